import type { FileWorker } from '@prova/embed';
import { readFiles } from '../src/files/read-files.ts';

type Listen = (event: { data?: unknown }) => void;

/** A worker that is ready at once, or not, and reads what it is told to, or is busy for ever. */
function workerOf(reads: 'all' | 'nothing' | 'with a fault', isReady = true) {
  const listening = new Map<string, Listen>();
  const seen: unknown[] = [];
  const tell = (data: unknown) => queueMicrotask(() => listening.get('message')?.({ data }));
  const worker: FileWorker = {
    postMessage(message) {
      seen.push(message);
      const [byte] = message as Uint8Array;
      if (reads === 'all') tell({ evidence: { kind: 'text', text: `read ${byte}` } });
      if (reads === 'with a fault') tell({ fault: 'It broke.' });
    },
    addEventListener(type, listen) {
      listening.set(type, listen);
      if (type === 'message' && isReady) tell({ state: 'ready' });
    },
    terminate: () => seen.push('ended'),
  };
  return { worker, seen, tell, fail: () => listening.get('error')?.({}) };
}

function readingWith(...workers: readonly ReturnType<typeof workerOf>[]) {
  let started = 0;
  const late: (() => void)[] = [];
  const read = readFiles({
    startWorker() {
      const next = workers[started++];
      if (!next) throw new Error('No worker is left.');
      return next.worker;
    },
    later(_milliseconds, call) {
      late.push(call);
      return () => late.splice(late.indexOf(call), 1);
    },
  });
  /** Until everything that does not wait for anybody is done. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { read, late, settled, started: () => started };
}

const file = (byte: number) => Uint8Array.of(byte);

test('files are read by one worker, one after the other, and their time ends with them', async () => {
  const one = workerOf('all');
  const { read, late, started } = readingWith(one);
  expect(started()).toBe(0);
  const texts = await Promise.all([1, 2, 3].map((byte) => read(file(byte))));
  expect(texts.map((each) => each.kind === 'text' && each.text)).toEqual([
    'read 1',
    'read 2',
    'read 3',
  ]);
  expect([late, one.seen, started()]).toEqual([[], [1, 2, 3].map(file), 1]);
});

test('a file that takes too long is ended with its worker, and the next one reads the next file', async () => {
  const busy = workerOf('nothing');
  const { read, late, settled } = readingWith(busy, workerOf('all'));
  const [first, second] = [read(file(1)), read(file(2))];
  await settled();
  for (const call of [...late]) call();
  expect(await first).toMatchObject({ kind: 'file', findings: [{ code: 'time-limit' }] });
  expect(busy.seen).toEqual([file(1), 'ended']);
  expect(await second).toEqual({ kind: 'text', text: 'read 2' });
});

test('the time of a file does not run while its reader is on the way', async () => {
  const slow = workerOf('all', false);
  const { read, late, settled } = readingWith(slow);
  const reading = read(file(1));
  await settled();
  expect([late, slow.seen]).toEqual([[], []]);
  slow.tell({ state: 'ready' });
  expect(await reading).toEqual({ kind: 'text', text: 'read 1' });
});

test.each([
  [
    'does not start',
    (worker: ReturnType<typeof workerOf>) => worker.fail(),
    'nothing',
    'not beside it',
  ],
  [
    'says a fault',
    (worker: ReturnType<typeof workerOf>) => worker.tell({ fault: 'No wasm.' }),
    'nothing',
    'No wasm.',
  ],
  [
    'breaks over a file',
    (worker: ReturnType<typeof workerOf>) => worker.tell({ state: 'ready' }),
    'with a fault',
    'It broke.',
  ],
] as const)(
  'a worker that %s is told to whoever asked, and the next file has another',
  async (_what, fail, reads, message) => {
    const broken = workerOf(reads, false);
    const { read, settled, late } = readingWith(broken, workerOf('all'));
    const reading = read(file(1));
    await settled();
    fail(broken);
    await expect(reading).rejects.toThrow(message);
    expect(broken.seen.at(-1)).toBe('ended');
    expect(await read(file(2))).toEqual({ kind: 'text', text: 'read 2' });
    expect(late).toEqual([]);
  },
);
