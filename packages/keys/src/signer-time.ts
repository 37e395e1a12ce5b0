import type { EpochSeconds } from '@prova/trust';

/** Time as a signer needs it: what day it is, how long something took, and to be woken. */
export interface SignerTime {
  readonly now: () => EpochSeconds;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Calls `act` once after so many milliseconds; the answer calls that off. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** The clocks of this machine, for services to hand over; nothing in this package asks them by itself. */
export const systemTime: SignerTime = {
  now: () => Math.floor(Date.now() / 1000),
  elapsed: () => performance.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
