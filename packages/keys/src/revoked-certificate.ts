import { enumerated, extension, generalizedTime, integer, sequence, time } from './der-writer.ts';
import { KeysError } from './errors.ts';
import { instant } from './validity.ts';

/** The codes of RFC 5280 §5.3.1, but for `removeFromCRL`, which belongs in delta lists. */
const CRL_REASONS = {
  unspecified: 0,
  keyCompromise: 1,
  cACompromise: 2,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
  privilegeWithdrawn: 9,
  aACompromise: 10,
} as const;

/** Why a certificate was revoked. For a hold that was lifted there is no word: it is no longer listed. */
export type CrlReason = keyof typeof CRL_REASONS;

/** The reason of this name, if a list of revoked certificates has a code for it. */
export function asCrlReason(name: string): CrlReason | undefined {
  return Object.hasOwn(CRL_REASONS, name) ? (name as CrlReason) : undefined;
}

/** One certificate on a list. Times in epoch seconds. */
export interface RevokedCertificate {
  /** Magnitude, 1 to 20 octets, as `parseCertificate` reads it. */
  readonly serialNumber: Uint8Array;
  readonly revokedAt: number;
  /** Absent or `unspecified`: not said (RFC 5280 §5.3.1). */
  readonly reason?: CrlReason;
  /** Since when the key was not to be believed; not after `revokedAt` (RFC 5280 §5.3.2). */
  readonly invalidityDate?: number;
}

/** Arcs below 2.5.29 (RFC 5280 §5.3). */
const REASON_CODE = 21;
const INVALIDITY_DATE = 24;

/** Header and content of the longest INTEGER that may number a certificate (RFC 5280 §4.1.2.2). */
const MAX_SERIAL_NUMBER = 2 + 20;

/**
 * The entries of a list made at `thisUpdate`, each in DER, by serial number (RFC 5280 §5.1.2.6).
 * Throws `KeysError`: `crl-malformed` for a serial number that is zero, too long or given twice, and for a revocation
 * after `thisUpdate` or before its own invalidity date; `validity-malformed` for what is no instant.
 */
export function encodeRevoked(
  revoked: readonly RevokedCertificate[],
  thisUpdate: number,
): readonly Uint8Array[] {
  const numbered = revoked.map((entry) => ({ entry, serial: encodeSerialNumber(entry) }));
  // The length of an INTEGER stands before its octets, so they sort as the numbers do.
  numbered.sort((a, b) => Buffer.compare(a.serial, b.serial));
  if (new Set(numbered.map(({ serial }) => serial.toString('hex'))).size < revoked.length) {
    throw malformed('A certificate is listed twice.');
  }
  return numbered.map(({ entry, serial }) => {
    const { revokedAt, invalidityDate = revokedAt } = entry;
    if (revokedAt > thisUpdate) throw malformed('A revocation lies after the list.');
    if (invalidityDate > revokedAt) throw malformed('A key is invalid only after its revocation.');
    return sequence(serial, time(instant(revokedAt)), ...encodeExtensions(entry));
  });
}

function encodeSerialNumber({ serialNumber }: RevokedCertificate): Buffer {
  const serial = Buffer.from(integer(serialNumber));
  if (serialNumber.every((octet) => octet === 0) || serial.length > MAX_SERIAL_NUMBER) {
    throw malformed('A serial number has 1 to 20 octets and is not zero.');
  }
  return serial;
}

/** An empty list of extensions must not be written: then there is none. */
function encodeExtensions(entry: RevokedCertificate): readonly Uint8Array[] {
  const { reason = 'unspecified', invalidityDate } = entry;
  const extensions: Uint8Array[] = [];
  if (reason !== 'unspecified') {
    extensions.push(extension(REASON_CODE, enumerated(CRL_REASONS[reason])));
  }
  if (invalidityDate !== undefined) {
    extensions.push(extension(INVALIDITY_DATE, generalizedTime(instant(invalidityDate))));
  }
  return extensions.length > 0 ? [sequence(...extensions)] : [];
}

function malformed(what: string): KeysError {
  return new KeysError('crl-malformed', what);
}
