import { type CborMap, type CborValue, decodeCbor, encodeCbor } from './encoding/cbor.ts';
import { CborWriter } from './encoding/cbor-writer.ts';
import { CredentialError, type CredentialErrorCode } from './errors.ts';

/** Header labels (RFC 9052 §3.1, RFC 9360 §2, RFC 9596 §2) and the number of ES256 (RFC 9053 §2.1). */
const ALG = 1;
const CONTENT_TYPE = 3;
const TYPE = 16;
const X5CHAIN = 33;
const ES256 = -7;

const MAX_CHAIN = 4;
const SIGNATURE_LENGTH = 64;

/** The envelope itself, and each of its headers, has about ten items. The payload is one. */
export const ENVELOPE_ITEMS = 64;

/** What is protected besides the algorithm, each absent where a format has none. */
export interface CoseProtected {
  /** Header 3: of the payload. */
  readonly contentType?: string;
  /** Header 16: of the whole message (RFC 9596). */
  readonly type?: string;
}

/** A COSE_Sign1 message (RFC 9052 §4.2) by ES256 whose signature is not checked. */
export interface CoseMessage {
  readonly protectedBytes: Uint8Array;
  readonly unprotectedHeaders: CborMap;
  /** `undefined` where it is detached. */
  readonly payload: Uint8Array | undefined;
  readonly signature: Uint8Array;
}

/** The protected header: ES256 and what is asked for. */
export function coseProtected({ contentType, type }: CoseProtected): Uint8Array {
  const headers = new Map<number, CborValue>([[ALG, ES256]]);
  if (contentType !== undefined) headers.set(CONTENT_TYPE, contentType);
  if (type !== undefined) headers.set(TYPE, type);
  return encodeCbor(headers);
}

/**
 * The unprotected header, encoded: a chain and nothing else. RFC 9360 §2: one certificate stands alone, two or more in an array.
 * Throws `CredentialError` `cose-chain` when it is not 1 to 4 certificates.
 */
export function coseChain(x5chain: readonly Uint8Array[]): Uint8Array {
  if (x5chain.length < 1 || x5chain.length > MAX_CHAIN) failChain();
  const writer = new CborWriter(1024).map(1).unsigned(X5CHAIN);
  if (x5chain.length > 1) writer.array(x5chain.length);
  for (const certificate of x5chain) writer.bytes(certificate);
  return writer.written();
}

/** The parts of a message that is to be written. */
export interface CoseParts {
  readonly protectedBytes: Uint8Array;
  /** Of `coseChain`. */
  readonly chain: Uint8Array;
  readonly payload: Uint8Array;
}

/** Writes an untagged message. */
export function writeCoseMessage(
  writer: CborWriter,
  { protectedBytes, chain, payload }: CoseParts,
  signature: Uint8Array,
): CborWriter {
  return writer.array(4).bytes(protectedBytes).encoded(chain).bytes(payload).bytes(signature);
}

/** About as many bytes as a message takes. */
export function coseRoom({ chain, payload }: CoseParts): number {
  return chain.length + payload.length + 128;
}

/**
 * Reads the four parts of an untagged message, with exactly these protected headers.
 * Throws `CredentialError`: `cose-malformed`, `cose-alg` (another algorithm, none, or one outside the protected header), `cose-chain` (a
 * protected one), `cose-payload` (of another type), `cose-signature` (of another length).
 */
export function readCoseMessage(message: CborValue, expected: CoseProtected): CoseMessage {
  if (!Array.isArray(message) || message.length !== 4)
    fail('cose-malformed', 'not an array of four');
  const [protectedBytes, unprotectedHeaders, payload, signature]: readonly CborValue[] = message;
  if (!(protectedBytes instanceof Uint8Array)) fail('cose-malformed', 'no protected header');
  if (!(unprotectedHeaders instanceof Map)) fail('cose-malformed', 'no unprotected header');
  requireProtected(protectedBytes, expected);
  if (unprotectedHeaders.has(ALG)) fail('cose-alg', 'an algorithm outside the protected header');
  if (payload !== null && !(payload instanceof Uint8Array)) fail('cose-payload', 'no payload');
  if (!(signature instanceof Uint8Array) || signature.length !== SIGNATURE_LENGTH) {
    fail('cose-signature', 'not an ES256 signature');
  }
  return { protectedBytes, unprotectedHeaders, payload: payload ?? undefined, signature };
}

/** The chain in an unprotected header. Throws `CredentialError` `cose-chain`: missing, empty, too long, no certificates. */
export function readCoseChain(headers: CborMap): readonly Uint8Array[] {
  const x5chain = headers.get(X5CHAIN);
  if (x5chain instanceof Uint8Array) return [x5chain];
  if (!Array.isArray(x5chain) || x5chain.length < 2 || x5chain.length > MAX_CHAIN) failChain();
  return x5chain.map((certificate) =>
    certificate instanceof Uint8Array ? certificate : fail('cose-chain', 'not a certificate'),
  );
}

/** Refuses an unprotected header that has more than a chain. */
export function requireOnlyChain(headers: CborMap): void {
  requireOnly(headers, [X5CHAIN]);
}

const SIGNATURE_1 = encodeCbor('Signature1');

/** What is signed: `Sig_structure` (RFC 9052 §4.4), without external data. */
export function coseSigningInput(protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array {
  return new CborWriter(payload.length + 64)
    .array(4)
    .encoded(SIGNATURE_1)
    .bytes(protectedBytes)
    .bytesOf(0)
    .bytes(payload)
    .written();
}

function requireProtected(bytes: Uint8Array, { contentType, type }: CoseProtected): void {
  const headers = bytes.length === 0 ? new Map() : decodeCbor(bytes, ENVELOPE_ITEMS);
  if (!(headers instanceof Map)) fail('cose-malformed', 'the protected header is no map');
  if (headers.has(X5CHAIN)) fail('cose-chain', 'the chain is in the protected header');
  if (headers.get(ALG) !== ES256) fail('cose-alg', 'the protected header does not say ES256');
  if (headers.get(CONTENT_TYPE) !== contentType) fail('cose-payload', 'another content type');
  if (headers.get(TYPE) !== type) fail('cose-payload', 'another type');
  // Also refuses `crit`: we understand no critical header (RFC 9052 §3.1).
  requireOnly(headers, [ALG, CONTENT_TYPE, TYPE]);
}

function requireOnly(headers: CborMap, labels: readonly number[]): void {
  for (const label of headers.keys()) {
    if (typeof label !== 'number' || !labels.includes(label))
      fail('cose-malformed', 'an unknown header');
  }
}

function failChain(): never {
  fail('cose-chain', `no chain of 1 to ${MAX_CHAIN} certificates`);
}

function fail(code: CredentialErrorCode, what: string): never {
  throw new CredentialError(code, `COSE_Sign1 not accepted: ${what}.`);
}
