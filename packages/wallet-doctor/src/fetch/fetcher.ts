import type { Answer, NoAnswer } from '../answer.ts';

export interface Ask {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly accept?: string;
}

/** Asks an address and never throws: that nobody answers is an answer. */
export type AskAddress = (ask: Ask) => Promise<Answer>;

export interface FetcherOrder {
  readonly fetch: typeof fetch;
  /** The address that a person named. This machine is asked only if it is one of this machine. */
  readonly start: string;
  /** The only origins that are asked, `https://issuer.example`; without it, any. */
  readonly within?: readonly string[];
  /** Milliseconds for one answer, from the request to its last byte; without it ten seconds. */
  readonly patience?: number;
}

/** The largest thing a wallet reads is a status list. */
const LARGEST = 4 * 1024 * 1024;
const PATIENCE = 10_000;
/** What is looked at names further addresses; it may not name them for ever. */
const MOST = 40;

/**
 * Asks by https, and by http on this machine alone; sends no cookie, follows no redirect, reads at most 4 MiB, and asks at most forty times.
 * What a stranger's answer names is asked too, so a service lets it look `within` its own house only: a name can lead to any machine of the
 * network that the service stands in.
 */
export function createFetcher(order: FetcherOrder): AskAddress {
  const isLocal = URL.canParse(order.start) && isThisMachine(new URL(order.start));
  let asked = 0;
  return async ({ url, method = 'GET', accept = '*/*' }) => {
    const no = (why: NoAnswer): Answer => ({ outcome: 'no-answer', url, why });
    const place = URL.canParse(url) ? new URL(url) : undefined;
    if (!place || !isSecure(place)) return no('insecure');
    const isOpen = order.within?.includes(place.origin) ?? (isLocal || !isThisMachine(place));
    asked += 1;
    if (!isOpen || asked > MOST) return no('elsewhere');
    const signal = AbortSignal.timeout(order.patience ?? PATIENCE);
    try {
      const headers = { accept };
      const response = await order.fetch(url, { method, headers, redirect: 'manual', signal });
      if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        return no('redirected');
      }
      const body = await collect(response);
      if (body === undefined) return no('too-large');
      return { outcome: 'answered', url, status: response.status, ...headersOf(response), body };
    } catch {
      return no(signal.aborted ? 'too-slow' : 'unreachable');
    }
  };
}

function headersOf({ headers }: Response) {
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  return {
    mediaType: mediaType.trim().toLowerCase(),
    cacheControl: (headers.get('cache-control') ?? '').toLowerCase(),
  };
}

/** `undefined` as soon as it is too much. */
async function collect(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** By https without a password in it, or by http on this machine. */
export function isSecure({ protocol, hostname, username, password }: URL): boolean {
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function isThisMachine({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}
