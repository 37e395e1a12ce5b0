import { type KeyObject, sign } from 'node:crypto';
import {
  assembleCompactJws,
  CredentialError,
  encodeUtf8,
  jwsSigningInput,
  parseCompactJws,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { kidOfJwk, type OfficerKey, officerJwkOf } from './officer-key.ts';

/** The kinds of statements that officers sign. The type stands in the header, so none can pass for another. */
export type StatementType =
  | 'prova-decision+jws'
  | 'prova-invitation+jws'
  | 'prova-enrolment+jws'
  | 'prova-sign-in+jws'
  | 'prova-key-retirement+jws';

/** Where and when a statement is judged. */
export interface StatementContext {
  /** DER of the scheme root: what is signed for one scheme says nothing in another. */
  readonly root: Uint8Array;
  readonly now: EpochSeconds;
}

/** A statement taken apart. Its signature has not been looked at: see `requireStatement`. */
export interface UnverifiedStatement<T> {
  readonly unverified: T;
  /** RFC 7638 thumbprint of the key that shall have signed it, base64url. */
  readonly kid: string;
  readonly jws: string;
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

/** What every statement says besides its own matter. */
export const STATEMENT = {
  scheme: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  iat: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
};

/** How far the clocks of an officer and of the registry may differ, in seconds. */
const MAX_SKEW = 300;

/**
 * Signs a statement with an officer's P-256 key: a compact JWS (RFC 7515), ES256.
 *
 * A browser does the same with a key of WebCrypto. The bytes to sign are the ASCII of
 * `base64url(header) + '.' + base64url(payload)`, both JSON in UTF-8, the header exactly
 * `{"alg":"ES256","kid":"<RFC 7638 thumbprint>","typ":"<type>"}`; the order of members does not matter. What
 * `crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'}, key, bytes)` answers is raw `r‖s`, as ES256 wants it; its
 * base64url is the third part. base64url is without padding.
 */
export function signStatement(
  typ: StatementType,
  statement: object,
  privateKey: KeyObject,
): string {
  const kid = kidOfJwk(officerJwkOf(privateKey));
  const input = jwsSigningInput({ alg: 'ES256', kid, typ }, statement);
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return assembleCompactJws(input, sign('sha256', encodeUtf8(input), key));
}

/**
 * Takes a statement apart: the header is exactly `alg`, `kid` and `typ`, the payload exactly what the schema says.
 * Throws `TrustRegistryError` `statement-malformed`. Checks no signature, no scheme and no time.
 */
export function parseStatement<S extends v.GenericSchema>(
  jws: string,
  typ: StatementType,
  schema: S,
): UnverifiedStatement<v.InferOutput<S>> {
  const { header, payload, signingInput, signature } = parse(jws);
  const head = v.safeParse(headerOf(typ), header);
  const body = v.safeParse(schema, payload);
  if (!head.success || !body.success) throw malformed();
  return { unverified: body.output, kid: head.output.kid, jws, signingInput, signature };
}

/**
 * The statement, once it is known that this key signed it for this scheme and now, within 300 s.
 * Throws `TrustRegistryError`: `statement-signature`, `statement-scheme`, `statement-clock`.
 */
export function requireStatement<T extends { readonly scheme: string; readonly iat: number }>(
  { unverified, signingInput, signature }: UnverifiedStatement<T>,
  { spki }: Pick<OfficerKey, 'spki'>,
  { root, now }: StatementContext,
): T {
  if (nodePlatform.verifySignature('ES256', spki, signingInput, signature) !== 'valid') {
    throw new TrustRegistryError('statement-signature', 'The signature is not of this key.');
  }
  if (unverified.scheme !== thumbprintOf(root)) {
    throw new TrustRegistryError('statement-scheme', 'It was signed for another scheme.');
  }
  if (Math.abs(unverified.iat - now) > MAX_SKEW) {
    throw new TrustRegistryError(
      'statement-clock',
      `It was signed at another time than now; clocks may differ by ${MAX_SKEW} s.`,
    );
  }
  return unverified;
}

/** SHA-256 of what was signed. An ECDSA signature can be written in two ways; what it is over, in one. */
export function statementHash({ signingInput }: UnverifiedStatement<unknown>): Uint8Array {
  return nodePlatform.sha256(signingInput);
}

function headerOf(typ: StatementType) {
  return v.strictObject({
    alg: v.literal('ES256'),
    kid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    typ: v.literal(typ),
  });
}

function parse(jws: string) {
  try {
    return parseCompactJws(jws);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw malformed(cause);
  }
}

function malformed(cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('statement-malformed', 'This is no statement of that type.', {
    cause,
  });
}
