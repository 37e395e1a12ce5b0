/** The earlier of two days, `yyyy-mm-dd`. */
export function earlier(one: string, other: string): string {
  if (one < other) return one;
  return other;
}
