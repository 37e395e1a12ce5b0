import { type CborMap, type CborValue, encodeCbor } from '../encoding/cbor.ts';
import type { CborWriter } from '../encoding/cbor-writer.ts';
import { startOfDayAt } from '../local-date.ts';
import { writtenInstant } from '../written-instant.ts';
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

// The members in the order of RFC 8949 §4.2.1.
const SIGNED = Uint8Array.of(0xa3, ...encodeCbor('signed'));
const VALID_FROM = encodeCbor('validFrom');
const VALID_UNTIL = encodeCbor('validUntil');

/**
 * Writes the times of a credential that counts from when it is signed, each brought down to the start of its day, in UTC: by finer times
 * copies could be told apart.
 * Throws `CredentialError` `mdoc-validity` for one that ends on the day it begins.
 */
export function writeValidityInfo(writer: CborWriter, issuedAt: number, expiresAt: number): void {
  const signed = startOfDayAt(issuedAt);
  const validUntil = startOfDayAt(expiresAt);
  if (!(validUntil > signed)) failMdoc('mdoc-validity', 'it ends on the day it begins');
  const from = writtenInstant(signed);
  writer.encoded(SIGNED).tag(0).text(from).encoded(VALID_FROM).tag(0).text(from);
  writer.encoded(VALID_UNTIL).tag(0).text(writtenInstant(validUntil));
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

function secondsOf(value: CborValue | undefined): number {
  if (value instanceof Date) return value.getTime() / 1000;
  return failMdoc('mdoc-malformed', 'a time is no tdate');
}
