#!/usr/bin/env node
import { COMMANDS } from './commands.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), COMMANDS, {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  now: Date.now,
  isTerminal: process.stdout.isTTY === true && process.stderr.isTTY === true,
});
