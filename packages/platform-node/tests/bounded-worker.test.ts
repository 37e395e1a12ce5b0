import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BoundedWorker, createBoundedWorker, runBounded } from '@prova/platform-node';
import { buildSync } from 'esbuild';

const TASKS = `
import { parentPort } from 'node:worker_threads';
let calls = 0;
export const count = () => { calls += 1; return calls; };
export const double = async (bytes) => bytes.map((byte) => 2 * byte);
const kept = new Uint8Array([1, 2, 3]);
export const give = () => ({ bytes: kept, transfer: [kept.buffer] });
export const left = () => kept.length;
export const giveNothing = () => ({ transfer: ['no buffer'] });
export const hang = () => { for (;;); };
export const wait = () => new Promise(() => {});
export const fail = () => { throw new Error('on purpose'); };
export const late = () => { parentPort.once('message', () => { throw new Error('late'); }); return 'early'; };
export const leave = () => process.exit(3);
export const uncloneable = () => () => {};
export const environment = () => Object.keys(process.env).length;
export const shout = () => { console.log('to stdout'); console.error('to stderr'); return 'shouted'; };
export const fillHeap = () => { const kept = []; for (;;) kept.push({ kept: kept.length }); };
export const fillBuffers = () => { const kept = []; for (;;) kept.push(new Uint8Array(1_000_000).fill(1)); };
`;

const folder = mkdtempSync(join(tmpdir(), 'bounded-worker-'));
const module = pathToFileURL(join(folder, 'tasks.mjs'));
const bounds = { timeMs: 60_000, memoryMb: 128 };
let worker: BoundedWorker;

beforeAll(() => writeFileSync(module, TASKS));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  worker = createBoundedWorker(bounds);
});
afterEach(() => worker.close());

const call = (task: string, input?: unknown) => worker.run({ module, task, input });

test('answers with what the task returns', async () => {
  const value = new Uint8Array([2, 4, 6]);
  expect(await call('double', new Uint8Array([1, 2, 3]))).toEqual({ outcome: 'done', value });
  expect(await runBounded({ module, task: 'count', input: null, ...bounds })).toEqual({
    outcome: 'done',
    value: 1,
  });
});

test('buffers that an answer gives away are gone from the thread', async () => {
  const given = await call('give');
  const bytes = new Uint8Array([1, 2, 3]);
  expect(given).toEqual({ outcome: 'done', value: { bytes, transfer: [bytes.buffer] } });
  expect(await call('left')).toEqual({ outcome: 'done', value: 0 });
  expect(await call('giveNothing')).toMatchObject({ outcome: 'threw' });
});

test('stays warm between tasks, and takes them one after the other', async () => {
  const outcomes = await Promise.all([call('count'), call('count'), call('count')]);
  expect(outcomes).toEqual([1, 2, 3].map((value) => ({ outcome: 'done', value })));
});

test.each(['hang', 'wait'])(
  '%s ends at the time limit, and a fresh thread goes on',
  async (task) => {
    await call('count');
    expect(await worker.run({ module, task, input: null, timeMs: 200 })).toEqual({
      outcome: 'time-limit',
    });
    expect(await call('count')).toEqual({ outcome: 'done', value: 1 });
  },
);

test.each(['fillHeap', 'fillBuffers'])('%s ends at the memory limit', async (task) => {
  expect(await call(task)).toEqual({ outcome: 'memory-limit' });
  expect(await call('count')).toEqual({ outcome: 'done', value: 1 });
});

test.each([
  ['fail', 'threw', 'Error: on purpose'],
  ['absent', 'threw', 'TypeError: exported[task] is not a function'],
  ['leave', 'died', 'The thread ended.'],
])('%s: the task %s', async (task, outcome, reason) => {
  expect(await call(task)).toEqual({ outcome, reason });
  expect((await call('count')).outcome).toBe('done');
});

test('what cannot be cloned, either way, and what cannot be loaded is an error', async () => {
  expect((await call('count', () => 1)).outcome).toBe('threw');
  expect((await call('uncloneable')).outcome).toBe('threw');
  const missing = { module: new URL('missing.mjs', module), task: 'count', input: null };
  expect((await worker.run(missing)).outcome).toBe('threw');
});

test('an error after the answer ends the thread, not the process', async () => {
  expect(await call('late')).toEqual({ outcome: 'done', value: 'early' });
  expect(await call('count')).toEqual({ outcome: 'died', reason: 'Error: late' });
  expect(await call('count')).toEqual({ outcome: 'done', value: 1 });
});

test('a running task dies when the worker is closed', async () => {
  const outcome = call('wait');
  await new Promise(setImmediate);
  await worker.close();
  expect((await outcome).outcome).toBe('died');
});

test('a task sees no environment', async () => {
  expect(await call('environment')).toEqual({ outcome: 'done', value: 0 });
});

test('built and run by node: nothing is printed by the task, and an idle worker lets the process end', () => {
  const source = fileURLToPath(new URL('../src/bounded-worker.ts', import.meta.url));
  buildSync({ entryPoints: [source], outfile: join(folder, 'bounded-worker.mjs'), format: 'esm' });
  const script = `
    import { createBoundedWorker } from './bounded-worker.mjs';
    const worker = createBoundedWorker({ timeMs: 60_000, memoryMb: 128 });
    const module = new URL('tasks.mjs', import.meta.url);
    console.log((await worker.run({ module, task: 'shout', input: null })).value);
  `;
  writeFileSync(join(folder, 'main.mjs'), script);
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'main.mjs')], {
    encoding: 'utf8',
    env: {},
    timeout: 60_000,
  });
  expect({ stdout, stderr }).toEqual({ stdout: 'shouted\n', stderr: '' });
});
