import { FULL_WIDTH, LEFT } from '../page/grid.ts';
import { BOX_PEN, VALUE, type ValueStyle } from '../page/look.ts';
import type { Page } from '../page/page.ts';

/** In groups, and large: who asks an insurer by it types it from here. */
const NUMBER: ValueStyle = { ...VALUE, size: 26, align: 'centre' };

/** The national number, under its label. */
export function drawNumber(page: Page): void {
  const [top, height] = [46.5, 18];
  page.label('isiNumber', LEFT, top - 1.6);
  page.sheet.box(LEFT, top, FULL_WIDTH, height, BOX_PEN);
  const place = { x: LEFT, width: FULL_WIDTH, baseline: top + 12.4, style: NUMBER };
  page.add('P', [page.slot('hi', place)]);
}
