/**
 * The grid of the page, in millimetres from the top left of an A4 sheet. A letter is folded at 99 and 198 mm, or at
 * 148.5 mm: the edges of boxes lie on those lines, never text and never the code.
 */
export const LEFT = 18;
export const RIGHT = 192;
export const MIDDLE = 105;
export const FULL_WIDTH = RIGHT - LEFT;

/** The right column is as wide as the box around the code. */
export const COLUMN = 135;
export const COLUMN_WIDTH = RIGHT - COLUMN;
export const LEFT_WIDTH = 111;

/** From the edge of a box to its text. */
export const PADDING = 2.2;

/** The code with its quiet zone. */
export const QR_SQUARE = { x: 136, y: 203, side: 55 } as const;
