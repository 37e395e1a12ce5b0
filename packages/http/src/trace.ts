import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a client may call its request: it comes back in a header, so it is held to signs that mean nothing anywhere. */
const SAFE = /^[A-Za-z0-9._-]{1,36}$/;

/**
 * Names the answer (Belgif REST guide, tracing): `BelGov-Trace-Id` is ours, `BelGov-Related-Trace-Id` is what the client
 * called its request, if that is safe to repeat.
 */
export function traceAnswer(req: IncomingMessage, res: ServerResponse, traceId: string): void {
  res.setHeader('belgov-trace-id', traceId);
  const theirs = req.headers['belgov-trace-id'];
  if (typeof theirs === 'string' && SAFE.test(theirs)) {
    res.setHeader('belgov-related-trace-id', theirs);
  }
}
