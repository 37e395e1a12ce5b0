import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { HttpError } from './errors.ts';

/** How long to wait for a client that sends a body, in milliseconds. */
export interface BodyPatience {
  /** For the next bytes. */
  readonly idle: number;
  /** In all, not counting what `BYTES_A_MILLISECOND` allows. */
  readonly request: number;
}

/** The slowest line that a long upload may come over: 1 KiB a second. */
const BYTES_A_MILLISECOND = 1.024;

/**
 * The bytes of a request as they arrive, no faster than they are asked for. A body may take as long as it needs while it
 * goes on: of the time, only what is spent waiting for the client counts, and every byte buys some. So a file of a gigabyte
 * comes through a slow line, and one that comes drop by drop does not.
 *
 * Whoever stops asking leaves the rest unread, and the connection open for an answer.
 * Rejects with `HttpError` `request-timeout`, `connection-lost`.
 */
export async function* arriving(
  req: IncomingMessage,
  { idle, request }: BodyPatience,
): AsyncGenerator<Uint8Array, void> {
  // What came in one piece with the head is here as soon as the parser is through with it: then nobody has to listen.
  await undefined;
  let received = 0;
  let waited = 0;
  let change: Change | undefined;
  try {
    while (!isOver(req)) {
      const piece: Uint8Array | null = req.read();
      if (piece !== null) {
        received += piece.length;
        yield piece;
      } else if (req.destroyed) {
        throw new HttpError('connection-lost', 'The connection ended before the body did.');
      } else if (!isOver(req)) {
        change ??= changesOf(req);
        const left = request + received / BYTES_A_MILLISECOND - waited;
        const began = performance.now();
        await change.within(Math.min(idle, left));
        waited += performance.now() - began;
      }
    }
  } finally {
    change?.forget();
  }
}

/** Whether all of a body came and was read. Its `end` is told a moment later. */
function isOver(req: IncomingMessage): boolean {
  return req.readableEnded || (req.complete && req.readableLength === 0);
}

type Change = ReturnType<typeof changesOf>;

/** Whatever may happen to a request that is being read. */
function changesOf(req: IncomingMessage) {
  const EVENTS = ['readable', 'end', 'error', 'close'] as const;
  let told = (): void => undefined;
  const tell = () => told();
  for (const event of EVENTS) req.on(event, tell);
  return {
    /** Resolves when something happened; rejects with `request-timeout` if nothing does for so long. */
    within: (milliseconds: number) =>
      new Promise<void>((resolve, reject) => {
        const late = () =>
          reject(new HttpError('request-timeout', 'The rest of the body did not come.'));
        const timer = setTimeout(late, milliseconds);
        told = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    forget: () => {
      for (const event of EVENTS) req.off(event, tell);
    },
  };
}
