/** A cookie that only this service gets back, and no script can read. */
export interface SessionCookie {
  readonly name: string;
  /** Any text of `A–Z a–z 0–9 - _ . ~`; others are escaped. */
  readonly value: string;
  /** Seconds it is kept; 0 takes it away. */
  readonly maxAge: number;
  /**
   * Whether it comes along when another site leads here. `Strict`, unless said otherwise: not even then. `Lax`: when a person
   * follows a link or is sent back, never with a form of that site (RFC 6265bis §5.6.7).
   */
  readonly sameSite?: 'Strict' | 'Lax';
}

/**
 * The name a cookie has on the wire: with `__Host-` where the service is reached by https, so that no sibling host can
 * set it (RFC 6265bis §4.1.3).
 */
export function cookieName(name: string, baseUrl: string): string {
  return baseUrl.startsWith('https:') ? `__Host-${name}` : name;
}

/** A `Set-Cookie` header: `HttpOnly`, the whole site, and `Secure` where the service is reached by https. */
export function setCookie(
  { name, value, maxAge, sameSite = 'Strict' }: SessionCookie,
  baseUrl: string,
): string {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  const wire = cookieName(name, baseUrl);
  return `${wire}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=${sameSite}${secure}`;
}

const MOST = 50;

/**
 * The cookies of a `Cookie` header (RFC 6265 §5.4). Of one name the first counts, as the more specific one is sent first;
 * what is not a pair, or does not decode, is no cookie. Never throws.
 */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';', MOST)) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    const value = decoded(pair.slice(equals + 1).trim());
    if (equals > 0 && name !== '' && value !== undefined && !cookies.has(name)) {
      cookies.set(name, value);
    }
  }
  return cookies;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
