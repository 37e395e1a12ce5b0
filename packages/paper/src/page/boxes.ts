import type { CaptionKey } from '../captions/caption-keys.ts';
import type { FieldName } from './fields.ts';
import { FULL_WIDTH, LEFT, RIGHT } from './grid.ts';
import { BOX_PEN, HAIRLINE, STYLES } from './look.ts';
import type { Page } from './page.ts';
import type { Align } from './sheet.ts';

/** A field, its caption, its number in Decision S2, and the top of its row. */
export type Row = readonly [field: FieldName, key: CaptionKey, number: string, top: number];

/** A box of the full width with its label above: a field a row. */
export function drawBox(
  page: Page,
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

/** A label where two share a height, or room is narrow: each language has a line of its own. */
export function drawStackedLabel(
  page: Page,
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
