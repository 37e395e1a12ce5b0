import { isIP } from 'node:net';
import type { AlternativeNames } from '@prova/trust';
import { KeysError } from './errors.ts';

/** Real ones have a few dozen; a certificate is read with each credential. */
const MAX_URI = 500;
/** RFC 1035 §2.3.4. */
const MAX_HOST = 253;
const LABEL = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i;

/**
 * The names by which wallets find a credential issuer in its certificate: its identifier as URI, and its host as dNSName
 * where the host is no IP address (SD-JWT VC §3.5; OpenID4VCI 1.0 §12.2.1).
 * Throws `KeysError` `alternative-name-malformed`.
 */
export function credentialIssuerNames(credentialIssuer: string): AlternativeNames {
  const { hostname, username, search, hash, protocol } = parse(credentialIssuer);
  const isPlain = username === '' && search === '' && hash === '';
  if (!isPlain || !['https:', 'http:'].includes(protocol)) throw malformed();
  const isAddress = isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0;
  return { uris: [credentialIssuer], dnsNames: isAddress ? [] : [requireHost(hostname)] };
}

/** The host names of a desk. Throws `KeysError` `alternative-name-malformed`, for an IP address and a wildcard too. */
export function hostNames(hosts: readonly string[]): AlternativeNames {
  if (hosts.length === 0) throw malformed();
  return { uris: [], dnsNames: hosts.map(requireHost) };
}

function parse(uri: string): URL {
  if (uri.length > MAX_URI || !/^[!-~]+$/.test(uri) || !URL.canParse(uri)) throw malformed();
  return new URL(uri);
}

function requireHost(host: string): string {
  const isHost = host.length <= MAX_HOST && host.split('.').every((label) => LABEL.test(label));
  if (isHost && isIP(host) === 0) return host;
  throw malformed();
}

function malformed(): KeysError {
  return new KeysError(
    'alternative-name-malformed',
    'A certificate names hosts, and https addresses without query, as they are typed in.',
  );
}
