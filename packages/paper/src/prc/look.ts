import type { TextStyle } from './sheet.ts';

/**
 * Ink #14213d and muted #3b4557: 16:1 and 9.7:1 on white. Muted is darker than on a screen: a bad printer breaks
 * lighter greys into dots, and the captions are small.
 */
export const INK = '0.078 0.129 0.239';
export const MUTED = '0.231 0.271 0.341';

export const STYLES = {
  title: { face: 'bold', size: 14, colour: INK },
  titleSecond: { face: 'italic', size: 10, colour: MUTED },
  label: { face: 'bold', size: 9, colour: INK },
  labelSecond: { face: 'italic', size: 9, colour: MUTED },
  caption: { face: 'italic', size: 8, colour: MUTED },
  note: { face: 'regular', size: 8, colour: INK },
  strong: { face: 'bold', size: 8, colour: INK },
  value: { face: 'regular', size: 11, colour: INK },
  fine: { face: 'regular', size: 6, colour: INK },
  test: { face: 'bold', size: 12, colour: '0 0 0' },
} as const satisfies Record<string, TextStyle>;

/** Pen of the boxes: dark enough to survive a bad copy. */
export const BOX_PEN = `0.75 w ${MUTED} RG`;
export const HAIRLINE = `0.4 w ${MUTED} RG`;
