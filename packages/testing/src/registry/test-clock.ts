import type { EpochSeconds } from '@prova/trust';
import { TEST_NOW } from '../test-authority.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  /** Epoch seconds; `TEST_NOW` at first. */
  readonly now: () => EpochSeconds;
  /** The UTC day: `2026-11-24`. */
  readonly today: () => string;
  /** Lets so many seconds pass. */
  readonly pass: (seconds: number) => void;
}

export function createTestClock(): TestClock {
  let now = TEST_NOW;
  return {
    now: () => now,
    today: () => new Date(now * 1000).toISOString().slice(0, 10),
    pass: (seconds) => {
      now += seconds;
    },
  };
}
