import { drawBox, drawStackedLabel } from '../page/boxes.ts';
import { COLUMN, COLUMN_WIDTH, LEFT, LEFT_WIDTH, RIGHT } from '../page/grid.ts';
import { BOX_PEN, HAIRLINE } from '../page/look.ts';
import type { Page } from '../page/page.ts';

/** Fields 3 to 9 in their boxes of the full width (Decision S2, Annex I order). */
export function drawDataBoxes(page: Page): void {
  drawBox(page, 'holderInfo', 121.5, [
    ['fn', 'f3', '3. ', 75.5],
    ['gn', 'f4', '4. ', 87.25],
    ['dob', 'f5', '5. ', 99],
    ['hi', 'f6', '6. ', 110.25],
  ]);
  drawBox(page, 'institutionInfo', 140.4, [['ii', 'f7', '7. ', 129.1]]);
  drawBox(page, 'cardInfo', 171, [
    ['ci', 'f8', '8. ', 148.5],
    ['xd', 'f9', '9. ', 159.75],
  ]);
}

/** (a), (b) and (c): the days the certificate counts for, and the day it was issued. */
export function drawValidity(page: Page): void {
  const [top, height, half] = [181.3, 11.4, LEFT_WIDTH / 2];
  drawStackedLabel(page, 'validityPeriod', LEFT, top - 1.6, 'left');
  page.sheet.box(LEFT, top, LEFT_WIDTH, height, BOX_PEN);
  page.sheet.stroke([LEFT + half, top], [LEFT + half, top + height], HAIRLINE);
  page.cell('sd', 'from', '(a). ', [LEFT, top], half);
  page.cell('ed', 'to', '(b). ', [LEFT + half, top], half);
  drawStackedLabel(page, 'deliveryDate', RIGHT, top - 1.6, 'right');
  page.sheet.box(COLUMN, top, COLUMN_WIDTH, height, BOX_PEN);
  page.cell('di', undefined, '(c). ', [COLUMN, top], COLUMN_WIDTH);
}
