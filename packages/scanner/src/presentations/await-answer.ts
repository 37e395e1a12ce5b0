import type { Standing } from './desk-answers.ts';
import type { DeskPresentations } from './desk-presentations.ts';

/** How a question stands while it is waited for; `silent`: the desk does not answer just now, and is asked again. */
export type Waiting = 'created' | 'fetched' | 'answered' | 'silent';

/** What came of waiting. `stopped`: nobody waits any more. */
export type Settled =
  | Exclude<Standing, { readonly state: Waiting }>
  | { readonly state: 'stopped' };

export interface AwaitOrder {
  readonly desk: Pick<DeskPresentations, 'standing'>;
  readonly transactionId: string;
  /** With which the person came back from a wallet on this device. */
  readonly responseCode?: string | undefined;
  /** Seconds for which it is worth asking. */
  readonly lifetime: number;
  /** Seconds, from whenever. */
  readonly now: () => number;
  /** Ends after a second, or when `over` does. */
  readonly pause: (over: AbortSignal) => Promise<void>;
  readonly over: AbortSignal;
  readonly onWaiting: (waiting: Waiting, secondsLeft: number) => void;
}

/** A desk that counts otherwise than this computer has the last word for so many seconds. */
const GRACE = 15;

/**
 * Asks the desk again and again how a question stands, until there is an answer or its time is over. A code of another question brings
 * nothing: the question is then over for this page. Rejects as `standing`.
 */
export async function awaitAnswer(order: AwaitOrder): Promise<Settled> {
  const { desk, transactionId, responseCode, lifetime, now, pause, over, onWaiting } = order;
  const end = now() + lifetime;
  while (!over.aborted) {
    const standing = await desk.standing(transactionId, responseCode);
    if (over.aborted) break;
    if (standing === 'foreign') return { state: 'expired' };
    if (standing !== 'silent') {
      const { state } = standing;
      if (state === 'judged' || state === 'refused' || state === 'expired') return standing;
    }
    const left = end - now();
    // A desk that never answers again does not say either that it is over.
    if (left < -GRACE) return { state: 'expired' };
    onWaiting(standing === 'silent' ? standing : standing.state, Math.max(0, left));
    await pause(over);
  }
  return { state: 'stopped' };
}
