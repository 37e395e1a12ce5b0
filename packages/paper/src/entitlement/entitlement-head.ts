import type { PageLanguage } from '../captions/captions.ts';
import { FULL_WIDTH, LEFT, MIDDLE } from '../page/grid.ts';
import { inSecond, STYLES, VALUE, type ValueStyle } from '../page/look.ts';
import type { Page } from '../page/page.ts';

/** To be read from the other side of a counter. */
const RIGHT: ValueStyle = { ...VALUE, size: 26, align: 'centre' };
const RIGHT_SECOND: ValueStyle = { ...inSecond(RIGHT), size: 16 };

/** What kind of document it is: small, since what it is about stands below. */
export function drawTitle(page: Page): void {
  const { second, sheet } = page;
  const runs = page.captionRuns('right', [STYLES.label, STYLES.labelSecond]);
  page.add('H1', sheet.line(runs, MIDDLE, second ? 22 : 23, 'centre'));
}

/** The right: largest in the first language, below it in the second. Both meet in the middle, however many lines they have. */
export function drawRight(page: Page): void {
  const { language, second } = page;
  drawIn(page, language, second ? FIRST : ALONE, RIGHT, 'up');
  if (second) drawIn(page, second, SECOND, RIGHT_SECOND, 'down');
}

const FIRST = [36, 46.5, 57, 67.5];
const SECOND = [77, 84, 91];
const ALONE = [44, 54.5, 65, 75.5];

function drawIn(
  page: Page,
  language: PageLanguage,
  lines: readonly number[],
  style: ValueStyle,
  grows: 'up' | 'down',
): void {
  const [baseline = 0] = lines;
  const place = { x: LEFT, width: FULL_WIDTH, baseline, lines, grows, style, language };
  page.add('P', [page.slot(`rt.${language}`, place)]);
}
