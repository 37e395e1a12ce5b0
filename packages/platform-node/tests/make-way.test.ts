import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const MODULE = new URL('../dist/make-way.js', import.meta.url).href;

/** The priority of every thread of a process that has made way and then started one more. */
const SCRIPT = `
import { readdirSync } from 'node:fs';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { makeWay } from ${JSON.stringify(MODULE)};
await makeWay();
const worker = new Worker('setInterval(() => 0, 1000)', { eval: true });
await new Promise((resolve) => worker.once('online', resolve));
const threads = readdirSync('/proc/self/task');
console.log(JSON.stringify(threads.map((thread) => getPriority(Number(thread)))));
await worker.terminate();
`;

const onLinux = existsSync('/proc/self/task') ? test : test.skip;

onLinux('every thread makes way, those of the engine and those that come later too', () => {
  const words = ['--input-type=module', '--eval', SCRIPT];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const printed = execFileSync(process.execPath, words, { encoding: 'utf8', env });
  const priorities: number[] = JSON.parse(printed);
  expect(priorities.length).toBeGreaterThan(2);
  expect(new Set(priorities)).toEqual(new Set([19]));
});
