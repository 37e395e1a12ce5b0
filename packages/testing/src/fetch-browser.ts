/** What a browser shows after all redirections. */
export interface Shown {
  /** As in its address line. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A browser as far as signing in needs one: it keeps cookies by host, and follows redirections. */
export interface FetchBrowser {
  /** By host, `name → value`. */
  readonly cookies: Map<string, Map<string, string>>;
  /** Every address it asked, in order. */
  readonly history: readonly string[];
  /** One request, redirections not followed. */
  readonly ask: (url: string, init?: RequestInit) => Promise<Shown>;
  /** A request, and where it leads. Stops before an address that contains `before`, and shows what led there. */
  readonly visit: (url: string, init?: RequestInit, before?: string) => Promise<Shown>;
  /** Sends a form of the page that is shown. */
  readonly submit: (
    page: Shown,
    fields: Readonly<Record<string, string>>,
    before?: string,
  ) => Promise<Shown>;
}

/** `places` says where hosts really are: `https://issuer.example` → `http://127.0.0.1:1234`. */
export function fetchBrowser(places: Readonly<Record<string, string>> = {}): FetchBrowser {
  const cookies = new Map<string, Map<string, string>>();
  const history: string[] = [];

  async function ask(url: string, init: RequestInit = {}): Promise<Shown> {
    const { origin, host, pathname, search } = new URL(url);
    const jar = cookies.get(host) ?? new Map<string, string>();
    cookies.set(host, jar);
    history.push(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie && { cookie }), ...init.headers };
    const place = (places[origin] ?? origin) + pathname + search;
    const response = await fetch(place, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keepCookie(jar, line);
    const text = await response.text();
    return { url, status: response.status, headers: response.headers, text };
  }

  async function visit(url: string, init?: RequestInit, before?: string): Promise<Shown> {
    let shown = await ask(url, init);
    for (let hops = 0; hops < 10; hops += 1) {
      const location = shown.headers.get('location');
      if (location === null) return shown;
      const next = new URL(location, shown.url).href;
      if (before !== undefined && next.includes(before)) return shown;
      shown = await ask(next);
    }
    throw new RangeError('It leads round in circles.');
  }

  return {
    cookies,
    history,
    ask,
    visit,
    submit: (page, fields, before) => {
      const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const hidden = [...page.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      );
      const url = new URL(action, page.url);
      const body = new URLSearchParams([...hidden, ...Object.entries(fields)]);
      return visit(url.href, { method: 'POST', body, headers: { origin: url.origin } }, before);
    },
  };
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const equals = pair.indexOf('=');
  const isGone = /max-age=0(;|$)|expires=Thu, 01 Jan 1970/i.test(line);
  if (isGone) jar.delete(pair.slice(0, equals));
  else jar.set(pair.slice(0, equals), pair.slice(equals + 1));
}
