import { KeysError, type KeysErrorCode, type SignerTime } from '@prova/keys';
import { START } from './authorities.ts';

/** Time that passes when it is told to. */
export interface ManualTime extends SignerTime {
  /** Lets so many milliseconds pass, with all that was to be woken in them. */
  pass(milliseconds: number): void;
  /** Timers that wait. */
  pending(): number;
}

export function manualTime(): ManualTime {
  let elapsed = 0;
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();
  return {
    now: () => START + 3600 + Math.floor(elapsed / 1000),
    elapsed: () => elapsed,
    after(milliseconds, act) {
      const timer = { at: elapsed + milliseconds, act };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass(milliseconds) {
      elapsed += milliseconds;
      for (const timer of [...timers].filter(({ at }) => at <= elapsed)) {
        timers.delete(timer);
        timer.act();
      }
    },
    pending: () => timers.size,
  };
}

/** What a `KeysError` of this code looks like, thrown or rejected with. */
export const code = (expected: KeysErrorCode, members: { readonly retryAfter?: number } = {}) =>
  expect.objectContaining({ constructor: KeysError, code: expected, ...members });
