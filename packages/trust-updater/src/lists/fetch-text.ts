import { decodeUtf8 } from '@prova/credential';
import { TrustUpdaterError } from '../errors.ts';
import { requireSecureUrl } from '../source/http-source.ts';
import { collect } from '../source/trust-source.ts';

/**
 * Fetches a text, by https only, or http on this machine. Follows no redirect, to whatever origin, and takes no page of a
 * network that wants a login for it. Throws `TrustUpdaterError` `status-unavailable`.
 */
export async function fetchText(
  uri: string,
  { limit, timeoutMs }: { readonly limit: number; readonly timeoutMs: number },
): Promise<string> {
  try {
    // Only asked whether it is secure: a slash at its end is not for us to add.
    requireSecureUrl(uri);
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(uri, { redirect: 'error', signal });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    if (response.status !== 200 || !response.body || isPage) {
      await response.body?.cancel();
      throw unavailable();
    }
    const text = decodeUtf8(await collect(response.body, limit));
    if (text !== undefined) return text;
  } catch (cause) {
    throw unavailable(cause);
  }
  throw unavailable();
}

function unavailable(cause?: unknown): TrustUpdaterError {
  return new TrustUpdaterError('status-unavailable', 'A list cannot be had from its address.', {
    cause,
  });
}
