#!/usr/bin/env node
import { COMMANDS } from './commands.ts';
import { run } from './run.ts';

// Node would end with 1, which here is a verdict: neither a fault nor a closed pipe may look like "rejected".
process.on('uncaughtException', (error) => {
  if (process.argv.includes('--debug')) process.stderr.write(`${error.stack}\n`);
  process.exit(70);
});

process.exitCode = await run(process.argv.slice(2), COMMANDS, {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  now: Date.now,
  isTerminal: process.stdout.isTTY === true && process.stderr.isTTY === true,
});
