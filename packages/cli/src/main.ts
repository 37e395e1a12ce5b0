#!/usr/bin/env node
import { COMMANDS } from './commands.ts';
import { run } from './run.ts';

/** What a shell says of a program that a closed pipe ended. */
const CLOSED_PIPE = 141;
const FAULT = 70;

// Node would end with 1, which here is a verdict.
process.on('uncaughtException', (error) => {
  if (process.argv.includes('--debug')) process.stderr.write(`${error.stack}\n`);
  process.exit(FAULT);
});

// `prova verify … | head -1`: nobody reads the rest. Without a reader of messages the work goes on.
process.stdout.on('error', () => process.exit(CLOSED_PIPE));
process.stderr.on('error', () => undefined);

// The first time a command is asked to end, it may finish what it has begun; the second time it is ended.
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stop.abort();
    process.stdin.destroy();
  });
}

process.exitCode = await run(process.argv.slice(2), COMMANDS, {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  now: Date.now,
  isTerminal: process.stdout.isTTY === true && process.stderr.isTTY === true,
  stopped: stop.signal,
});
