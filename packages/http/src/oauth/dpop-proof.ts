import type { JsonObject } from '@prova/credential';
import type { Caller } from '../caller.ts';
import { HttpError } from '../errors.ts';
import { splitTarget } from '../request-target.ts';
import type { DpopNonces } from './dpop-nonce.ts';
import { type Once, onceKey } from './once.ts';
import type { PublicJwk } from './p256.ts';
import { parsePublicJwk, thumbprintOf } from './public-jwk.ts';
import { createSignerFinder, readClaims, textClaim, timeClaim } from './signed-claims.ts';

/** One for all that take proofs: a wallet brings its key to each of them, and to import it costs as much as to check what it signed. */
const findProofSigner = createSignerFinder();

/** How old a proof may be, and how far ahead of us, in seconds. */
const WINDOW = 60;

export interface ProofOrder {
  /** Where they are wanted, every proof must carry one. */
  readonly nonces?: DpopNonces | undefined;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** What a token demands of a proof that comes with it. */
export interface BoundToken {
  /** SHA-256 of its text, base64url: the `ath` of its proofs (RFC 9449 §4.2). */
  readonly hash: string;
  /** Of the key that it is bound to (`cnf`, RFC 9449 §6.1). */
  readonly thumbprint: string;
}

/** A proof that is right in itself, and was not yet looked for among those that were used. */
export interface OpenProof {
  /** Of the key that made it (RFC 7638). */
  readonly thumbprint: string;
  readonly onceKey: Uint8Array;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/**
 * The proof of a request (RFC 9449 §4.3): one header, type and algorithm as we want them, signed by the public key in it,
 * made for this method and URL, now, and, where a token comes with it, for that token by the key it is bound to.
 *
 * Does not look whether it was used before: see `spendProof`.
 * Throws `HttpError` `invalid-dpop-proof`, and `use-dpop-nonce` with a nonce in its headers.
 */
export function openProof(
  { method, header, baseUrl, target }: Caller,
  { nonces, now }: ProofOrder,
  token?: BoundToken,
): OpenProof {
  const proof = header('dpop');
  if (proof === undefined) throw invalid('A proof belongs in the DPoP header.');
  const read = readClaims(proof, ['dpop+jwt']);
  if (!read) throw invalid('The proof is no JWT of type dpop+jwt, signed with ES256.');
  const { payload: claims } = read;
  const key = keyIn(read.header);
  if (!key) throw invalid('The proof has no public P-256 key in its header, or more than that.');
  const { jwk, thumbprint } = key;
  if (token && token.thumbprint !== thumbprint) {
    throw invalid('The token is bound to another key than that of the proof.');
  }
  if (
    textClaim(claims, 'htm') !== method ||
    !isSameUrl(textClaim(claims, 'htu'), baseUrl + splitTarget(target).path)
  ) {
    throw invalid('The proof was made for another request.');
  }
  if (token && textClaim(claims, 'ath') !== token.hash) {
    throw invalid('The proof was made for another token.');
  }
  const jti = textClaim(claims, 'jti');
  if (jti === undefined) throw invalid('The proof has no id.');
  const issued = requireRecent(claims, now());
  if (!findProofSigner(read, [jwk])) {
    throw invalid('The key in the proof did not sign it.');
  }
  requireNonce(claims, nonces);
  return {
    thumbprint,
    onceKey: onceKey('proof', thumbprint, jti),
    expiresAt: Math.ceil(issued) + WINDOW + 1,
  };
}

/**
 * Uses a proof up. Answers the thumbprint of its key.
 * Rejects with `HttpError` `invalid-dpop-proof` where it was used before.
 */
export async function spendProof(proof: OpenProof, once: Once): Promise<string> {
  if ((await once(proof.onceKey, proof.expiresAt)) === 'first') return proof.thumbprint;
  throw invalid('The proof was used before.');
}

function requireNonce(claims: JsonObject, nonces: DpopNonces | undefined): void {
  if (nonces === undefined || nonces.judge(textClaim(claims, 'nonce')) === 'fresh') return;
  throw new HttpError('use-dpop-nonce', 'The proof must carry the nonce that comes with this.', {
    headers: { 'dpop-nonce': nonces.current() },
  });
}

function requireRecent(claims: JsonObject, now: number): number {
  const issued = timeClaim(claims, 'iat');
  if (issued !== undefined && Math.abs(now - issued) <= WINDOW) return issued;
  throw invalid('The proof was not made within the last minute.');
}

/** Compared as URLs are (RFC 9449 §4.3, RFC 3986 §6.2); the proof's has neither query nor fragment. */
function isSameUrl(text: string | undefined, ours: string): boolean {
  if (text === ours) return true;
  if (text === undefined || !URL.canParse(text) || /[?#]/.test(text)) return false;
  return new URL(text).href === new URL(ours).href;
}

interface ProofKey {
  readonly jwk: PublicJwk;
  /** RFC 7638. */
  readonly thumbprint: string;
}

/** By the `jwk` of headers: the proofs of a client have one header, which is parsed once. */
const keys = new WeakMap<object, ProofKey>();

function keyIn({ jwk: given }: JsonObject): ProofKey | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const known = keys.get(given);
  if (known) return known;
  const jwk = parsePublicJwk(given);
  if (jwk === undefined) return undefined;
  const key = { jwk, thumbprint: thumbprintOf(jwk) };
  keys.set(given, key);
  return key;
}

function invalid(message: string): HttpError {
  return new HttpError('invalid-dpop-proof', message);
}
