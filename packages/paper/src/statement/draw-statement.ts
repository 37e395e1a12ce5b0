import { fitting } from '../page/fit.ts';
import { Flow } from '../page/flow.ts';
import { FULL_WIDTH, LEFT, RIGHT } from '../page/grid.ts';
import type { FaceName, Sheet } from '../page/sheet.ts';
import { drawTestBesideCode, drawTestEdges } from '../page/sheet-test-band.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { drawDocument, drawToken, FOOT_TOP, setToken } from './draw-document.ts';
import { drawHead } from './draw-head.ts';
import { drawSection } from './draw-section.ts';
import type { ShownStatement } from './show-statement.ts';
import type { Statement } from './statement.ts';
import { STATEMENT_STYLES } from './styles.ts';

const FOOT = 279;
const FOOT_GAP = 5;

/**
 * The pages of a statement: head, sections, the document as it was presented. What is long goes on to the next page; nothing is cut
 * off, made smaller or laid over another text. `symbol` is the code of the document, where it has one.
 * Throws `PaperError` for a caption: `glyph-missing`, `text-too-wide`.
 */
export function drawStatement(
  { statement, notes }: ShownStatement,
  symbol: ModuleRows | undefined,
  faces: Readonly<Record<FaceName, GlyphMap>>,
): readonly Sheet[] {
  const { language, document } = statement;
  const begin = (sheet: Sheet) => drawTestEdges(sheet, statement);
  const flow = new Flow(faces, language, { begin, ...(symbol && { firstBottom: FOOT_TOP }) });
  const [first] = flow.sheets;
  drawHead(flow, statement, notes);
  for (const section of statement.sections) drawSection(flow, section);
  if (document) {
    const set = setToken(flow, document, symbol !== undefined);
    if (symbol && first) drawDocument(first, document, { symbol, set, language });
    if (set.place === 'after') drawToken(flow, document, set);
  }
  if (symbol && first) drawTestBesideCode(first, statement);
  for (const [index, sheet] of flow.sheets.entries()) {
    drawFoot(sheet, statement, index + 1, flow.sheets.length);
  }
  return flow.sheets;
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
  const room = FULL_WIDTH - FOOT_GAP - (sheet.measure(place, style) * 25.4) / 72;
  const text = fitting(sheet, foot, style, room);
  sheet.elements.push({
    role: 'P',
    children: [
      ...sheet.line([{ text, style, language }], LEFT, FOOT),
      ...sheet.line([{ text: place, style, language }], RIGHT, FOOT, 'right'),
    ],
  });
}
