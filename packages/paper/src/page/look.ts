import type { Align, TextStyle } from './sheet.ts';

/**
 * Ink #14213d and muted #3b4557: 16:1 and 9.7:1 on white. Muted is darker than on a screen: a bad printer breaks
 * lighter greys into dots, and the captions are small.
 */
export const INK = '0.078 0.129 0.239';
export const MUTED = '0.231 0.271 0.341';

/** #003399. */
export const BLUE = '0 0.2 0.6';

export const STYLES = {
  title: { face: 'bold', size: 14, colour: INK },
  titleSecond: { face: 'italic', size: 10, colour: MUTED },
  subtitle: { face: 'italic', size: 9, colour: MUTED },
  label: { face: 'bold', size: 9, colour: INK },
  labelSecond: { face: 'italic', size: 9, colour: MUTED },
  caption: { face: 'italic', size: 8, colour: MUTED },
  note: { face: 'regular', size: 8, colour: INK },
  strong: { face: 'bold', size: 8, colour: INK },
  value: { face: 'regular', size: 11, colour: INK },
  cardTitle: { face: 'bold', size: 7.5, colour: INK },
  cardCaption: { face: 'regular', size: 5, colour: MUTED },
  fine: { face: 'regular', size: 6, colour: INK },
  test: { face: 'bold', size: 12, colour: '0 0 0' },
} as const satisfies Record<string, TextStyle>;

/** How the value of a field is set. */
export interface ValueStyle {
  /** A value is anything: the file has this face in every letter of its group of scripts. */
  readonly face: 'regular' | 'italic';
  readonly size: number;
  readonly colour: string;
  readonly align: Align;
  /** Width of the letters in per cent. */
  readonly stretch: number;
}

/** As a person reads it at arm's length. */
export const VALUE: ValueStyle = {
  face: 'regular',
  size: STYLES.value.size,
  colour: INK,
  align: 'left',
  stretch: 100,
};

/** As on the card: 7 points, black, compressed to 90 % (Decision S2, Annex I). */
export const CARD_VALUE: ValueStyle = {
  ...VALUE,
  ...{ size: 7, colour: '0 0 0', stretch: 90 },
};

/** Where several things share a box. */
export const LIST_VALUE: ValueStyle = { ...VALUE, size: 9 };

/** In a box that is ticked. */
export const TICK_VALUE: ValueStyle = { ...VALUE, size: 9, align: 'centre' };

/** The same value in the second language of a page. */
export function inSecond(style: ValueStyle): ValueStyle {
  return { ...style, face: 'italic', colour: MUTED };
}

/** Pen of the boxes: dark enough to survive a bad copy. */
export const BOX_PEN = `0.75 w ${MUTED} RG`;
export const HAIRLINE = `0.4 w ${MUTED} RG`;
