import type { PageLanguage } from '../captions/captions.ts';
import { COLUMN, COLUMN_WIDTH, LEFT, LEFT_WIDTH, MIDDLE, PADDING, RIGHT } from '../page/grid.ts';
import { BOX_PEN, STYLES } from '../page/look.ts';
import type { Page } from '../page/page.ts';
import { breakEvenly } from '../text/line-break.ts';

/** What the document is, and the decision that says so (specification v0.5 §4, lines 1 and 2 of the sample page). */
export function drawTitle(page: Page): void {
  const { language, second } = page;
  const top = second ? 21.4 : 27;
  const lines = (['titleCertificate', 'titleOf', 'titleCard'] as const).flatMap((key, index) => {
    const run = { text: page.caption(key), style: STYLES.title, language };
    return page.sheet.line([run], MIDDLE, top + index * 5.8, 'centre');
  });
  page.add('H1', lines);
  if (second) {
    const run = {
      text: page.caption('title', second),
      style: STYLES.titleSecond,
      language: second,
    };
    page.add('P', page.sheet.line([run], MIDDLE, 38.4, 'centre'));
  }
  drawAnnexLine(page, language, second ? 43 : 45.6);
  if (second) drawAnnexLine(page, second, 50.6);
}

function drawAnnexLine(page: Page, language: PageLanguage, baseline: number): void {
  const style = STYLES.caption;
  const measure = (text: string) => page.sheet.measure(text, style);
  const lines = breakEvenly(page.caption('annexLine', language), 2, measure);
  page.add(
    'P',
    lines.flatMap((text, index) =>
      page.sheet.line([{ text, style, language }], MIDDLE, baseline + index * 3.3, 'centre'),
    ),
  );
}

/** Box 1, the form's own number, stays empty; box 2 holds the code of the issuing state. */
export function drawIssuingState(page: Page): void {
  const [top, height, baseline] = [61.7, 6.8, 66.5];
  const number = (text: string) => [{ text, style: STYLES.caption, language: page.language }];
  page.label('issuingState', RIGHT, 60.1, 'right');
  page.sheet.box(LEFT, top, LEFT_WIDTH, height, BOX_PEN);
  page.sheet.box(COLUMN, top, COLUMN_WIDTH, height, BOX_PEN);
  page.add('P', page.sheet.line(number('1.'), LEFT + PADDING, baseline));
  const two = page.sheet.line(number('2.'), COLUMN + PADDING, baseline);
  page.add('P', [...two, page.slot('ic', { x: COLUMN + PADDING + 5, width: 40, baseline })]);
}
