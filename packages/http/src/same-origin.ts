import type { Caller } from './caller.ts';
import { HttpError } from './errors.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what another site made a browser send: every browser says where an unsafe request comes from, in `Origin` or
 * `Sec-Fetch-Site` (Fetch §3.1, Fetch Metadata §2.3). A client that is no browser says neither, and carries nobody's cookies.
 *
 * With this no form needs a token of its own: our cookies are `SameSite` and `__Host-` besides, so that a foreign form comes
 * without them, and a sibling host, which is the same site, can neither send from our origin nor set them.
 *
 * Not asked of operations that are for any site, which hear of no cookie (`fromAnySite`).
 *
 * Throws `HttpError` `cross-site-request`.
 */
export function requireSameOrigin({ method, header, baseUrl }: Caller): void {
  if (SAFE_METHODS.includes(method)) return;
  const origin = header('origin');
  const site = header('sec-fetch-site');
  const isOrigin = origin === undefined || origin === new URL(baseUrl).origin;
  const isSite = site === undefined || site === 'same-origin' || site === 'none';
  if (isOrigin && isSite) return;
  throw new HttpError('cross-site-request', 'This request was made by another site.');
}
