import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from '../../io.ts';
import type { Meter } from './record-lines.ts';

const BAR = 30;
const EVERY = 1000;

/** Says how far a long run has come: a bar for a person, a plain line every thousand records for a log. */
export interface Progress {
  /** `done` records have been dealt with. */
  show(done: number): void;
  /** Clears the bar. */
  end(): void;
}

/** Progress through a file, by its bytes. Standard input has no end that could be known. */
export async function startProgress(input: string, io: Io, meter: Meter): Promise<Progress> {
  const total = input === '-' ? undefined : (await stat(resolve(io.cwd, input))).size;
  const started = io.now();
  let said = 0;
  const rate = (done: number) => done / Math.max((io.now() - started) / 1000, 0.001);
  return {
    show(done) {
      if (io.isTerminal) {
        io.stderr(
          `\r${bar(meter.bytes, total)}  ${done} records, ${Math.round(rate(done))}/s${left()}\u001b[K`,
        );
      } else if (Math.floor(done / EVERY) > said) {
        said = Math.floor(done / EVERY);
        io.stderr(`${done} records, ${Math.round(rate(done))}/s\n`);
      }
    },
    end() {
      if (io.isTerminal) io.stderr('\r\u001b[K');
    },
  };

  function left(): string {
    if (total === undefined || meter.bytes === 0) return '';
    const seconds = ((io.now() - started) / 1000) * (total / meter.bytes - 1);
    const rounded = Math.max(0, Math.round(seconds));
    return `, ${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')} left`;
  }
}

function bar(bytes: number, total: number | undefined): string {
  if (total === undefined || total === 0) return '';
  const filled = Math.min(BAR, Math.floor((BAR * bytes) / total));
  return `[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}]`;
}
