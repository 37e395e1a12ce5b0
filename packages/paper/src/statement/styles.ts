import { INK, STYLES } from '../page/look.ts';
import type { TextStyle } from '../page/sheet.ts';
import { rgb, type StatementTone, TONE_COLOURS } from './tones.ts';

/** The voices of a statement: those of the other pages, and a table’s. */
export const STATEMENT_STYLES = {
  heading: STYLES.label,
  caption: STYLES.caption,
  large: { face: 'regular', size: 10.5, colour: INK },
  small: STYLES.note,
  plain: { face: 'regular', size: 8.5, colour: INK },
  strong: { face: 'bold', size: 8.5, colour: INK },
  note: STYLES.note,
  noteStrong: STYLES.strong,
  token: STYLES.fine,
} as const satisfies Record<string, TextStyle>;

/** The word of a conclusion, in its colour. */
export function conclusionStyle(tone: StatementTone): TextStyle {
  return { face: 'bold', size: 16, colour: rgb(TONE_COLOURS[tone].front) };
}
