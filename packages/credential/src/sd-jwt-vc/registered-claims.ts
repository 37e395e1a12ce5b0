import type { JsonObject } from '../compact-jws.ts';
import { CredentialError } from '../errors.ts';
import { type HolderKey, parseHolderKey } from '../wallet/holder-key.ts';
import type { StatusPlace } from '../wallet/status-place.ts';

/** The claims by which a credential itself is judged (SD-JWT VC §3.2.2.2), in our words. */
export interface RegisteredClaims {
  readonly vct: string;
  readonly issuer?: string;
  /** Epoch seconds, may have a fraction (RFC 7519 §2). */
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
  /** Of the key that a presentation must be signed with: `cnf.jwk`. */
  readonly holderKey: HolderKey;
  /** `status.status_list`; absent where the credential cannot be withdrawn. */
  readonly status?: StatusPlace;
}

/**
 * Reads the registered claims as they stand in the payload itself, so never out of a disclosure.
 * Throws `CredentialError`: `payload-invalid` with the names of those that are missing or not of their type, `status-malformed` for a status
 * of another kind, which nobody here can ask for.
 */
export function parseRegisteredClaims(payload: JsonObject): RegisteredClaims {
  const { vct, iss, iat, nbf, exp, cnf, status } = payload;
  const key = parseHolderKey(isObject(cnf) ? cnf['jwk'] : undefined);
  const fields = [
    ...(typeof vct === 'string' ? [] : ['vct']),
    ...(iss === undefined || typeof iss === 'string' ? [] : ['iss']),
    ...(isTime(iat) ? [] : ['iat']),
    ...(isTime(nbf) ? [] : ['nbf']),
    ...(isTime(exp) ? [] : ['exp']),
    ...(key ? [] : ['cnf.jwk']),
  ];
  if (fields.length > 0 || typeof vct !== 'string' || !key) {
    const message = `Not a valid credential: ${fields.join(', ')}`;
    throw new CredentialError('payload-invalid', message, { fields });
  }
  return {
    vct,
    ...(typeof iss === 'string' && { issuer: iss }),
    ...(typeof iat === 'number' && { issuedAt: iat }),
    ...(typeof nbf === 'number' && { notBefore: nbf }),
    ...(typeof exp === 'number' && { expiresAt: exp }),
    holderKey: key,
    ...(status !== undefined && { status: parsePlace(status) }),
  };
}

function parsePlace(status: unknown): StatusPlace {
  const list = isObject(status) ? status['status_list'] : undefined;
  if (isObject(list)) {
    const { uri, idx } = list;
    const isPlace = typeof idx === 'number' && Number.isSafeInteger(idx) && idx >= 0;
    if (isPlace && typeof uri === 'string') return { uri, idx };
  }
  throw new CredentialError('status-malformed', 'The status names no place on a list.');
}

function isTime(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && value >= 0);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
