import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Answer, ToolFailure } from './system-tools.ts';

const PROVA = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));
const TIME_LIMIT_MS = 180_000;

/** Runs the product as a person does who types `prova`, in a home of its own. Throws `ToolFailure` when it gives no answer. */
export function prova(home: string, ...words: readonly string[]): Answer {
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [PROVA, ...words], {
    encoding: 'utf8',
    timeout: TIME_LIMIT_MS,
    env: { ...process.env, PROVA_HOME: home },
  });
  if (status !== null) return { status, stdout, stderr };
  const why = error?.message ?? signal;
  throw new ToolFailure(`prova ${words[0]} gave no answer (${why})`, { cause: error });
}
