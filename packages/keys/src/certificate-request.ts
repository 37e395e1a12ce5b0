import { type KeyObject, verify } from 'node:crypto';
import type { CertificateTerms } from './certificate-terms.ts';
import { type DistinguishedName, nameAttributes } from './distinguished-name.ts';
import { KeysError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';

/** A request whose maker proved to hold the private key. Everything else in it is a wish, nothing more. */
export interface CertificateRequest extends Required<CertificateTerms> {
  readonly subject: string;
  readonly publicKey: KeyObject;
}

/** A PKCS #10 request taken apart, its signature not yet checked (RFC 2986 §4.2). */
interface RequestParts {
  /** The DER of CertificationRequestInfo: the bytes that are signed. */
  readonly info: Uint8Array;
  readonly keyType: 'ec' | 'rsa';
  readonly hash: 'sha256' | 'sha384' | 'sha512';
  readonly signature: Uint8Array;
}

/** The AlgorithmIdentifiers a request may be signed by, each in its only DER spelling (RFC 5758 §3.2, RFC 4055 §5). */
const ALGORITHMS = [
  { der: '300a06082a8648ce3d040302', keyType: 'ec', hash: 'sha256' },
  { der: '300a06082a8648ce3d040303', keyType: 'ec', hash: 'sha384' },
  { der: '300a06082a8648ce3d040304', keyType: 'ec', hash: 'sha512' },
  { der: '300d06092a864886f70d01010b0500', keyType: 'rsa', hash: 'sha256' },
  { der: '300d06092a864886f70d01010c0500', keyType: 'rsa', hash: 'sha384' },
  { der: '300d06092a864886f70d01010d0500', keyType: 'rsa', hash: 'sha512' },
] as const;

/**
 * A PKCS #10 request in DER, signed by the key it asks a certificate for (RFC 2986 §3), and for what: `walletSealTerms`,
 * `readerTerms`.
 */
export async function createCertificateRequest(
  subject: DistinguishedName,
  privateKey: KeyObject,
  terms: CertificateTerms = {},
): Promise<Uint8Array> {
  const { writeRequest } = await import('./x509-library.ts');
  return writeRequest(nameAttributes(subject), terms, privateKey);
}

/**
 * Opens a PKCS #10 request and checks its signature: the proof that its maker holds the key (RFC 2986 §3).
 * Who its maker is, and whether subject, usages and names are theirs, the request cannot prove. What it does not ask for is
 * an empty list.
 * Throws `KeysError`: `request-malformed`, `key-unsupported`, `request-signature`.
 */
export async function openCertificateRequest(der: Uint8Array): Promise<CertificateRequest> {
  const { info, keyType, hash, signature } = split(der);
  const { readRequest } = await import('./x509-library.ts');
  const request = readRequest(der);
  keyAlgorithm(request.publicKey);
  const proven =
    request.publicKey.asymmetricKeyType === keyType &&
    verify(hash, info, request.publicKey, signature);
  if (!proven) {
    throw new KeysError('request-signature', 'The request is not signed by the key it names.');
  }
  return request;
}

/**
 * Takes a request apart: `SEQUENCE { info SEQUENCE, AlgorithmIdentifier, BIT STRING }`, and nothing after it.
 * The library reads BER and forgives all that is outside the signed part; here one request has one spelling.
 * Throws `KeysError` `request-malformed`, also for a signature by SHA-1.
 */
function split(der: Uint8Array): RequestParts {
  const outer = element(der, 0, 0x30);
  const info = element(der, outer.start, 0x30);
  const rest = Buffer.from(der.subarray(info.end, outer.end)).toString('hex');
  const algorithm = ALGORITHMS.find((known) => rest.startsWith(known.der));
  if (!algorithm || outer.end !== der.length) throw malformed();
  const bits = element(der, info.end + algorithm.der.length / 2, 0x03);
  if (bits.end !== outer.end || der[bits.start] !== 0) throw malformed();
  return {
    info: der.subarray(outer.start, info.end),
    keyType: algorithm.keyType,
    hash: algorithm.hash,
    signature: der.subarray(bits.start + 1, bits.end),
  };
}

/** Where the contents of one DER element start and end; lengths in their shortest form (X.690 §10.1). */
function element(der: Uint8Array, at: number, tag: number): { start: number; end: number } {
  const first = der[at + 1] ?? 0x80;
  const octets = first < 0x80 ? 0 : first - 0x80;
  let length = octets === 0 ? first : 0;
  for (let i = 0; i < octets; i++) length = length * 256 + (der[at + 2 + i] ?? 0);
  const shortest = octets === 0 || (octets <= 3 && length >= Math.max(0x80, 256 ** (octets - 1)));
  const start = at + 2 + octets;
  if (der[at] !== tag || first === 0x80 || !shortest || start + length > der.length) {
    throw malformed();
  }
  return { start, end: start + length };
}

function malformed(): KeysError {
  return new KeysError('request-malformed', 'Not a PKCS #10 certificate request in DER.');
}
