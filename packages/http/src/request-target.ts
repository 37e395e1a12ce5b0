import { namedTexts } from './body.ts';
import { HttpError } from './errors.ts';

/** Where secrets would end up in logs, histories and referrers. */
const TOKENS = /^(access_?token|id_?token|refresh_?token|token|client_?secret|client_?assertion)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HARMFUL = /[\u0000-\u001f\u007f\\]/;

/** What a request line asks for. */
export interface RequestTarget {
  /** As it was sent. */
  readonly path: string;
  /** As it was sent, without its question mark. */
  readonly search: string;
}

export function splitTarget(url: string): RequestTarget {
  const mark = url.indexOf('?');
  return mark < 0
    ? { path: url, search: '' }
    : { path: url.slice(0, mark), search: url.slice(mark + 1) };
}

/**
 * Refuses a path that climbs, however it is written, or that holds control characters or backslashes.
 * Throws `HttpError` `path-malformed`.
 */
export function requirePlainPath(path: string): void {
  const decoded = decode(path);
  const isPlain =
    decoded?.startsWith('/') &&
    !HARMFUL.test(decoded) &&
    !decoded.split('/').some((segment) => segment === '..' || segment === '.');
  if (!isPlain) throw new HttpError('path-malformed', 'This is no path of ours.');
}

/**
 * The parameters of a query. A token among them is refused before anything is done with it.
 * Throws `HttpError` `token-in-query`.
 */
export function parseQuery(search: string): Record<string, string | string[]> {
  const params = new URLSearchParams(search);
  if ([...params.keys()].some((name) => TOKENS.test(name))) {
    throw new HttpError('token-in-query', 'A token belongs in the Authorization header.');
  }
  return namedTexts(params);
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
