import { breakEvenly } from '../text/line-break.ts';
import { fitting } from './fit.ts';
import type { Flow } from './flow.ts';
import { FULL_WIDTH, MIDDLE } from './grid.ts';
import { STYLES } from './look.ts';
import { mm } from './sheet.ts';

/** What a sheet is, in the middle. */
export interface SheetTitle {
  readonly title: string;
  /** Below it, in one line. */
  readonly subject: string;
}

/** A title in one line or two, and its subject. Throws `PaperError` `text-too-wide` for what has no room in them. */
export function drawTitle(flow: Flow, { title, subject }: SheetTitle): void {
  const { sheet, language } = flow;
  const style = STYLES.title;
  const measure = (text: string) => sheet.measure(text, style);
  const lines = measure(title) > mm(FULL_WIDTH) ? breakEvenly(title, 2, measure) : [title];
  const marks = lines.flatMap((line) => {
    flow.skip(5.8);
    const text = fitting(sheet, line, style, FULL_WIDTH);
    return sheet.line([{ text, style, language }], MIDDLE, flow.y, 'centre');
  });
  sheet.elements.push({ role: 'H1', children: marks });
  flow.skip(5);
  const small = STYLES.titleSecond;
  const run = { text: fitting(sheet, subject, small, FULL_WIDTH), style: small, language };
  sheet.elements.push({ role: 'P', children: sheet.line([run], MIDDLE, flow.y, 'centre') });
  flow.skip(3.6);
}
