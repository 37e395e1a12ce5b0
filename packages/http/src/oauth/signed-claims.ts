import {
  type CompactJws,
  CredentialError,
  type JsonObject,
  parseCompactJws,
} from '@prova/credential';
import { createBoundedCache } from './bounded-cache.ts';
import { checkEs256, importPublicKey, type Key, type PublicJwk } from './p256.ts';

/** Longer than any token, proof or assertion that is meant well, in characters. */
const MAX_LENGTH = 4096;

/** Keys that are kept imported: more than a house has clients, and their proofs have one each. */
const MOST_KEYS = 4096;

/**
 * A JWT taken apart, if it is one in its one spelling (`parseCompactJws`), with `alg` ES256, of one of these types, and with
 * nothing critical (RFC 7515 §4.1.11); else `undefined`. `undefined` among `types` allows a header without `typ`.
 * The signature is not looked at. `maxLength` is in characters.
 */
export function readClaims(
  token: string,
  types: readonly (string | undefined)[],
  maxLength = MAX_LENGTH,
): CompactJws | undefined {
  try {
    const jws = parseCompactJws(token, maxLength);
    const { alg, typ, crit, b64 } = jws.header;
    const type = typeof typ === 'string' ? typ.toLowerCase() : typ;
    const isOurs = alg === 'ES256' && crit === undefined && b64 === undefined;
    return isOurs && types.some((each) => each === type) ? jws : undefined;
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

/** Answers whose signature it is: the first of these keys that made it, `undefined` if none did. */
export type FindSigner = (jws: CompactJws, keys: readonly PublicJwk[]) => PublicJwk | undefined;

/** Checks signatures. Each key is imported once, as long as it is in use. */
export function createSignerFinder(): FindSigner {
  const imported = createBoundedCache<Key>(MOST_KEYS);
  const keyOf = (jwk: PublicJwk): Key | undefined => {
    const name = jwk.x + jwk.y;
    const key = imported.get(name) ?? importPublicKey(jwk);
    if (key) imported.set(name, key);
    return key;
  };
  return (jws, keys) => keys.find((jwk) => isMadeBy(jws, keyOf(jwk)));
}

/**
 * A JWT that this key signed, which is kept nowhere: for keys that come once. `undefined` for another signature, and for a key that is no point of the
 * curve.
 */
export function signedBy(jws: CompactJws, jwk: PublicJwk): CompactJws | undefined {
  return isMadeBy(jws, importPublicKey(jwk)) ? jws : undefined;
}

function isMadeBy({ signingInput, signature }: CompactJws, key: Key | undefined): boolean {
  return key !== undefined && checkEs256(signingInput, signature, key) === 'made-by';
}

/** A claim that is a text of some length; else `undefined`. */
export function textClaim(claims: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'string' && value.length > 0 && value.length <= 512 ? value : undefined;
}

/** A claim that is a time in epoch seconds (RFC 7519 §2, NumericDate); else `undefined`. */
export function timeClaim(claims: JsonObject, name: string): number | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
