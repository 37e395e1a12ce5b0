import type { Evidence } from '@prova/credential';
import { unreadFile } from '@prova/reader';
import type { ReaderReply } from './reader-reply.ts';

/** The two ends of a worker that this needs. */
export interface FileWorker {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listen: (event: { data?: unknown }) => void,
  ): void;
  terminate(): void;
}

/** How files are read beside the page. */
export interface FileReading {
  readonly startWorker: () => FileWorker;
  /** Calls back after so many milliseconds, unless what it answers is called before. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
}

/** As at the clinic's page: enough for four scanned pages, and a hostile file gets no more. */
const LONGEST_MS = 5_000;

/** A worker that loads what it reads with, or is ready, and reads one file at a time. */
interface OpenReader {
  readonly ready: Promise<void>;
  read(bytes: Uint8Array): Promise<Evidence>;
  end(): void;
}

/**
 * Reads files in a worker, one after the other. It is started with the first of them; one that a file held up too long, or that does
 * not work, is ended, and followed by another with the next. The time of a file counts from when the worker is ready: a slow line is no
 * hostile file. Rejects where the worker does not work.
 */
export function readFiles({
  startWorker,
  later,
}: FileReading): (bytes: Uint8Array) => Promise<Evidence> {
  let reader: OpenReader | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function readOne(bytes: Uint8Array): Promise<Evidence> {
    reader ??= openReader(startWorker());
    const asked = reader;
    let stop: () => void = () => undefined;
    try {
      await asked.ready;
      const late = new Promise<Evidence>((resolve) => {
        stop = later(LONGEST_MS, () => {
          end(asked);
          resolve(unreadFile('time-limit'));
        });
      });
      return await Promise.race([asked.read(bytes), late]);
    } catch (error) {
      end(asked);
      throw error;
    } finally {
      stop();
    }
  }

  function end(ended: OpenReader): void {
    ended.end();
    if (reader === ended) reader = undefined;
  }

  return (bytes) => {
    const evidence = last.then(() => readOne(bytes));
    last = evidence.catch(() => undefined);
    return evidence;
  };
}

function openReader(worker: FileWorker): OpenReader {
  let reply = waitForReply();
  const ready = reply.promise.then(() => undefined);
  worker.addEventListener('message', ({ data }) => {
    const said = data as ReaderReply;
    if ('fault' in said) reply.reject(new Error(said.fault));
    else reply.resolve(said);
  });
  for (const fault of ['error', 'messageerror'] as const) {
    worker.addEventListener(fault, () => reply.reject(new Error(NOT_THERE)));
  }
  return {
    ready,
    async read(bytes) {
      reply = waitForReply();
      worker.postMessage(bytes, [bytes.buffer]);
      const said = await reply.promise;
      if ('evidence' in said) return said.evidence;
      throw new Error(NOT_THERE);
    },
    end: () => worker.terminate(),
  };
}

const NOT_THERE = 'The files by which the verifier reads are not beside it, or may not run here.';

function waitForReply() {
  let resolve: (reply: ReaderReply) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<ReaderReply>((...settle) => {
    [resolve, reject] = settle;
  });
  // Whoever waits for it is told.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
