import { sign } from 'node:crypto';
import {
  type CertificateAuthority,
  type OpenedAuthority,
  openAuthority,
} from './certificate-authority.ts';
import {
  bitString,
  extension,
  integer,
  sequence,
  tagged,
  taggedPrimitive,
  time,
} from './der-writer.ts';
import { KeysError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { encodeRevoked, type RevokedCertificate } from './revoked-certificate.ts';
import { instant } from './validity.ts';

/** What a list of revoked certificates shall say. Times in epoch seconds. */
export interface CrlOrder {
  /** In any order; each serial number once. */
  readonly revoked: readonly RevokedCertificate[];
  readonly thisUpdate: number;
  /** When the next list is out at the latest. */
  readonly nextUpdate: number;
  /** Higher with each list of this authority (RFC 5280 §5.2.3). */
  readonly crlNumber: number;
}

/**
 * Readers of npm give up at 10,000 ASN.1 nodes, and an entry has up to 12. An authority that comes near gets another
 * beside it.
 */
const MAX_ENTRIES = 800;

/** Arcs below 2.5.29 (RFC 5280 §5.2). */
const CRL_NUMBER = 20;
const AUTHORITY_KEY_IDENTIFIER = 35;

/** The AlgorithmIdentifier `ecdsa-with-SHA384`, which has no parameters (RFC 5758 §3.2). */
const ECDSA_WITH_SHA384 = Buffer.from('300a06082a8648ce3d040303', 'hex');

/** Version 2 is written 1 (RFC 5280 §5.1.2.1). */
const VERSION_2 = integer(Uint8Array.of(1));

/**
 * Signs the full list of certificates that an authority has revoked, as DER (RFC 5280 §5): version 2, ECDSA on P-384
 * with SHA-384, entries by serial number. The same order gives the same bytes but for the signature.
 *
 * Throws `KeysError`: `certificate-malformed`, `issuer-not-authority`, `key-certificate-mismatch` about the authority,
 * `key-unsupported` when its key is not P-384, `validity-outside-issuer` when the list begins outside its life;
 * `validity-malformed`, `crl-malformed`, `crl-full` (over 800 entries) about the list. Does not know which certificates
 * the authority has issued, nor the number of its last list.
 */
export function issueCrl(order: CrlOrder, authority: CertificateAuthority): Uint8Array {
  const opened = openAuthority(authority, 'cRLSign');
  if (keyAlgorithm(opened.privateKey) !== 'ES384') {
    throw new KeysError('key-unsupported', 'A list of revoked certificates needs a P-384 key.');
  }
  requireLife(order, opened);
  const content = encodeContent(order, opened);
  const signature = sign('sha384', content, { key: opened.privateKey, dsaEncoding: 'der' });
  return sequence(content, ECDSA_WITH_SHA384, bitString(signature));
}

function requireLife({ thisUpdate, nextUpdate }: CrlOrder, { certificate }: OpenedAuthority): void {
  if (instant(thisUpdate) >= instant(nextUpdate)) {
    throw new KeysError('validity-malformed', 'The next list must come after this one.');
  }
  if (thisUpdate < certificate.notBefore || thisUpdate > certificate.notAfter) {
    throw new KeysError('validity-outside-issuer', 'The authority is not valid then.');
  }
}

/** TBSCertList (RFC 5280 §5.1.2). The list of entries is left out when it is empty. */
function encodeContent(
  order: CrlOrder,
  { certificate, keyIdentifier }: OpenedAuthority,
): Uint8Array {
  if (order.revoked.length > MAX_ENTRIES) {
    throw new KeysError('crl-full', `A list has at most ${MAX_ENTRIES} entries.`);
  }
  const entries = encodeRevoked(order.revoked, order.thisUpdate);
  return sequence(
    VERSION_2,
    ECDSA_WITH_SHA384,
    certificate.subject.bytes,
    time(instant(order.thisUpdate)),
    time(instant(order.nextUpdate)),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    tagged(
      0,
      sequence(
        extension(AUTHORITY_KEY_IDENTIFIER, sequence(taggedPrimitive(0, keyIdentifier))),
        extension(CRL_NUMBER, integer(crlNumberOf(order))),
      ),
    ),
  );
}

function crlNumberOf({ crlNumber }: CrlOrder): Uint8Array {
  if (!Number.isSafeInteger(crlNumber) || crlNumber < 0) {
    throw new KeysError('crl-malformed', 'The number of a list is whole and not negative.');
  }
  return Buffer.from(crlNumber.toString(16).padStart(14, '0'), 'hex');
}
