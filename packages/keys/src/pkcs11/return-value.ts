import { KeysError } from '../errors.ts';
import { CKR } from './cryptoki.ts';

/** The session, the login or the object handle is no more; a new login finds them again, if the token is there. */
const LOST: readonly number[] = [
  CKR.SESSION_HANDLE_INVALID,
  CKR.SESSION_CLOSED,
  CKR.DEVICE_REMOVED,
  CKR.TOKEN_NOT_PRESENT,
  CKR.USER_NOT_LOGGED_IN,
  CKR.KEY_HANDLE_INVALID,
  CKR.OBJECT_HANDLE_INVALID,
];

/** The token took offence at the PIN. Another try may lock it for good. */
const PIN_REFUSED: readonly number[] = [
  CKR.PIN_INCORRECT,
  CKR.PIN_INVALID,
  CKR.PIN_LEN_RANGE,
  CKR.PIN_EXPIRED,
  CKR.PIN_LOCKED,
  CKR.USER_PIN_NOT_INITIALIZED,
];

/** The token is in trouble that may pass. */
const PASSING: readonly number[] = [
  CKR.HOST_MEMORY,
  CKR.DEVICE_ERROR,
  CKR.DEVICE_MEMORY,
  CKR.SESSION_COUNT,
];

/** The return value (CKR) that a call of the module ended with, if that is what was thrown. */
export function returnValueOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'number' ? error.code : undefined;
}

export function isLost(error: unknown): boolean {
  return isOneOf(error, LOST);
}

/** What a failed call of the module means, in codes of ours; the module's own error is the cause. */
export function tokenError(cause: unknown): KeysError {
  if (cause instanceof KeysError) return cause;
  if (isOneOf(cause, PIN_REFUSED)) {
    const text =
      'The token refused the PIN; put it right and log in by hand before starting again.';
    return new KeysError('signer-locked', text, { cause });
  }
  if (isOneOf(cause, LOST) || isOneOf(cause, PASSING)) {
    const text = 'The token is away or in trouble; see that it is connected.';
    return new KeysError('signer-unavailable', text, { cause, retryAfter: 1 });
  }
  return new KeysError('signer-fault', 'The token failed in a way that is not known.', { cause });
}

function isOneOf(error: unknown, values: readonly number[]): boolean {
  const value = returnValueOf(error);
  return value !== undefined && values.includes(value);
}
