import { TrustUpdaterError } from '../errors.ts';
import { collect, type TrustSource } from './trust-source.ts';

/** For each file, from the request to its last byte. */
const TIMEOUT_MS = 30_000;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The files of a registry at an address, by https; by http only on this machine. Follows no redirect and sends nothing but
 * the request. Compressed answers are measured by what comes out of them.
 * Throws `TrustUpdaterError` `registry-url-insecure`, also for an address with a password in it.
 */
export function httpSource(baseUrl: string, timeoutMs: number = TIMEOUT_MS): TrustSource {
  const base = requireSecureUrl(baseUrl);
  return {
    async read(path, limit) {
      const url = new URL(`tuf/${path}`, base);
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const response = await fetch(url, { redirect: 'error', signal });
        if (response.ok && response.body) return await collect(response.body, limit);
        await response.body?.cancel();
        // A server that does not list its folders may say 403 for what is not there.
        if (response.status === 404 || response.status === 403) return undefined;
        throw new TrustUpdaterError('tuf-unavailable', `The registry says ${response.status}.`);
      } catch (cause) {
        if (cause instanceof TrustUpdaterError) throw cause;
        throw new TrustUpdaterError('tuf-unavailable', 'The registry does not answer.', { cause });
      }
    },
  };
}

/** An address by https, or by http on this machine. Throws `TrustUpdaterError` `registry-url-insecure`. */
export function requireSecureUrl(baseUrl: string): URL {
  const address = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const base = URL.canParse(address) ? new URL(address) : undefined;
  const isSecure =
    base?.protocol === 'https:' || (base?.protocol === 'http:' && LOOPBACK.includes(base.hostname));
  if (!base || !isSecure || base.username !== '' || base.password !== '') {
    throw new TrustUpdaterError(
      'registry-url-insecure',
      'The address of a registry or an issuer begins with https://.',
    );
  }
  return base;
}
