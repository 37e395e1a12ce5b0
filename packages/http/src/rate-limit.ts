import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit';
import { HttpError } from './errors.ts';
import type { RateLimit } from './operation.ts';

/**
 * What is counted as one client: an IPv4 address, in either notation; of IPv6 the whole /56, as a household has that many, or the /48
 * that a site has at most (RFC 6177 §2), and that one machine is given for nothing. `address` is that of a `Caller`, with or without the
 * port that some proxies add, which is another one for each connection. What is no address stands for itself.
 */
export function networkOf(address: string, prefix: 48 | 56 = 56): string {
  const [, ipv4, ipv6] = WITH_PORT.exec(address) ?? [];
  return ipKeyGenerator(ipv4 ?? ipv6 ?? address, prefix);
}

/** `192.0.2.1:1024`, `[2001:db8::1]:1024` (RFC 7239 §6 has both). */
const WITH_PORT = /^(?:([\d.]+)|\[([\da-f:.]+)\]):\d{1,5}$/i;

/**
 * Counts the requests of each network (`networkOf`), and passes on `HttpError` `too-many-requests` when there
 * are too many. Each operation counts for itself, in this process. `Retry-After` is set.
 */
export function createLimiter({ requests, seconds }: RateLimit) {
  const store = new MemoryStore();
  const handle = rateLimit({
    store,
    limit: requests,
    windowMs: seconds * 1000,
    legacyHeaders: false,
    standardHeaders: 'draft-8',
    keyGenerator: ({ ip }) => networkOf(ip ?? ''),
    handler: (_req, _res, next) =>
      next(new HttpError('too-many-requests', 'Too many requests from this address.')),
    // They would complain of headers that anyone can send; how many proxies to trust is set by number.
    validate: false,
  });
  return { handle, close: () => store.shutdown() };
}
