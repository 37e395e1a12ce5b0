import type { IncomingMessage } from 'node:http';

/** What a client may call its request: it comes back in a header, so it is held to signs that mean nothing anywhere. */
const SAFE = /^[A-Za-z0-9._-]{1,36}$/;

/**
 * Headers that name the answer (Belgif REST guide, tracing): `BelGov-Trace-Id` is ours, `BelGov-Related-Trace-Id` is what the client
 * called its request, if that is safe to repeat.
 */
export function traceHeaders(
  req: IncomingMessage,
  traceId: string,
): Readonly<Record<string, string>> {
  const theirs = req.headers['belgov-trace-id'];
  const isSafe = typeof theirs === 'string' && SAFE.test(theirs);
  return { 'belgov-trace-id': traceId, ...(isSafe && { 'belgov-related-trace-id': theirs }) };
}
