/** To 31 December of the year in which its source speaks, or of the year after it. */
export const LIVES = ['endOfYear', 'endOfNextYear'] as const;
export type Life = (typeof LIVES)[number];

/** The last day of which a source that speaks on a day says anything; `undefined` where the law gives the status no end. */
export function lastDayOfLife(
  { lastsUntil }: { readonly lastsUntil?: Life | undefined },
  asOf: string,
): string | undefined {
  if (lastsUntil === undefined) return undefined;
  const year = Number(asOf.slice(0, 4)) + LIVES.indexOf(lastsUntil);
  return `${String(year).padStart(4, '0')}-12-31`;
}
