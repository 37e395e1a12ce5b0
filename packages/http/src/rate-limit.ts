import { performance } from 'node:perf_hooks';
import { ipKeyGenerator } from 'express-rate-limit';
import { HttpError } from './errors.ts';
import type { RateLimit } from './operation.ts';

/**
 * What is counted as one client: an IPv4 address, in either notation; of IPv6 the whole /56, as a household has that many, or the /48
 * that a site has at most (RFC 6177 §2), and that one machine is given for nothing. `address` is that of a `Caller`, with or without the
 * port that some proxies add, which is another one for each connection. What is no address stands for itself.
 */
export function networkOf(address: string, prefix: 48 | 56 = 56): string {
  const [, ipv4, ipv6] = WITH_PORT.exec(address) ?? [];
  const bare = ipv4 ?? ipv6 ?? address;
  return bare.includes(':') ? ipKeyGenerator(bare, prefix) : bare;
}

/** `192.0.2.1:1024`, `[2001:db8::1]:1024` (RFC 7239 §6 has both). */
const WITH_PORT = /^(?:([\d.]+)|\[([\da-f:.]+)\]):\d{1,5}$/i;

/** Counts a request of an address. Answers headers that say what is left. */
export type Limiter = (address: string) => Readonly<Record<string, string>>;

/**
 * Counts the requests of each network (`networkOf`) from one point in time to the next, and throws `HttpError` `too-many-requests`, with
 * `Retry-After`, when there are too many. Each operation counts for itself, in this process. What is left is said with each answer
 * (draft-ietf-httpapi-ratelimit-headers).
 */
export function createLimiter({ requests, seconds }: RateLimit): Limiter {
  const policy = `"requests";q=${requests};w=${seconds}`;
  let counts = new Map<string, number>();
  let until = 0;
  return (address) => {
    const at = performance.now() / 1000;
    // All begin anew together: nobody has to be forgotten one by one.
    if (at >= until) [counts, until] = [new Map(), at + seconds];
    const network = networkOf(address);
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    const wait = Math.ceil(until - at);
    const left = {
      'ratelimit-policy': policy,
      ratelimit: `"requests";r=${Math.max(0, requests - count)};t=${wait}`,
    };
    if (count <= requests) return left;
    throw new HttpError('too-many-requests', 'Too many requests from this address.', {
      headers: { ...left, 'retry-after': String(wait) },
    });
  };
}
