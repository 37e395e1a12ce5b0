/** A quarter, as the header of a buffer's file says it. */
export interface Quarter {
  /** `2026-Q4`. */
  readonly quarter: string;
  /** Its first day. */
  readonly asOf: string;
  /** The 15th day of the one after it. */
  readonly nextLoad: string;
}

/** The quarter of a day, `yyyy-mm-dd`. */
export function quarterOf(day: string): Quarter {
  const year = Number(day.slice(0, 4));
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const first = (at: number) => new Date(Date.UTC(year, 3 * at, 1)).toISOString().slice(0, 8);
  return {
    quarter: `${day.slice(0, 4)}-Q${index + 1}`,
    asOf: `${first(index)}01`,
    nextLoad: `${first(index + 1)}15`,
  };
}
