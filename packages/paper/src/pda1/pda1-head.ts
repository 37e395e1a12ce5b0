import type { PageLanguage } from '../captions/captions.ts';
import { MIDDLE } from '../page/grid.ts';
import { STYLES } from '../page/look.ts';
import type { Page } from '../page/page.ts';

/** What the document is, by the title of the paper form, and the regulations that say so. */
export function drawTitle(page: Page): void {
  const { language, second, sheet } = page;
  const heading = { text: page.caption('a1Heading'), style: STYLES.title, language };
  page.add('H1', sheet.line([heading], MIDDLE, second ? 19.6 : 21, 'centre'));
  drawLine(page, language, second ? 24.2 : 26);
  if (second) drawLine(page, second, 28.2);
  const captions = [STYLES.caption, STYLES.caption] as const;
  const regulations = page.captionRuns('a1Regulations', captions);
  page.add('P', sheet.line(regulations, MIDDLE, second ? 31.9 : 30, 'centre'));
}

function drawLine(page: Page, language: PageLanguage, baseline: number): void {
  const run = { text: page.caption('a1Title', language), style: STYLES.subtitle, language };
  page.add('P', page.sheet.line([run], MIDDLE, baseline, 'centre'));
}
