import { KeysError } from './errors.ts';

/** A PKCS #10 request taken apart, its signature not yet checked (RFC 2986 §4.2). */
export interface CertificationRequestParts {
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
 * Takes a request apart: `SEQUENCE { info SEQUENCE, AlgorithmIdentifier, BIT STRING }`, and nothing after it.
 * The library reads BER and forgives all that is outside the signed part; here one request has one spelling.
 * Throws `KeysError` `request-malformed`, also for a signature by SHA-1.
 */
export function splitCertificationRequest(der: Uint8Array): CertificationRequestParts {
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
