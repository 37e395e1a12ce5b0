import { drawCodeBox } from '../page/code-box.ts';
import { fitting } from '../page/fit.ts';
import type { Flow } from '../page/flow.ts';
import { FULL_WIDTH, LEFT, LEFT_WIDTH } from '../page/grid.ts';
import { marked, type Sheet } from '../page/sheet.ts';
import { BESIDE_CODE } from '../page/test-band.ts';
import { codeOperators } from '../print/qr-image.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import { NOWHERE } from '../text/line-break.ts';
import type { StatementDocument } from './statement.ts';
import { STATEMENT_STYLES } from './styles.ts';

/** Where the foot of the first page begins, with the code in the place that it has on the document itself. */
export const FOOT_TOP = 195.5;

const HEADING = 200.6;
const LEADING = 2.5;
/** Of a token beside its code, above the band of a test. */
const ROOM = Math.floor((BESIDE_CODE.y - 2 - HEADING - 2.4) / LEADING);

/** The token, as lines. */
export interface SetToken {
  readonly lines: readonly string[];
  /** Beside the code, if it is short enough, else after all else. */
  readonly place: 'beside' | 'after';
}

export function setToken(flow: Flow, { token }: StatementDocument, hasCode: boolean): SetToken {
  const beside = flow.broken(token, STATEMENT_STYLES.token, LEFT_WIDTH, NOWHERE);
  if (hasCode && beside.length <= ROOM) return { lines: beside, place: 'beside' };
  return { lines: flow.broken(token, STATEMENT_STYLES.token, FULL_WIDTH, NOWHERE), place: 'after' };
}

/** The code at the foot of the first page, and the token to its left. Throws `PaperError` `text-too-wide` for the title. */
export function drawDocument(
  sheet: Sheet,
  { title, code }: StatementDocument,
  { symbol, set, language }: { symbol: ModuleRows; set: SetToken; language: string },
): void {
  const style = STATEMENT_STYLES.heading;
  const heading = { text: fitting(sheet, title, style, LEFT_WIDTH), style, language };
  sheet.elements.push({ role: 'H2', children: sheet.line([heading], LEFT, HEADING) });
  if (set.place === 'beside') {
    const marks = set.lines.flatMap((text, index) => {
      const run = { text, style: STATEMENT_STYLES.token, language };
      return sheet.line([run], LEFT, HEADING + 2.4 + (index + 1) * LEADING - 0.6);
    });
    sheet.elements.push({ role: 'P', children: marks });
  }
  const mark = drawCodeBox(sheet, code?.alternative ?? title);
  sheet.draw(marked('Figure', mark, codeOperators(symbol.size)));
}

/** A token that has no room beside a code, under a heading of its own. */
export function drawToken(flow: Flow, { title }: StatementDocument, { lines }: SetToken): void {
  flow.require(20);
  flow.skip(2.2);
  const options = { width: FULL_WIDTH, leading: 4.6, role: 'H2' } as const;
  flow.paragraph(title, STATEMENT_STYLES.heading, options);
  const cells = [{ x: LEFT, style: STATEMENT_STYLES.token, lines }];
  flow.row(cells, LEADING, (sheet, marks) =>
    sheet.elements.push({ role: 'P', children: marks.flat() }),
  );
}
