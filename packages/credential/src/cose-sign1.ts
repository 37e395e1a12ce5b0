import { equalBytes } from './encoding/bytes.ts';
import { type CborMap, type CborValue, decodeCbor, encodeCbor } from './encoding/cbor.ts';
import { CredentialError, type CredentialErrorCode } from './errors.ts';
import type { Platform, Signer } from './platform.ts';

/** Header labels (RFC 9052 §3.1, RFC 9360 §2) and the number of ES256 (RFC 9053 §2.1). */
const ALG = 1;
const CONTENT_TYPE = 3;
const X5CHAIN = 33;
const ES256 = -7;

const MAX_CHAIN = 4;
const SIGNATURE_LENGTH = 64;

/** The envelope itself, and each of its headers, has about ten items. The payload is one. */
const ENVELOPE_ITEMS = 64;

/** What is put into a COSE_Sign1 message. */
export interface CoseContent {
  readonly payload: Uint8Array;
  /** Header 3, protected; absent where a format has none. */
  readonly contentType?: string;
  /** DER certificates, the signer's first, 1 to 4. */
  readonly x5chain: readonly Uint8Array[];
}

/** What a reader of a COSE_Sign1 message must know beforehand. */
export interface CoseExpectation {
  /** The only content type taken; absent: there must be none. */
  readonly contentType?: string;
  /**
   * Says with which key (DER SubjectPublicKeyInfo) the message must verify, after judging the chain that came with
   * it, which is still unproven here. Throws when it trusts none of them; that error reaches the caller as it is.
   */
  readonly keyOf: (x5chain: readonly Uint8Array[]) => Uint8Array | Promise<Uint8Array>;
  readonly platform: Pick<Platform, 'verifySignature'>;
}

/**
 * Signs with ES256 and returns an untagged COSE_Sign1 (RFC 9052 §4.2): algorithm and content type protected, the
 * chain in the unprotected header, payload attached.
 * Throws `CredentialError`: `cose-alg` when the signer is not ES256, `cose-chain` when the chain is not the signer's.
 */
export async function signCose(content: CoseContent, signer: Signer): Promise<Uint8Array> {
  if (signer.algorithm !== 'ES256') fail('cose-alg', 'only ES256 signs here');
  const [leaf] = content.x5chain;
  if (!leaf || content.x5chain.length > MAX_CHAIN || !equalBytes(leaf, signer.certificate)) {
    fail('cose-chain', `the chain is 1 to ${MAX_CHAIN} certificates, the signer's first`);
  }
  const headers = new Map<number, CborValue>([[ALG, ES256]]);
  if (content.contentType !== undefined) headers.set(CONTENT_TYPE, content.contentType);
  const protectedBytes = encodeCbor(headers);
  const [signature] = await signer.signMany([sigStructure(protectedBytes, content.payload)]);
  if (signature?.length !== SIGNATURE_LENGTH)
    fail('cose-signature', 'the signer gave no ES256 signature');
  // RFC 9360 §2: one certificate stands alone, two or more in an array.
  const x5chain = content.x5chain.length === 1 ? leaf : content.x5chain;
  return encodeCbor([protectedBytes, new Map([[X5CHAIN, x5chain]]), content.payload, signature]);
}

/**
 * Opens an untagged COSE_Sign1 and returns its payload and chain, both proven by the signature over the received
 * bytes. Only ES256; no header but those that `signCose` writes, so nothing unsigned can be added.
 * Judges no certificate: that is `keyOf`. Does not read the payload.
 *
 * Throws `CredentialError`: `cbor-*`, `cose-malformed`, `cose-alg` (another algorithm, none, or one outside the
 * protected header), `cose-chain` (missing, empty, too long, in the protected header), `cose-payload` (detached, or of
 * another content type), `cose-signature`.
 */
export async function openCose(
  bytes: Uint8Array,
  expected: CoseExpectation,
): Promise<{ readonly payload: Uint8Array; readonly x5chain: readonly Uint8Array[] }> {
  const message = decodeCbor(bytes, ENVELOPE_ITEMS);
  if (!Array.isArray(message) || message.length !== 4)
    fail('cose-malformed', 'not an array of four');
  const [protectedBytes, unprotectedHeaders, payload, signature]: readonly CborValue[] = message;
  if (!(protectedBytes instanceof Uint8Array)) fail('cose-malformed', 'no protected header');
  if (!(unprotectedHeaders instanceof Map)) fail('cose-malformed', 'no unprotected header');

  readProtected(protectedBytes, expected.contentType);
  const x5chain = readUnprotected(unprotectedHeaders);
  if (!(payload instanceof Uint8Array)) fail('cose-payload', 'no payload attached');
  if (!(signature instanceof Uint8Array) || signature.length !== SIGNATURE_LENGTH) {
    fail('cose-signature', 'not an ES256 signature');
  }
  const outcome = await expected.platform.verifySignature(
    'ES256',
    await expected.keyOf(x5chain),
    sigStructure(protectedBytes, payload),
    signature,
  );
  if (outcome !== 'valid') fail('cose-signature', 'the signature does not verify');
  return { payload, x5chain };
}

function readProtected(bytes: Uint8Array, contentType: string | undefined): void {
  const headers = bytes.length === 0 ? new Map() : decodeCbor(bytes, ENVELOPE_ITEMS);
  if (!(headers instanceof Map)) fail('cose-malformed', 'the protected header is no map');
  if (headers.has(X5CHAIN)) fail('cose-chain', 'the chain is in the protected header');
  if (headers.get(ALG) !== ES256) fail('cose-alg', 'the protected header does not say ES256');
  if (headers.get(CONTENT_TYPE) !== contentType) fail('cose-payload', 'another content type');
  // Also refuses `crit`: we understand no critical header (RFC 9052 §3.1).
  requireOnly(headers, [ALG, CONTENT_TYPE]);
}

function readUnprotected(headers: CborMap): readonly Uint8Array[] {
  if (headers.has(ALG)) fail('cose-alg', 'an algorithm outside the protected header');
  const x5chain = headers.get(X5CHAIN);
  requireOnly(headers, [X5CHAIN]);
  if (x5chain instanceof Uint8Array) return [x5chain];
  if (!Array.isArray(x5chain) || x5chain.length < 2 || x5chain.length > MAX_CHAIN) {
    fail('cose-chain', `no chain of 1 to ${MAX_CHAIN} certificates`);
  }
  return x5chain.map((certificate) =>
    certificate instanceof Uint8Array ? certificate : fail('cose-chain', 'not a certificate'),
  );
}

function requireOnly(headers: CborMap, labels: readonly number[]): void {
  for (const label of headers.keys()) {
    if (typeof label !== 'number' || !labels.includes(label))
      fail('cose-malformed', 'an unknown header');
  }
}

/** What is signed (RFC 9052 §4.4), without external data. */
function sigStructure(protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload]);
}

function fail(code: CredentialErrorCode, what: string): never {
  throw new CredentialError(code, `COSE_Sign1 not accepted: ${what}.`);
}
