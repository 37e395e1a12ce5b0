import type { CaptionKey } from '../captions/caption-keys.ts';
import { COLUMN, COLUMN_WIDTH, FULL_WIDTH, LEFT, LEFT_WIDTH, RIGHT } from './grid.ts';
import { BOX_PEN, HAIRLINE, STYLES } from './look.ts';
import type { PrcFields } from './prc-fields.ts';
import type { PrcPage } from './prc-page.ts';
import type { Align } from './sheet.ts';

type Row = readonly [field: keyof PrcFields, key: CaptionKey, number: string, top: number];

/** Fields 3 to 9 in their boxes of the full width (Decision S2, Annex I order). */
export function drawDataBoxes(page: PrcPage): void {
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

function drawBox(
  page: PrcPage,
  label: CaptionKey,
  bottom: number,
  rows: readonly [Row, ...Row[]],
): void {
  const top = rows[0][3];
  page.label(label, LEFT, top - 1.6);
  page.sheet.box(LEFT, top, FULL_WIDTH, bottom - top, BOX_PEN);
  for (const [field, key, number, y] of rows) {
    if (y > top) page.sheet.stroke([LEFT, y], [RIGHT, y], HAIRLINE);
    page.cell(field, key, number, [LEFT, y], FULL_WIDTH);
  }
}

/** (a), (b) and (c): the days the certificate counts for, and the day it was issued. */
export function drawValidity(page: PrcPage): void {
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

/** Two labels share this height, so each language has a line of its own. */
function drawStackedLabel(
  page: PrcPage,
  key: CaptionKey,
  x: number,
  baseline: number,
  align: Align,
): void {
  const { language, second, sheet } = page;
  const firstRun = { text: page.caption(key), style: STYLES.label, language };
  const first = sheet.line([firstRun], x, second ? baseline - 3.7 : baseline, align);
  const run = second && {
    text: page.caption(key, second),
    style: STYLES.labelSecond,
    language: second,
  };
  page.add('H2', run ? [...first, ...sheet.line([run], x, baseline, align)] : first);
}
