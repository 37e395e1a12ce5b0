import { KeysError } from './errors.ts';

/** First and last second of a certificate's life, epoch seconds, both inclusive (RFC 5280 §4.1.2.5). */
export interface Validity {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Instants a certificate can say: from 1950 to the end of 9999 (RFC 5280 §4.1.2.5). */
const TIMES = { min: -631_152_000, max: 253_402_300_799 } as const;

/** An instant that can be said in a certificate. Throws `KeysError` `validity-malformed` for every other number. */
export function instant(seconds: number): Date {
  if (!Number.isInteger(seconds) || seconds < TIMES.min || seconds > TIMES.max) {
    throw new KeysError(
      'validity-malformed',
      'A certificate needs whole seconds before the year 10000.',
    );
  }
  return new Date(seconds * 1000);
}
