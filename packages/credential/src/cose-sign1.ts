import {
  coseChain,
  coseProtected,
  coseRoom,
  coseSigningInput,
  ENVELOPE_ITEMS,
  readCoseChain,
  readCoseMessage,
  requireOnlyChain,
  writeCoseMessage,
} from './cose-message.ts';
import { equalBytes } from './encoding/bytes.ts';
import { decodeCbor } from './encoding/cbor.ts';
import { CborWriter } from './encoding/cbor-writer.ts';
import { CredentialError, type CredentialErrorCode } from './errors.ts';
import type { Platform, Signer } from './platform.ts';

const SIGNATURE_LENGTH = 64;

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
  const { payload, x5chain } = content;
  const chain = coseChain(x5chain);
  if (!x5chain[0] || !equalBytes(x5chain[0], signer.certificate)) {
    fail('cose-chain', 'the first certificate is not the signer’s');
  }
  const protectedBytes = coseProtected(content);
  const [signature] = await signer.signMany([coseSigningInput(protectedBytes, payload)]);
  if (signature?.length !== SIGNATURE_LENGTH)
    fail('cose-signature', 'the signer gave no ES256 signature');
  const parts = { protectedBytes, chain, payload };
  return writeCoseMessage(new CborWriter(coseRoom(parts)), parts, signature).written();
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
  const message = readCoseMessage(decodeCbor(bytes, ENVELOPE_ITEMS), expected);
  const { protectedBytes, unprotectedHeaders, payload, signature } = message;
  requireOnlyChain(unprotectedHeaders);
  const x5chain = readCoseChain(unprotectedHeaders);
  if (!payload) fail('cose-payload', 'no payload attached');
  const outcome = await expected.platform.verifySignature(
    'ES256',
    await expected.keyOf(x5chain),
    coseSigningInput(protectedBytes, payload),
    signature,
  );
  if (outcome !== 'valid') fail('cose-signature', 'the signature does not verify');
  return { payload, x5chain };
}

function fail(code: CredentialErrorCode, what: string): never {
  throw new CredentialError(code, `COSE_Sign1 not accepted: ${what}.`);
}
