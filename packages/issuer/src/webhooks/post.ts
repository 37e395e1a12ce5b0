import { lookup as resolveName } from 'node:dns/promises';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Environment } from '@prova/credential';
import { isLoopback, isPublicAddress } from '@prova/http';
import { hostOf, requireWebhookUrl } from './webhook-url.ts';

/** How a receiver took an event: `refused` with its status, `unreachable` when none came in time. */
export type PostOutcome =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'refused'; readonly status: number }
  | { readonly outcome: 'unreachable' };

/** Sends an event to an address. Never rejects. */
export type Post = (url: string, body: string) => Promise<PostOutcome>;

/** All addresses of a name, as a resolver says now. */
export type Resolve = (name: string) => Promise<readonly { readonly address: string }[]>;

export interface PostOrder {
  readonly environment: Environment;
  /** Milliseconds until an answer must be there. */
  readonly patience: number;
  readonly resolve?: Resolve;
}

/**
 * Posts events over HTTPS, one connection each. The name is looked up once, every address that it has must be public, and the
 * connection goes to those addresses and to no other: an answer that changes between check and connection changes nothing. In `test`
 * this machine is allowed too. Its certificate must lead to an authority that Node trusts (`NODE_EXTRA_CA_CERTS` adds to them). Redirects are not followed; of the answer nothing is read but its status, and it must come in time.
 */
export function createPost({ environment, patience, resolve = resolveAll }: PostOrder): Post {
  const mayCall = (address: string) =>
    isPublicAddress(address) || (environment === 'test' && isLoopback(address));

  /** The addresses to connect to; none where one of them may not be called. */
  async function addressesOf(host: string): Promise<readonly string[]> {
    const found = isIP(host) === 0 ? await resolve(host) : [{ address: host }];
    const addresses = found.map(({ address }) => address);
    return addresses.every(mayCall) ? addresses : [];
  }

  return async (text, body) => {
    const signal = AbortSignal.timeout(patience);
    try {
      const url = requireWebhookUrl(text, environment);
      const addresses = await within(signal, addressesOf(hostOf(url)));
      if (addresses.length === 0) return { outcome: 'unreachable' };
      const send = url.protocol === 'https:' ? requestHttps : requestHttp;
      const request = send(url, {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/secevent+jwt',
          accept: 'application/json',
          'content-length': Buffer.byteLength(body),
        },
        lookup: fixed(addresses),
        maxHeaderSize: 16_384,
        signal,
      });
      const status = await answered(request, body);
      return status >= 200 && status < 300 ? { outcome: 'taken' } : { outcome: 'refused', status };
    } catch {
      // What went wrong may quote the address, which is a secret of its client.
      return { outcome: 'unreachable' };
    }
  };
}

function resolveAll(name: string) {
  return resolveName(name, { all: true, verbatim: true });
}

function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    work.then(settle, fail);
  });
}

/** A resolver that knows these addresses alone, whatever it is asked. */
function fixed(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all }, callback) => {
    if (all) return callback(null, known);
    const [first = { address: '', family: 0 }] = known;
    callback(null, first.address, first.family);
  };
}

function answered(request: ClientRequest, body: string): Promise<number> {
  return new Promise((settle, fail) => {
    request.on('error', fail);
    request.on('response', (response) => {
      settle(response.statusCode ?? 0);
      // Whatever it says besides, nobody reads it.
      response.destroy();
    });
    request.end(body);
  });
}
