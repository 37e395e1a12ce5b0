import { isJsonObject, type JsonObject } from '../compact-jws.ts';
import { CredentialError } from '../errors.ts';
import { type HolderKey, parseHolderKey } from '../wallet/holder-key.ts';
import type { StatusPlace } from '../wallet/status-place.ts';

/** The claims by which a credential itself is judged (SD-JWT VC §3.2.2.2), in our words. */
export interface RegisteredClaims {
  readonly vct: string;
  readonly issuer?: string | undefined;
  /** Epoch seconds, may have a fraction (RFC 7519 §2). */
  readonly issuedAt?: number | undefined;
  readonly notBefore?: number | undefined;
  readonly expiresAt?: number | undefined;
  /** Of the key that a presentation must be signed with: `cnf.jwk`. */
  readonly holderKey: HolderKey;
  /** `status.status_list`; absent where the credential cannot be withdrawn. */
  readonly status?: StatusPlace | undefined;
}

/**
 * Reads the registered claims as they stand in the payload itself, so never out of a disclosure.
 * Throws `CredentialError`: `payload-invalid` with the names of those that are missing or not of their type, `status-malformed` for a status
 * of another kind, which nobody here can ask for.
 */
export function parseRegisteredClaims(payload: JsonObject): RegisteredClaims {
  const { vct, iss, iat, nbf, exp, cnf, status } = payload;
  const holderKey = parseHolderKey(isJsonObject(cnf) ? cnf['jwk'] : undefined);
  const isWhole = typeof vct === 'string' && isIssuer(iss) && holderKey !== undefined;
  if (!isWhole || !isTime(iat) || !isTime(nbf) || !isTime(exp)) throw invalid(payload, holderKey);
  return {
    vct,
    issuer: iss,
    issuedAt: iat,
    notBefore: nbf,
    expiresAt: exp,
    holderKey,
    status: status === undefined ? undefined : parsePlace(status),
  };
}

function invalid(
  { vct, iss, iat, nbf, exp }: JsonObject,
  holderKey: HolderKey | undefined,
): CredentialError {
  const holds = {
    vct: typeof vct === 'string',
    iss: isIssuer(iss),
    iat: isTime(iat),
    nbf: isTime(nbf),
    exp: isTime(exp),
    'cnf.jwk': holderKey !== undefined,
  };
  const fields = Object.entries(holds).flatMap(([name, isValid]) => (isValid ? [] : [name]));
  const message = `Not a valid credential: ${fields.join(', ')}`;
  return new CredentialError('payload-invalid', message, { fields });
}

function parsePlace(status: unknown): StatusPlace {
  const list = isJsonObject(status) ? status['status_list'] : undefined;
  if (isJsonObject(list)) {
    const { uri, idx } = list;
    const isPlace = typeof idx === 'number' && Number.isSafeInteger(idx) && idx >= 0;
    if (isPlace && typeof uri === 'string') return { uri, idx };
  }
  throw new CredentialError('status-malformed', 'The status names no place on a list.');
}

function isIssuer(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isTime(value: unknown): value is number | undefined {
  if (value === undefined) return true;
  // JSON has numbers that are read as infinite: 1e999.
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}
