import { jwsSigningInput, parseCompactJws } from './compact-jws.ts';
import { CredentialError } from './errors.ts';
import { parseHeaderAlgorithm } from './jws-header.ts';
import { formatKid, type Kid, parseKid } from './kid.ts';
import type { AttestationAlgorithm } from './platform.ts';
import { object, parseAs, seconds, string, texts } from './schema.ts';
import type { SignedBytes } from './signed-bytes.ts';

/** A list of a hundred thousand token ids, base64url encoded, stays below. */
const MAX_LENGTH = 4 * 1024 * 1024;

const payloadSchema = object({
  rid: string(),
  iat: seconds,
  exp: seconds,
  revoked: texts,
});

/** A deny-list of token ids, as an institution publishes it behind `rid`. Not verified. */
export interface RevocationList {
  /** The URL that it answers for. */
  readonly rid: string;
  /** Epoch seconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly revoked: ReadonlySet<string>;
  readonly kid: Kid;
  readonly algorithm: AttestationAlgorithm;
  readonly signed: SignedBytes;
}

/**
 * Reads a revocation list: a compact JWS with the header of an attestation and the payload
 * `{"rid", "iat", "exp", "revoked": [jti, …]}`. The form is ours; the specification leaves it open (v0.5 §2.3.2).
 *
 * Checks no signature, no time, and not that `rid` is the address it came from.
 * Throws `CredentialError`: as `parseCompactJws`, `parseHeaderAlgorithm` and `parseKid` do, `revocation-list-invalid`.
 */
export function parseRevocationList(text: string): RevocationList {
  const jws = parseCompactJws(text, MAX_LENGTH);
  const parsed = parseAs(payloadSchema, jws.payload);
  if (parsed.outcome === 'invalid') {
    throw new CredentialError('revocation-list-invalid', 'Not a list of revoked token ids.');
  }
  const { kid } = jws.header;
  const { rid, iat, exp, revoked } = parsed.value;
  return {
    rid,
    issuedAt: iat,
    expiresAt: exp,
    revoked: new Set(revoked),
    kid: parseKid(kid),
    algorithm: parseHeaderAlgorithm(jws.header),
    signed: jws,
  };
}

/** What a revocation list shall say, and by which key. */
export interface RevocationListOrder {
  readonly rid: string;
  /** Epoch seconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly revoked: Iterable<string>;
  readonly algorithm: AttestationAlgorithm;
  /** SHA-256 of the certificate of the key. */
  readonly thumbprint: Uint8Array;
}

/**
 * The signing input of a revocation list. The ids are sorted: their order in the list tells nothing of when they came.
 * Checks nothing: whoever publishes lets a reader open the result.
 */
export function revocationListSigningInput(order: RevocationListOrder): string {
  const { rid, issuedAt: iat, expiresAt: exp, algorithm: alg, thumbprint } = order;
  const revoked = [...order.revoked].sort();
  return jwsSigningInput({ alg, kid: formatKid(thumbprint) }, { rid, iat, exp, revoked });
}
