import { writtenInstant } from '@prova/credential';
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

/** An instant as a report writes it; in place of one that no calendar has, the nearest. */
export function reportedInstant(epochSeconds: number): string {
  const before = written.get(epochSeconds);
  if (before !== undefined) return before;
  if (written.size >= MOST_WRITTEN) written.clear();
  const text = writtenInstant(nearestInstant(epochSeconds));
  written.set(epochSeconds, text);
  return text;
}
