import type { UnreachableReason } from '../delivery-port.ts';
import type { Reply } from './ask.ts';

/** Why it did not go on, and how many seconds we are asked to wait. */
export interface Failure {
  readonly outcome: 'failed';
  readonly reason: UnreachableReason;
  readonly wait: number;
}

/** Request time-out, too early, too many requests (RFC 9110 §15.5.9, RFC 8470 §5.2, RFC 6585 §4). */
const LATER = [408, 425, 429];

/** What an answer says that is none of those that were agreed. It may be another one later: somebody mends it there or here. */
export function failureOf(reply: Reply | 'no-answer'): Failure {
  if (reply === 'no-answer') return failed('no-answer');
  const { status, wait } = reply;
  if (status >= 500 || LATER.includes(status)) return failed('busy', wait);
  if (status === 401 || status === 403) return failed('access-refused', wait);
  return failed('unexpected-answer', wait);
}

export function failed(reason: UnreachableReason, wait = 0): Failure {
  return { outcome: 'failed', reason, wait };
}
