import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** How a program ended. */
export interface ProgramOutcome {
  /** `null` when it was ended from outside, or could not be started at all. */
  readonly code: number | null;
  /** What it printed; the system's words when it could not be started. */
  readonly output: string;
}

/** Longer than any of them may take, in milliseconds. */
const LONGEST = 120_000;

/**
 * Runs a program to its end. It gets a process group of its own, so that Ctrl-C for us is none for it; no setting of
 * PostgreSQL from our environment; and `cwd`, which the user it runs as must be able to enter.
 */
export function runProgram(
  file: string,
  words: readonly string[],
  { cwd, user }: { readonly cwd: string; readonly user?: ServerUser | undefined },
): Promise<ProgramOutcome> {
  return new Promise((resolve) => {
    const child = spawn(file, words, {
      cwd,
      ...user,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      env: {
        PATH: process.env['PATH'],
        SystemRoot: process.env['SystemRoot'],
        LC_ALL: 'C',
        TZ: 'UTC',
      },
    });
    // `timeout` of spawn would run on, and keep us alive, for a program that is not there.
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
    let output = '';
    const end = (outcome: ProgramOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', (error) => end({ code: null, output: error.message }));
    child.once('close', (code) => end({ code, output }));
  });
}
