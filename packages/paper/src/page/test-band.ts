import { type Band, drawBand, EDGES } from './band.ts';
import { LEFT, LEFT_WIDTH } from './grid.ts';
import { STYLES } from './look.ts';
import type { Page } from './page.ts';
import type { Run } from './sheet.ts';

/** Beside the code: cutting off the margins does not make a test look real. */
export const BESIDE_CODE: Band = { x: LEFT, y: 246, width: LEFT_WIDTH };

/**
 * The bands that no document outside production can be without: black and white diagonals, the word and what it means
 * in each language of the page, as real text. They are part of the template. `more` are those of a page’s own.
 */
export function drawTestBand(page: Page, ...more: readonly Band[]): void {
  if (page.name.environment === 'prod') return;
  const { languages } = page.name;
  const notices = languages.map((language, index): Run => {
    const words = `${page.caption('test', language)} – ${page.caption(page.words.testNotice, language)}`;
    return { text: index === 0 ? words : `   ·   ${words}`, style: STYLES.test, language };
  });
  const words = new Set(languages.map((language) => page.caption('test', language)));
  const short = { text: [...words].join(' · '), style: STYLES.test, language: page.language };
  page.add('P', [
    ...EDGES.flatMap((band) => drawBand(page.sheet, band, notices)),
    ...[BESIDE_CODE, ...more].flatMap((band) => drawBand(page.sheet, band, [short])),
  ]);
}
