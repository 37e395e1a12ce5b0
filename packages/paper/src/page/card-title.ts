import type { CaptionKey } from '../captions/caption-keys.ts';
import type { PageLanguage } from '../captions/captions.ts';
import { MIDDLE } from './grid.ts';
import { STYLES } from './look.ts';
import type { Page } from './page.ts';

/** What stands at the head of the page of a card. */
export interface CardTitle {
  readonly title: CaptionKey;
  /** Its name in the second language. */
  readonly second: CaptionKey;
  /** What the data on the page are those of, in each language. */
  readonly line: CaptionKey;
}

/** What a card is, in the middle of the head of its page, and what its data are those of. */
export function drawCardTitle(page: Page, { title, second: name, line }: CardTitle): void {
  const { language, second, sheet } = page;
  const top = second ? 21.4 : 25;
  const run = { text: page.caption(title), style: STYLES.title, language };
  page.add('H1', sheet.line([run], MIDDLE, top, 'centre'));
  if (second) {
    const run = { text: page.caption(name, second), style: STYLES.titleSecond, language: second };
    page.add('P', sheet.line([run], MIDDLE, top + 5, 'centre'));
  }
  drawLine(page, line, language, second ? 31 : 31.5);
  if (second) drawLine(page, line, second, 34.4);
}

function drawLine(page: Page, key: CaptionKey, language: PageLanguage, baseline: number): void {
  const run = { text: page.caption(key, language), style: STYLES.caption, language };
  page.add('P', page.sheet.line([run], MIDDLE, baseline, 'centre'));
}
