import { PDA1_STATUSES, type Pda1Status } from '@prova/credential';
import { FULL_WIDTH, LEFT, PADDING } from '../page/grid.ts';
import { BOX_PEN, HAIRLINE, STYLES, TICK_VALUE } from '../page/look.ts';
import type { Page } from '../page/page.ts';

const ROWS = 6;
const ROW = 6.3;
const HALF = FULL_WIDTH / 2;

const isStatus = (code: string): code is Pda1Status => Object.hasOwn(PDA1_STATUSES, code);

/** Section 3: a box for each status, of which one is ticked; 3.1 to 3.6 in the left column, 3.7 to 3.12 in the right. */
export function drawStatus(page: Page, top: number): void {
  page.label('a1Status', LEFT, top - 1.6);
  page.sheet.box(LEFT, top, FULL_WIDTH, ROWS * ROW, BOX_PEN);
  const statuses = Object.keys(PDA1_STATUSES).filter(isStatus).sort();
  for (const [index, status] of statuses.entries()) {
    const x = LEFT + Math.floor(index / ROWS) * HALF;
    drawChoice(page, status, [x, top + (index % ROWS) * ROW]);
  }
}

function drawChoice(page: Page, status: Pda1Status, [x, y]: readonly [number, number]): void {
  const { sheet, language, second } = page;
  const left = x + PADDING + TICK + 1.6;
  const style = STYLES.caption;
  const text = `3.${Number(status)} ${page.caption(`a1Status${status}`)}`;
  const first = sheet.line([{ text, style, language }], left, y + (second ? 2.9 : 4.2));
  const other = second && {
    text: page.caption(`a1Status${status}`, second),
    style,
    language: second,
  };
  const marks = other ? [...first, ...sheet.line([other], left, y + 5.5)] : first;
  page.add('P', [drawTick(page, `sc${status}`, [x + PADDING, y + 1.5]), ...marks]);
}

const TICK = 3.2;

/** A box to be ticked; answers the mark of its value. */
export function drawTick(
  page: Page,
  field: 'tr' | `sc${Pda1Status}`,
  [x, y]: readonly [number, number],
): number {
  page.sheet.box(x, y, TICK, TICK, HAIRLINE);
  return page.slot(field, { x, width: TICK, baseline: y + 2.75, style: TICK_VALUE });
}
