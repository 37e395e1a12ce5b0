import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createWorkerPool, type PoolOrder, type WorkerPool } from '@prova/platform-node';

// The tasks leave marks in files: what a thread that died remembered is gone.
const TASKS = `
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
const mark = (file) => appendFileSync(file, '|');
const marks = (file) => readFileSync(file, 'utf8').length;
export const thread = () => threadId;
export const echo = (input) => input;
export const fail = (file) => { mark(file); throw new Error('on purpose'); };
export const hang = (file) => { mark(file); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); };
export const die = (file) => { mark(file); process.exit(3); };
export const dieOnce = (file) => { mark(file); if (marks(file) === 1) process.exit(3); return marks(file); };
export const fillOnce = (file) => {
  mark(file);
  if (marks(file) > 1) return marks(file);
  const kept = [];
  for (;;) kept.push({ kept: kept.length });
};
/** Ends when so many are in it at once. */
export const meet = (gate) => {
  const cell = new Int32Array(gate.cell);
  if (Atomics.add(cell, 0, 1) + 1 === gate.size) Atomics.notify(cell, 0);
  for (let seen = Atomics.load(cell, 0); seen < gate.size; seen = Atomics.load(cell, 0)) Atomics.wait(cell, 0, seen);
  return threadId;
};
/** Ends when somebody opens the gate. */
export const waitFor = (cell) => { Atomics.wait(new Int32Array(cell), 0, 0); return 'through'; };
`;

const folder = mkdtempSync(join(tmpdir(), 'worker-pool-'));
const module = pathToFileURL(join(folder, 'tasks.mjs'));
const pools: WorkerPool[] = [];
let files = 0;

beforeAll(() => writeFileSync(module, TASKS));
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));
afterAll(() => rmSync(folder, { recursive: true }));

function poolOf(changes: Partial<PoolOrder> = {}): WorkerPool {
  const order = { module, threads: 2, waiting: 10, timeMs: 20_000, memoryMb: 128 };
  const pool = createWorkerPool({ ...order, ...changes });
  pools.push(pool);
  return pool;
}

const newFile = () => join(folder, `marks-${files++}`);
const marksIn = (file: string) => readFileSync(file, 'utf8').length;

function openGate(cell: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(cell), 0, 1);
  Atomics.notify(new Int32Array(cell), 0);
}

test('as many tasks run at once as there are threads', async () => {
  const gate = { cell: new SharedArrayBuffer(4), size: 2 };
  const pool = poolOf();
  const met = await Promise.all([pool.run('meet', gate), pool.run('meet', gate)]);
  const threads = met.map((outcome) => outcome.outcome === 'done' && outcome.value);
  expect(new Set(threads).size).toBe(2);
});

test('tasks begin in their order, and each gets its own answer', async () => {
  const pool = poolOf({ threads: 1 });
  const answers = await Promise.all([1, 2, 3, 4].map((value) => pool.run('echo', { value })));
  expect(answers).toEqual([1, 2, 3, 4].map((value) => ({ outcome: 'done', value: { value } })));
});

test('a thread stays warm', async () => {
  const pool = poolOf({ threads: 1 });
  expect(await pool.run('thread', null)).toEqual(await pool.run('thread', null));
});

test.each(['dieOnce', 'fillOnce'])('%s: the task goes to another thread', async (task) => {
  expect(await poolOf().run(task, newFile())).toEqual({ outcome: 'done', value: 2 });
});

test('a task under which every thread dies is tried twice, and the pool lives on', async () => {
  const file = newFile();
  const pool = poolOf({ threads: 1 });
  expect(await pool.run('die', file)).toEqual({ outcome: 'died', reason: 'The thread ended.' });
  expect(marksIn(file)).toBe(2);
  expect(await pool.run('echo', 1)).toEqual({ outcome: 'done', value: 1 });
});

test('a task that throws is not repeated', async () => {
  const file = newFile();
  const outcome = await poolOf().run('fail', file);
  expect(outcome).toEqual({ outcome: 'threw', reason: 'Error: on purpose' });
  expect(marksIn(file)).toBe(1);
});

test('a task that does not end had its time, and is not repeated', async () => {
  const file = newFile();
  // Long enough for a busy machine to begin a thread, and the task in it.
  const pool = poolOf({ timeMs: 3_000, threads: 1 });
  await pool.run('echo', null);
  expect(await pool.run('hang', file)).toEqual({ outcome: 'time-limit' });
  expect(marksIn(file)).toBe(1);
});

test('no more wait than may', async () => {
  const cell = new SharedArrayBuffer(4);
  const pool = poolOf({ threads: 1, waiting: 1 });
  const taken = [pool.run('waitFor', cell), pool.run('echo', 'waited')];
  expect(pool.load()).toEqual({ running: 1, waiting: 1 });
  expect(await pool.run('echo', null)).toEqual({ outcome: 'refused', reason: 'full' });
  openGate(cell);
  expect(await Promise.all(taken)).toEqual([
    { outcome: 'done', value: 'through' },
    { outcome: 'done', value: 'waited' },
  ]);
  expect(pool.load()).toEqual({ running: 0, waiting: 0 });
});

test('a pool that is closed ends what it took and takes no more', async () => {
  const cell = new SharedArrayBuffer(4);
  const pool = poolOf({ threads: 1 });
  const taken = [pool.run('waitFor', cell), pool.run('echo', 'waited')];
  const closing = pool.close();
  expect(await pool.run('echo', null)).toEqual({ outcome: 'refused', reason: 'closed' });
  openGate(cell);
  await closing;
  expect((await Promise.all(taken)).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
});
