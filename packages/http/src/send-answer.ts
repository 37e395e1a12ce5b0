import { type IncomingMessage, type ServerResponse, validateHeaderValue } from 'node:http';
import type { Answer } from './answer.ts';
import { hasBody } from './incoming-body.ts';
import type { Operation } from './operation.ts';

/** RFC 6750 §3: whoever comes without a token is told that one is wanted. */
const CHALLENGE = { 'www-authenticate': 'Bearer' };

/** A request, its answer on the way, and the headers that it has whatever is answered: those of the operation, and its own. */
export interface Sending {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly common: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
}

/** Says status and headers, on top of those that it has anyway; throws, and has said nothing, if one of them cannot be said. */
export function sendHead(
  { status, headers, body }: Answer,
  each: Operation | undefined,
  { req, res, common, own }: Sending,
): void {
  // All of them before the first: what was set before one that cannot be sent would stay, also in the problem.
  for (const [name, value] of Object.entries(headers)) validateHeaderValue(name, value);
  res.writeHead(status, {
    ...common,
    ...own,
    // The rest of a request that was refused is not read: it may have no end.
    ...(hasBody(req) && !req.complete && { connection: 'close' }),
    ...(status === 401 && takesBearer(each) && CHALLENGE),
    ...headers,
    ...(status !== 204 && body instanceof Uint8Array && { 'content-length': body.length }),
  });
}

function takesBearer(each: Operation | undefined): boolean {
  const scheme = each?.security?.scheme;
  return scheme?.type === 'http' && scheme.scheme === 'bearer';
}

/**
 * Sends what follows the head, no faster than it is taken, and ends the iterator of a reader that went away.
 * Rejects with what a body that is made on the way rejects with.
 */
export async function sendBody(
  { body }: Answer,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const isHead = req.method === 'HEAD';
  const isRefusal = hasBody(req) && !req.complete;
  if (body instanceof Uint8Array && !isRefusal) {
    res.end(body);
    return;
  }
  if (body instanceof Uint8Array) res.write(body);
  else if (isHead) await body[Symbol.asyncIterator]().return?.();
  else await sendPieces(body, res);
  if (isRefusal) await unreadRest(req);
  res.end();
}

async function sendPieces(pieces: AsyncIterable<Uint8Array>, res: ServerResponse): Promise<void> {
  for await (const piece of pieces) {
    if (!res.write(piece)) await taken(res);
    if (res.destroyed) return;
  }
}

/** Resolves when the reader took what was written, or went away. */
function taken(res: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      res.off('drain', go).off('close', go);
      resolve();
    };
    res.on('drain', go).on('close', go);
    if (res.destroyed) go();
  });
}

/** How long a client that was answered too early may go on talking, in milliseconds. */
const LINGER = 1_000;

/**
 * Reads what is left of a refused body to nowhere, for a moment: to hang up on bytes that nobody read would be a reset, and
 * the client would lose the answer that says why.
 */
function unreadRest(req: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LINGER);
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    req.on('end', go).on('close', go).resume();
    if (req.destroyed) go();
  });
}
