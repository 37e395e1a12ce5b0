import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtProcess } from '@prova/testing';
import { COMMANDS, type Io, run } from '../../src/index.ts';
import { NOW } from './moment.ts';

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input, whole or in pieces. */
  readonly input?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** Only without a process of its own. */
  readonly isTerminal?: boolean;
  /** Only without a process of its own. */
  readonly stopped?: AbortSignal;
  /** Only without a process of its own: told what is said on standard error, when it is said. */
  readonly heard?: (text: string) => void;
}

/** Nobody stops a command. */
export const NEVER = new AbortController().signal;

/** The program that `npm test` builds before any test. */
export const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Runs the program in a process of its own: as one file, which starts in a third of the time. `MAIN` is started where a terminal would. */
export async function prova(
  words: readonly string[],
  { cwd, env = {}, input = '' }: Surroundings,
): Promise<Ended> {
  const { PATH = '' } = process.env;
  const program = await builtProcess('prova');
  const child = spawn(process.execPath, [program, ...words], { cwd, env: { PATH, ...env } });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  child.stdin.on('error', () => undefined); // a command need not read to the end
  for (const piece of pieces(input)) child.stdin.write(piece);
  child.stdin.end();
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
}

/** Runs a command line in this process: the same but for the operating system. The clock stands at `NOW`. */
export async function typed(
  words: readonly string[],
  { cwd, env = {}, input = '', isTerminal = false, stopped = NEVER, heard }: Surroundings,
): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
      heard?.(text);
    },
    stdin: (async function* () {
      yield* pieces(input);
    })(),
    env,
    cwd,
    now: () => Date.parse(NOW),
    isTerminal,
    stopped,
  };
  const code = await run(words, COMMANDS, io);
  return { code, ...said };
}

function pieces(input: NonNullable<Surroundings['input']>): Uint8Array[] {
  const list = typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
  return list.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
}
