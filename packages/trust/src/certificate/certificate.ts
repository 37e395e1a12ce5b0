import { equalBytes, type SignatureAlgorithm } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { EpochSeconds } from '../snapshot/snapshot.ts';
import { contextConstructed, DER, type DerElement, malformed, readDer } from './der.ts';
import {
  childrenOf,
  readObjectIdentifier,
  readOctetsOfBitString,
  readTime,
  readUnsigned,
} from './der-values.ts';
import { type DistinguishedName, readName } from './distinguished-name.ts';
import { type Extensions, readExtensions } from './extensions.ts';
import { ECDSA_WITH_SHA256, ECDSA_WITH_SHA384, SHA256_WITH_RSA } from './oids.ts';
import { type PublicKey, readPublicKey } from './public-key.ts';

/** An X.509 version 3 certificate (RFC 5280 §4.1), as far as it matters here. Byte strings are views of `der`. */
export interface Certificate {
  readonly der: Uint8Array;
  /** What the issuer signed. */
  readonly tbs: Uint8Array;
  /** Magnitude, 1 to 20 octets. */
  readonly serialNumber: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBefore: EpochSeconds;
  /** The last second that counts. */
  readonly notAfter: EpochSeconds;
  readonly publicKey: PublicKey;
  readonly extensions: Extensions;
  /** `undefined`: one that we do not check, SHA-1 among them. */
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  /** As in the certificate: for ECDSA a DER sequence of r and s. */
  readonly signature: Uint8Array;
}

const MAX_SERIAL_NUMBER = 20;

/** Real ones have a few kilobytes. Without a limit, one of nothing but tiny elements would fill the memory. */
const MAX_CERTIFICATE = 64 * 1024;

/**
 * Parses a certificate: strict DER of at most 64 kB, nothing trailing, positive serial number, no extension twice.
 * Judges neither signature nor dates nor purpose (`openSealPath`, `openPinned`, `openListSigner` do), and the text of
 * names only so far that no control character hides in it.
 *
 * Throws `TrustError`: `cert-malformed`, `cert-key-type`, `cert-key-strength`, `cert-explicit-curve`.
 */
export function parseCertificate(der: Uint8Array): Certificate {
  if (der.length > MAX_CERTIFICATE) malformed('more than 64 kB');
  const [tbs, algorithm, signature, ...more] = childrenOf(readDer(der), DER.sequence);
  if (more.length > 0) malformed('a fourth part');
  const [
    version,
    serialNumber,
    innerAlgorithm,
    issuer,
    validity,
    subject,
    key,
    extensions,
    ...rest
  ] = childrenOf(tbs, DER.sequence);
  requireVersion3(version);
  if (!tbs || !algorithm || !innerAlgorithm) malformed('a part is missing');
  // RFC 5280 §4.1.1.2: what is signed must name the same algorithm.
  if (!equalBytes(algorithm.bytes, innerAlgorithm.bytes)) malformed('two signature algorithms');
  if (
    rest.length > 0 ||
    extensions?.tag !== contextConstructed(3) ||
    extensions.children.length > 1
  ) {
    malformed('no extensions, or a part after them');
  }
  const [notBefore, notAfter, ...times] = childrenOf(validity, DER.sequence);
  if (times.length > 0) malformed('a third time');
  return {
    der,
    tbs: tbs.bytes,
    serialNumber: readSerialNumber(serialNumber),
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKey: readPublicKey(key),
    extensions: readExtensions(extensions.children[0]),
    signatureAlgorithm: readSignatureAlgorithm(algorithm),
    signature: readOctetsOfBitString(signature),
  };
}

/** The certificate, or `undefined` for bytes that `parseCertificate` refuses: such a one vouches for nothing. */
export function certificateIfReadable(der: Uint8Array): Certificate | undefined {
  try {
    return parseCertificate(der);
  } catch (error) {
    if (error instanceof TrustError) return undefined;
    throw error;
  }
}

function requireVersion3(version: DerElement | undefined): void {
  const [number, ...more] = childrenOf(version, contextConstructed(0));
  const magnitude = readUnsigned(number);
  if (more.length > 0 || magnitude.length !== 1 || magnitude[0] !== 2) malformed('not version 3');
}

/** RFC 5280 §4.1.2.2: positive, at most 20 octets. */
function readSerialNumber(element: DerElement | undefined): Uint8Array {
  const magnitude = readUnsigned(element);
  const length = element?.content.length ?? 0;
  if (magnitude.length === 0 || length > MAX_SERIAL_NUMBER)
    malformed('a serial number of zero or too long');
  return magnitude;
}

function readSignatureAlgorithm(algorithm: DerElement): SignatureAlgorithm | undefined {
  const [oid, parameters, ...more] = childrenOf(algorithm, DER.sequence);
  if (more.length > 0) malformed('a signature algorithm');
  switch (readObjectIdentifier(oid)) {
    case ECDSA_WITH_SHA256:
      return parameters ? undefined : 'ES256';
    case ECDSA_WITH_SHA384:
      return parameters ? undefined : 'ES384';
    case SHA256_WITH_RSA:
      return parameters?.tag === DER.null ? 'RS256' : undefined;
    default:
      return undefined;
  }
}
