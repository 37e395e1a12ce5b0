import { isIP } from 'node:net';
import { isPublicAddress } from '@prova/http';

/**
 * `found`: something is there. `not-found`: its server says that it is not. `unreachable`: nobody answers in time, or not by TLS that can be
 * believed. `not-public`: it is no place on the Internet at large, or it leads to one that is not.
 */
export const LINK_OUTCOMES = ['found', 'not-found', 'unreachable', 'not-public'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** The way to other people's servers. */
export interface LinkNetwork {
  /** All addresses of a host; none where there is no such host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** What is at a URL, asked at exactly this address of its host; `undefined` where nobody answers. */
  readonly reach: (url: URL, address: string) => Promise<LinkAnswer | undefined>;
}

export interface LinkAnswer {
  readonly status: number;
  /** Where it leads, as the server wrote it. */
  readonly location?: string | undefined;
}

/** A law that has moved has moved once or twice. */
const REDIRECTS = 3;

/**
 * Looks whether there is something at the address of a law. The address comes from a stranger, so nobody is asked but by https, at
 * its usual port, by name, and only where all addresses of that name are public; the one that was judged is the one that is asked.
 * Every redirect is judged anew. What is there is not read: whether it is the law is for an officer to see.
 */
export async function checkLink(address: string, network: LinkNetwork): Promise<LinkOutcome> {
  let url = publicUrl(address);
  for (let step = 0; step <= REDIRECTS; step += 1) {
    if (url === undefined) return 'not-public';
    const addresses = await network.resolve(url.hostname);
    const [first] = addresses;
    if (first === undefined) return 'unreachable';
    if (!addresses.every(isPublicAddress)) return 'not-public';
    const answer = await network.reach(url, first);
    if (answer === undefined) return 'unreachable';
    const { status, location } = answer;
    if (status >= 200 && status < 300) return 'found';
    if (status < 300 || status >= 400 || location === undefined) return 'not-found';
    url = publicUrl(location, url);
  }
  return 'not-found';
}

function publicUrl(address: string, base?: URL): URL | undefined {
  if (!URL.canParse(address, base?.href)) return undefined;
  const url = new URL(address, base);
  const isPlain =
    url.protocol === 'https:' && url.port === '' && `${url.username}${url.password}` === '';
  return isPlain && isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? url : undefined;
}

/** What an officer is told of an address that cannot be taken. */
export const LINK_WORDS: Readonly<Record<Exclude<LinkOutcome, 'found'>, string>> = {
  'not-found': 'Its server says that nothing is at the address of the law. Find the new address.',
  unreachable: 'Nobody answers at the address of the law. Try again later, or find another one.',
  'not-public':
    'The address of the law is no public page by https. Find one that everybody can read.',
};
