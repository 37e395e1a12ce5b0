/** Stands for wherever the service is reached. */
const OURS = 'https://ours.invalid';

/**
 * A path of ours with its query and fragment, in the spelling of a URL; `/` for whatever leads elsewhere. Never throws.
 *
 * It reads as a browser does: to which two slashes are another host, a backslash is a slash, and a tab between them is
 * nothing (WHATWG URL §4.4). It does not check that there is anything at the path.
 */
export function ownPath(text: string): string {
  const url = text.startsWith('/') && URL.canParse(text, OURS) ? new URL(text, OURS) : undefined;
  // `/.//other.example` is ours, but its short spelling would be another host.
  if (url?.origin !== OURS || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
