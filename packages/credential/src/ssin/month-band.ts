/** Of the national register; of people who are not in it (BIS); of nobody. */
export type SsinKind = 'register' | 'bis' | 'test';

/** How the month of a number is written: added to it is what kind of number it is. */
export interface MonthBand {
  readonly kind: SsinKind;
  /** The month, 0 where it is not known. */
  readonly month: number;
}

/** First and last month as written, and what is added. */
const BANDS = [
  ['register', 0, 12, 0],
  ['bis', 20, 32, 20],
  ['bis', 40, 52, 40],
  ['test', 61, 72, 60],
] as const;

/** The band that a written month is in; `undefined` for 13 to 19, 33 to 39, 53 to 60 and from 73 on. */
export function monthBand(written: number): MonthBand | undefined {
  return BY_MONTH[written];
}

/** Of each month that two digits can write. Files have millions of numbers. */
const BY_MONTH = Array.from({ length: 100 }, (_, written) => bandOf(written));

function bandOf(written: number): MonthBand | undefined {
  const band = BANDS.find(([, first, last]) => first <= written && written <= last);
  if (!band) return undefined;
  const [kind, , , added] = band;
  return { kind, month: written - added };
}
