import type { CborMap, CborValue } from '../encoding/cbor.ts';
import { failMdoc } from './members.ts';

// ISO/IEC 18013-5 §9.1.2.4:
//   ValidityInfo = { "signed" : tdate, "validFrom" : tdate, "validUntil" : tdate, ? "expectedUpdate" : tdate }
// A tdate has no fraction of a second and no zone but Z.

/** For how long the credential itself counts, epoch seconds. */
export interface ValidityInfo {
  readonly signed: number;
  readonly validFrom: number;
  readonly validUntil: number;
}

const DAY = 86_400;

/**
 * The times of a credential that counts from when it is signed, each brought down to the start of its day, in UTC: by finer times copies
 * could be told apart.
 * Throws `CredentialError` `mdoc-validity` for one that ends on the day it begins.
 */
export function validityInfo(issuedAt: number, expiresAt: number): CborMap {
  const signed = startOfDayOf(issuedAt);
  const validUntil = startOfDayOf(expiresAt);
  if (!(validUntil > signed)) failMdoc('mdoc-validity', 'it ends on the day it begins');
  return new Map([
    ['signed', signed],
    ['validFrom', signed],
    ['validUntil', validUntil],
  ]);
}

/**
 * Reads the times. Whether they cover a time is not asked. `expectedUpdate` is passed over.
 * Throws `CredentialError`: `mdoc-malformed`, `mdoc-validity` for times that contradict each other.
 */
export function readValidityInfo(info: CborMap): ValidityInfo {
  const signed = secondsOf(info.get('signed'));
  const validFrom = secondsOf(info.get('validFrom'));
  const validUntil = secondsOf(info.get('validUntil'));
  if (validFrom < signed || validUntil <= validFrom) {
    failMdoc('mdoc-validity', 'its times contradict each other');
  }
  return { signed, validFrom, validUntil };
}

function startOfDayOf(seconds: number): Date {
  return new Date((seconds - (seconds % DAY)) * 1000);
}

function secondsOf(value: CborValue | undefined): number {
  if (value instanceof Date) return value.getTime() / 1000;
  return failMdoc('mdoc-malformed', 'a time is no tdate');
}
