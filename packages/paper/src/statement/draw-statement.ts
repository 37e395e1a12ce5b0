import { drawBand, EDGES } from '../page/band.ts';
import { LEFT, RIGHT } from '../page/grid.ts';
import type { FaceName, Sheet } from '../page/sheet.ts';
import { BESIDE_CODE } from '../page/test-band.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { drawCodeBox, drawToken, FOOT_TOP, setToken } from './draw-document.ts';
import { drawHead } from './draw-head.ts';
import { drawSection } from './draw-section.ts';
import { Flow } from './flow.ts';
import type { ShownStatement } from './show-statement.ts';
import type { Statement } from './statement.ts';
import { STATEMENT_STYLES } from './styles.ts';

const FOOT = 279;

/**
 * The pages of a statement: head, sections, the document as it was presented. What is long goes on to the next page; nothing is cut
 * off, made smaller or laid over another text. `symbol` is the code of the document, where it has one.
 * Throws `PaperError` `glyph-missing` for a caption.
 */
export function drawStatement(
  { statement, notes }: ShownStatement,
  symbol: ModuleRows | undefined,
  faces: Readonly<Record<FaceName, GlyphMap>>,
): readonly Sheet[] {
  const { language, document } = statement;
  const begin = (sheet: Sheet) => drawTest(sheet, statement);
  const flow = new Flow(faces, language, { begin, ...(symbol && { firstBottom: FOOT_TOP }) });
  const [first] = flow.sheets;
  drawHead(flow, statement, notes);
  for (const section of statement.sections) drawSection(flow, section);
  if (document) {
    const set = setToken(flow, document, symbol !== undefined);
    if (symbol && first) drawCodeBox(first, document, { symbol, set, language });
    if (set.place === 'after') drawToken(flow, document, set);
  }
  if (symbol && first) drawTestBesideCode(first, statement);
  for (const [index, sheet] of flow.sheets.entries()) {
    drawFoot(sheet, statement, index + 1, flow.sheets.length);
  }
  return flow.sheets;
}

/** There is no option: a statement of another environment than the real one carries the bands on every page. */
function drawTest(sheet: Sheet, { environment, test, language }: Statement): void {
  if (environment === 'prod') return;
  const run = { text: `${test.word} – ${test.notice}`, style: STATEMENT_STYLES.test, language };
  const children = EDGES.flatMap((band) => drawBand(sheet, band, [run]));
  sheet.elements.push({ role: 'P', children });
}

function drawTestBesideCode(sheet: Sheet, { environment, test, language }: Statement): void {
  if (environment === 'prod') return;
  const run = { text: test.word, style: STATEMENT_STYLES.test, language };
  sheet.elements.push({ role: 'P', children: drawBand(sheet, BESIDE_CODE, [run]) });
}

/** Under each page what the paper is, and which page of it. */
function drawFoot(
  sheet: Sheet,
  { foot, pageOf, language }: Statement,
  page: number,
  pages: number,
): void {
  const style = STATEMENT_STYLES.caption;
  const place = pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  sheet.elements.push({
    role: 'P',
    children: [
      ...sheet.line([{ text: foot, style, language }], LEFT, FOOT),
      ...sheet.line([{ text: place, style, language }], RIGHT, FOOT, 'right'),
    ],
  });
}
