import type { JsonObject } from './compact-jws.ts';
import { CredentialError } from './errors.ts';
import type { AttestationAlgorithm } from './platform.ts';

/** The only members a header may have (specification v0.5 §2.3.1). */
const MEMBERS: ReadonlySet<string> = new Set(['alg', 'kid', 'typ']);

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
  if (Object.hasOwn(header, 'crit') || Object.hasOwn(header, 'b64')) {
    throw new CredentialError('jws-crit', 'The header demands an extension that a PRC has not.');
  }
  if (Object.hasOwn(header, 'typ') && typ !== 'JWT') {
    throw new CredentialError('jws-typ', 'The header names another type of token.');
  }
  const foreign = Object.keys(header).find((member) => !MEMBERS.has(member));
  if (foreign !== undefined) {
    throw new CredentialError('jws-header', 'The header has a member other than alg, kid and typ.');
  }
  return alg;
}
