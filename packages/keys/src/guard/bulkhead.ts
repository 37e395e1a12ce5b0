import { KeysError } from '../errors.ts';

export interface BulkheadOrder {
  /** Calls at work at once. */
  readonly inFlight: number;
  /** Calls that may wait for a place; the next one is refused. */
  readonly waiting: number;
}

/** A place asked for. `taken` resolves when it is had; `giveUp` ends the wait, and gives back what came too late. */
export interface Wait {
  readonly taken: Promise<void>;
  giveUp(): void;
}

/** A bounded number of places and a bounded queue before them, first come, first served. */
export interface Bulkhead {
  /**
   * Takes a place: `undefined` when there was one at once, else the wait for it.
   * Throws `KeysError` `signer-unavailable` when the queue is full.
   */
  enter(): Wait | undefined;
  /** Gives a place back, to whoever waits longest. */
  leave(): void;
}

export function createBulkhead({ inFlight, waiting }: BulkheadOrder): Bulkhead {
  let free = inFlight;
  /** In the order of arrival: a `Set` keeps it, and lets go of one in the middle. */
  const queue = new Set<() => void>();

  function leave(): void {
    const [next] = queue;
    if (next === undefined) {
      free += 1;
      return;
    }
    queue.delete(next);
    next();
  }

  function wait(): Wait {
    let take: () => void = () => undefined;
    const taken = new Promise<void>((resolve) => {
      take = resolve;
      queue.add(take);
    });
    return {
      taken,
      giveUp() {
        if (!queue.delete(take)) leave();
      },
    };
  }

  return {
    enter() {
      if (free > 0) {
        free -= 1;
        return undefined;
      }
      if (queue.size >= waiting) {
        throw new KeysError('signer-unavailable', 'Too many wait for this signer; ask again.', {
          retryAfter: 1,
        });
      }
      return wait();
    },
    leave,
  };
}
