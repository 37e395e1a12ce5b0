import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit';
import { HttpError } from './errors.ts';
import type { RateLimit } from './operation.ts';

/**
 * What is counted as one client: an IPv4 address, in either notation; of IPv6 the whole /56, as a household has that many, or the /48
 * that a site has at most (RFC 6177 §2), and that one machine is given for nothing. `address` is that of a `Caller`. What is no
 * address stands for itself.
 */
export function networkOf(address: string, prefix: 48 | 56 = 56): string {
  return ipKeyGenerator(address, prefix);
}

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
