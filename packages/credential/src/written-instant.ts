/**
 * An instant, epoch seconds, in RFC 3339, UTC, to the second: `2026-11-24T09:00:00Z`. Fractions are cut off.
 * Throws `RangeError` for what no `Date` can name.
 */
export function writtenInstant(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
