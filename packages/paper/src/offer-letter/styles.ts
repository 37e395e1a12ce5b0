import { INK, STYLES } from '../page/look.ts';
import type { TextStyle } from '../page/sheet.ts';

/** The voices of a letter: a person reads all of it, so none is small but the captions. */
export const LETTER_STYLES = {
  from: { face: 'bold', size: 11, colour: INK },
  text: STYLES.value,
  heading: { face: 'bold', size: 11, colour: INK },
  number: { face: 'bold', size: 14, colour: INK },
  note: { face: 'regular', size: 10, colour: INK },
  caption: STYLES.caption,
  value: STYLES.value,
  label: STYLES.label,
  strong: STYLES.strong,
  address: { face: 'regular', size: 9, colour: INK },
} as const satisfies Record<string, TextStyle>;
