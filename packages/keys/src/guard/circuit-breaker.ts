import { KeysError } from '../errors.ts';

export interface BreakerOrder {
  /** So many faults in a row, and it opens. */
  readonly faultsToOpen: number;
  /** How long it then stays open, in milliseconds. */
  readonly restMs: number;
}

/** One call that was let through, and must be told how it ended, once. */
export interface Trial {
  succeeded(): void;
  failed(): void;
}

/**
 * Lets calls through while they succeed. After `faultsToOpen` faults in a row it refuses all of them for `restMs`: a
 * signer in trouble is left alone, and those who ask get their answer at once. Then one call is let through to try;
 * its end decides between closed and another rest.
 */
export interface CircuitBreaker {
  /** Throws `KeysError` `signer-unavailable` while open, and while somebody else's call is the one that tries. */
  requireClosed(): void;
  /** The same, and takes the call that tries, if it is time for one. */
  admit(): Trial;
  isOpen(): boolean;
}

/** `elapsed` answers milliseconds of a clock that never goes back. */
export function createCircuitBreaker(
  { faultsToOpen, restMs }: BreakerOrder,
  elapsed: () => number,
): CircuitBreaker {
  let faults = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  let isTrying = false;

  const trial: Trial = {
    succeeded() {
      faults = 0;
      isTrying = false;
    },
    failed() {
      faults += 1;
      isTrying = false;
      if (faults >= faultsToOpen) openUntil = elapsed() + restMs;
    },
  };

  function requireClosed(): void {
    if (faults < faultsToOpen) return;
    const rest = openUntil - elapsed();
    if (rest <= 0 && !isTrying) return;
    throw new KeysError('signer-unavailable', 'The signer failed and rests; ask again later.', {
      retryAfter: Math.max(1, Math.ceil(rest / 1000)),
    });
  }

  return {
    requireClosed,
    admit() {
      requireClosed();
      isTrying = faults >= faultsToOpen;
      return trial;
    },
    isOpen: () => faults >= faultsToOpen,
  };
}
