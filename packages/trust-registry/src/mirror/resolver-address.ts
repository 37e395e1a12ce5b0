import { TrustRegistryError } from '../errors.ts';

const ISSUERS = '/api/v1/issuers';

/** Names and numbers that stay on this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where a resolver lists its issuers (specification v0.5 §6.3). `url` is the resolver's base, or the list itself, then
 * with whatever query the operator wants it asked.
 *
 * Only `https`, or `http` to this machine: the list is not signed, so the connection is all that vouches for it. The
 * address is the operator's own word, and may lie in a private network; nothing in an answer leads to another origin.
 * Throws `TrustRegistryError`: `resolver-url-malformed`, `resolver-url-insecure`.
 */
export function resolverAddress(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password) {
    throw new TrustRegistryError(
      'resolver-url-malformed',
      'A resolver is named by a web address without a user name.',
    );
  }
  if (address.protocol === 'http:' && !LOOPBACK.test(address.hostname)) {
    throw new TrustRegistryError(
      'resolver-url-insecure',
      'A resolver on another machine is asked over https only.',
    );
  }
  const path = address.pathname.replace(/\/+$/, '');
  address.pathname = path.endsWith(ISSUERS) ? path : `${path}${ISSUERS}`;
  address.hash = '';
  return address;
}
