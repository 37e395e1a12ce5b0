import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const MODULE = new URL('../dist/make-way.js', import.meta.url).href;

/** Priority and class of every thread of a process that has made way and then started one more. */
const SCRIPT = `
import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { makeWay } from ${JSON.stringify(MODULE)};
await makeWay();
const worker = new Worker('setInterval(() => 0, 1000)', { eval: true });
await new Promise((resolve) => worker.once('online', resolve));
const threads = readdirSync('/proc/self/task');
const classOf = (thread) =>
  readFileSync('/proc/self/task/' + thread + '/stat', 'utf8').replace(/.*\\) /, '').split(' ')[38];
console.log(JSON.stringify(threads.map((thread) => [getPriority(Number(thread)), classOf(thread)])));
await worker.terminate();
`;

const onLinux = existsSync('/proc/self/task') ? test : test.skip;

onLinux('every thread makes way, those of the engine and those that come later too', () => {
  const words = ['--input-type=module', '--eval', SCRIPT];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const printed = execFileSync(process.execPath, words, { encoding: 'utf8', env });
  const threads: readonly [priority: number, schedulingClass: string][] = JSON.parse(printed);
  expect(threads.length).toBeGreaterThan(2);
  // proc(5): 5 is SCHED_IDLE, 0 is SCHED_OTHER.
  const expected = existsSync('/usr/bin/chrt') ? '5' : '0';
  for (const thread of threads) expect(thread).toEqual([19, expected]);
});
