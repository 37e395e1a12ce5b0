import { ReaderMissing } from './reader-missing.ts';
import type { Question, Reply, ServiceName, Services } from './services.ts';

/** The two ends of a worker that this needs. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listen: (event: { data?: unknown; message?: string }) => void,
  ): void;
  terminate(): void;
}

/** Asks one service. What is in `transfer` changes hands. Rejects where the worker failed, or was ended before it answered; with `ReaderMissing` where only that failed. */
export type Ask = <Name extends ServiceName>(
  name: Name,
  given: Parameters<Services[Name]>[0],
  transfer?: Transferable[],
) => ReturnType<Services[Name]>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that is asked. Once it has ended, by itself or by `end`, all that wait for it are rejected, and all that ask it later. */
export interface AskedWorker {
  readonly ask: Ask;
  end(reason: string): void;
  readonly hasEnded: boolean;
}

function faultOf({ fault, of }: Extract<Reply, { fault: string }>): Error {
  return of === 'reader' ? new ReaderMissing(fault) : new Error(fault);
}

/** Speaks with one worker. */
export function askWorker(worker: WorkerLike): AskedWorker {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined;

  function end(reason: string): void {
    worker.terminate();
    ended ??= new Error(reason);
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  }

  worker.addEventListener('message', ({ data }) => {
    const reply = data as Reply;
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('fault' in reply) asked?.reject(faultOf(reply));
    else asked?.resolve(reply.value);
  });
  worker.addEventListener('error', ({ message }) => end(message ?? 'The worker did not start.'));
  worker.addEventListener('messageerror', () => end('A message could not be read.'));

  function ask(name: ServiceName, given: unknown, transfer: Transferable[] = []): Promise<unknown> {
    if (ended) return Promise.reject(ended);
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, given } as Question, transfer);
    });
  }
  // What a service answers is written in `Services`, and the worker is ours.
  return {
    ask: ask as Ask,
    end,
    get hasEnded() {
      return ended !== undefined;
    },
  };
}
