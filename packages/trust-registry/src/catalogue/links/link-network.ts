import { lookup } from 'node:dns/promises';
import { type RequestOptions, request } from 'node:https';
import { isIP } from 'node:net';
import type { LinkAnswer, LinkNetwork } from './check-link.ts';

/** Milliseconds from the question to the first line of the answer. */
const TIMEOUT = 10_000;

/** The Internet, as this machine sees it. */
export const INTERNET: LinkNetwork = {
  resolve: (host) =>
    lookup(host, { all: true }).then(
      (found) => found.map(({ address }) => address),
      () => [],
    ),
  reach: (url, address) => reachByTls(url, address),
};

/**
 * Asks a server at exactly this address, whatever its name resolves to meanwhile, and lets go after the head of its answer. Its
 * certificate must be of the name. `undefined` where there is no such answer in time.
 */
export function reachByTls(
  url: URL,
  address: string,
  tls: Pick<RequestOptions, 'ca'> & { readonly port?: number } = {},
): Promise<LinkAnswer | undefined> {
  const family = isIP(address);
  return new Promise((resolve) => {
    const asked = request(url, {
      ...tls,
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { 'user-agent': 'Prova registry, looking whether a page is there' },
      lookup: (_host, { all }, done) =>
        all ? done(null, [{ address, family }]) : done(null, address, family),
    });
    asked.on('response', (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
      asked.destroy();
    });
    asked.on('error', () => resolve(undefined));
    asked.end();
  });
}
