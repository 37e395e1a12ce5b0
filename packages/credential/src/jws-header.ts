import type { JsonObject } from './compact-jws.ts';
import { CredentialError } from './errors.ts';
import type { AttestationAlgorithm } from './platform.ts';

/** The only members that the header of a document may have (specification v0.5 §2.3.1). */
const MEMBERS: ReadonlySet<string> = new Set(['alg', 'kid', 'typ']);

/** The only members that a header with a type may have. */
const TYPED_MEMBERS: ReadonlySet<string> = new Set([...MEMBERS, 'x5c']);

/**
 * Rule 3d: the algorithm a token names, if its header is one of ours. Everything unknown is refused; a key or an
 * address in the header (`jwk`, `x5c`, `jku`, `x5u`) is refused without being read. `kid` is rule 3c, see `parseKid`.
 * Throws `CredentialError`: `jws-alg-not-allowed`, `jws-crit`, `jws-typ`, `jws-header`.
 */
export function parseHeaderAlgorithm(header: JsonObject): AttestationAlgorithm {
  const { alg, typ } = header;
  if (alg !== 'ES256' && alg !== 'RS256') {
    throw new CredentialError('jws-alg-not-allowed', 'The algorithm is not ES256 or RS256.');
  }
  requireNothingCritical(header);
  if (Object.hasOwn(header, 'typ') && typ !== 'JWT') {
    throw new CredentialError('jws-typ', 'The header names another type of token.');
  }
  const foreign = Object.keys(header).find((member) => !MEMBERS.has(member));
  if (foreign !== undefined) {
    throw new CredentialError('jws-header', 'The header has a member other than alg, kid and typ.');
  }
  return alg;
}

/**
 * A header of this type, by ES256, with no member but `alg`, `kid`, `typ` and `x5c`; of the last nothing is read.
 * Throws `CredentialError`: `jws-typ`, `jws-alg-not-allowed`, `jws-crit`, `jws-header`.
 */
export function requireTypedHeader(header: JsonObject, type: string): void {
  if (header['typ'] !== type) {
    throw new CredentialError('jws-typ', `The header does not say ${type}.`);
  }
  if (header['alg'] !== 'ES256') {
    throw new CredentialError('jws-alg-not-allowed', 'The algorithm is not ES256.');
  }
  requireNothingCritical(header);
  if (!Object.keys(header).every((member) => TYPED_MEMBERS.has(member))) {
    throw new CredentialError('jws-header', 'The header has a member that this type has not.');
  }
}

/** We understand no extension (RFC 7515 §4.1.11, RFC 7797). Throws `CredentialError` `jws-crit`. */
export function requireNothingCritical(header: JsonObject): void {
  if (Object.hasOwn(header, 'crit') || Object.hasOwn(header, 'b64')) {
    throw new CredentialError('jws-crit', 'The header demands an extension that is none here.');
  }
}
