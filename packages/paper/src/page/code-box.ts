import { COLUMN, COLUMN_WIDTH, QR_SQUARE } from './grid.ts';
import { BOX_PEN } from './look.ts';
import { fromTop, mm, type Sheet } from './sheet.ts';

/** The box of a code and its quiet zone, with what is said to whoever cannot see it. Answers the mark that the code is to carry. */
export function drawCodeBox(sheet: Sheet, alternative: string): number {
  const { x, y, side } = QR_SQUARE;
  sheet.box(COLUMN, y - 1, COLUMN_WIDTH, side + 2, BOX_PEN);
  const mark = sheet.nextMark();
  const box = [mm(x), fromTop(y + side), mm(x + side), fromTop(y)] as const;
  sheet.elements.push({ role: 'Figure', alternative, box, children: [mark] });
  return mark;
}
