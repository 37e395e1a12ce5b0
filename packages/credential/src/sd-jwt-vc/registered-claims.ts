import { isJsonObject, type JsonObject } from '../compact-jws.ts';
import { CredentialError } from '../errors.ts';
import { type HolderKey, parseHolderKey } from '../wallet/holder-key.ts';
import type { StatusPlace } from '../wallet/status-place.ts';
import { TYPE_INTEGRITY } from './names.ts';

/** The claims by which a credential itself is judged (SD-JWT VC §3.2.2.2), in our words. */
export interface RegisteredClaims {
  readonly vct: string;
  /** Hashes of metadata of the type, of which any of the strongest kind may be theirs: `sha256-…`. None where the credential says nothing. */
  readonly typeIntegrity: readonly string[];
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
  const typeIntegrity = integrityIn(payload[TYPE_INTEGRITY]);
  const isBound = holderKey !== undefined && typeIntegrity !== undefined;
  const isWhole = typeof vct === 'string' && isIssuer(iss) && isBound;
  if (!isWhole || !isTime(iat) || !isTime(nbf) || !isTime(exp)) throw invalid(payload, holderKey);
  return {
    vct,
    typeIntegrity,
    issuer: iss,
    issuedAt: iat,
    notBefore: nbf,
    expiresAt: exp,
    holderKey,
    status: status === undefined ? undefined : parsePlace(status),
  };
}

function invalid(payload: JsonObject, holderKey: HolderKey | undefined): CredentialError {
  const { vct, iss, iat, nbf, exp } = payload;
  const holds = {
    vct: typeof vct === 'string',
    [TYPE_INTEGRITY]: integrityIn(payload[TYPE_INTEGRITY]) !== undefined,
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

/** One hash with one space between it and the next (W3C Subresource Integrity §3.5). Options, of which there are none, are no part of it. */
const INTEGRITY =
  /^sha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}(?: sha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}){0,3}$/;

/** `undefined` for what is no integrity metadata. */
function integrityIn(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  return typeof value === 'string' && INTEGRITY.test(value) ? value.split(' ') : undefined;
}

function isIssuer(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isTime(value: unknown): value is number | undefined {
  if (value === undefined) return true;
  // JSON has numbers that are read as infinite: 1e999.
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}
