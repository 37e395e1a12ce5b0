import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errno } from '@prova/platform-node';
import type { Io } from '../../io.ts';
import type { Meter } from './records-file.ts';

const BAR = 30;
const EVERY = 1000;
const CLEAR_LINE = '\r\u001b[K';

/** Says how far a long run has come: a bar for a person, a plain line every thousand records for a log. */
export interface Progress {
  /** `done` records have been dealt with. */
  show(done: number): void;
  /** Clears the bar, before something else is said. */
  clear(): void;
  /** Seconds since the run began. */
  seconds(): number;
}

/** Progress through a file, by its bytes. Standard input has no end that could be known. */
export async function startProgress(input: string, io: Io, meter: Meter): Promise<Progress> {
  const total = input === '-' ? undefined : await sizeOf(resolve(io.cwd, input));
  const started = io.now();
  const seconds = () => Math.max((io.now() - started) / 1000, 0.001);
  let said = 0;
  return {
    show(done) {
      const pace = `${done} records, ${Math.round(done / seconds())} a second`;
      if (io.isTerminal) {
        io.stderr(`${CLEAR_LINE}${bar(meter.bytes, total)}${pace}${left(seconds(), meter, total)}`);
      } else if (Math.floor(done / EVERY) > said) {
        said = Math.floor(done / EVERY);
        io.stderr(`${pace}\n`);
      }
    },
    clear() {
      if (io.isTerminal) io.stderr(CLEAR_LINE);
    },
    seconds,
  };
}

function bar(bytes: number, total: number | undefined): string {
  if (total === undefined || total === 0) return '';
  const filled = Math.min(BAR, Math.floor((BAR * bytes) / total));
  return `[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}]  `;
}

function left(spent: number, { bytes }: Meter, total: number | undefined): string {
  if (total === undefined || bytes === 0) return '';
  const seconds = Math.max(0, Math.round(spent * (total / bytes - 1)));
  return `, ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}

/** What is no plain file has no length that says anything. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return undefined;
  }
}
