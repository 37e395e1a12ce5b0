import type { EpochSeconds } from '@prova/trust';

/** The last second but a day of the year 9999. */
const LAST_INSTANT = 253_402_214_399;

/**
 * The nearest instant that a report can name: what a broken clock says may be none at all, and leaves the clock in doubt; what a
 * credential says may be beyond all calendars.
 */
export function nearestInstant(now: EpochSeconds): EpochSeconds {
  return Number.isNaN(now) ? 0 : Math.min(Math.max(now, 0), LAST_INSTANT);
}

/** Reports of a minute name the same few moments, and writing one takes as long as two rules. */
const written = new Map<number, string>();
const MOST_WRITTEN = 100;

/** An instant in RFC 3339, UTC, to the second; in place of one that no calendar has, the nearest. */
export function writtenInstant(epochSeconds: number): string {
  const before = written.get(epochSeconds);
  if (before !== undefined) return before;
  if (written.size >= MOST_WRITTEN) written.clear();
  const text = `${new Date(nearestInstant(epochSeconds) * 1000).toISOString().slice(0, 19)}Z`;
  written.set(epochSeconds, text);
  return text;
}
