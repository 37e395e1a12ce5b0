import type { FetchBrowser, Shown } from '../../src/index.ts';

/** Forms that say of whose page they are. */
const MARKED = ['/my/proofs', '/my/status'];

const marks = new WeakMap<FetchBrowser, string>();

/** Presses a button of a page of whoever signed in with this browser: its form goes to `url`, in English unless it says otherwise. */
export async function press(
  browser: FetchBrowser,
  url: string,
  form: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const { origin, pathname } = new URL(url);
  const of = MARKED.includes(pathname) ? { of: await markOf(browser, origin, headers) } : {};
  const body = new URLSearchParams({ lang: 'en', ...of, ...form });
  return browser.visit(url, { method: 'POST', headers: { ...headers, origin }, body });
}

async function markOf(
  browser: FetchBrowser,
  origin: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const known = marks.get(browser);
  if (known !== undefined) return known;
  const { text } = await browser.visit(`${origin}/my/proofs`, { headers });
  const [, mark = ''] = /name="of" value="([^"]+)"/.exec(text) ?? [];
  marks.set(browser, mark);
  return mark;
}
