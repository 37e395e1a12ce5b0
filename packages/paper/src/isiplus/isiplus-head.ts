import type { PageLanguage } from '../captions/captions.ts';
import { FULL_WIDTH, LEFT, MIDDLE } from '../page/grid.ts';
import { BOX_PEN, INK, STYLES, type ValueStyle } from '../page/look.ts';
import type { Page } from '../page/page.ts';

/** What the document is, and that it identifies nobody. */
export function drawTitle(page: Page): void {
  const { language, second, sheet } = page;
  const top = second ? 22 : 25;
  const title = { text: page.caption('isi'), style: STYLES.title, language };
  page.add('H1', sheet.line([title], MIDDLE, top, 'centre'));
  if (second) {
    const run = { text: page.caption('isi', second), style: STYLES.titleSecond, language: second };
    page.add('P', sheet.line([run], MIDDLE, top + 5, 'centre'));
  }
  drawLine(page, language, second ? 31.6 : 31.5);
  if (second) drawLine(page, second, 35.4);
}

function drawLine(page: Page, language: PageLanguage, baseline: number): void {
  const run = { text: page.caption('isiLine', language), style: STYLES.caption, language };
  page.add('P', page.sheet.line([run], MIDDLE, baseline, 'centre'));
}

/** In groups, and large: who asks an insurer by it types it from here. */
const NUMBER: ValueStyle = { size: 26, colour: INK, align: 'centre', stretch: 100 };

export function drawNumber(page: Page): void {
  const [top, height] = [46.5, 18];
  page.label('isiNumber', LEFT, top - 1.6);
  page.sheet.box(LEFT, top, FULL_WIDTH, height, BOX_PEN);
  const place = { x: LEFT, width: FULL_WIDTH, baseline: top + 12.4, style: NUMBER };
  page.add('P', [page.slot('hi', place)]);
}
