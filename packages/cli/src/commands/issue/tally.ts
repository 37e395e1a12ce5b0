import { printable } from '../../printable.ts';
import type { Settled } from './batch.ts';

/** Failures named on the terminal; the report names all. */
const NAMED = 20;

/** What a run came to. */
export class Tally {
  issued = 0;
  failed = 0;
  withWarnings = 0;

  get all(): number {
    return this.issued + this.failed;
  }

  /** Counts records and answers a line for each failure that is to be named. */
  count(settled: readonly Settled[]): string[] {
    const named: string[] = [];
    for (const { line, outcome, warnings, code = '', rule = code, message = '' } of settled) {
      if (outcome === 'issued') {
        this.issued++;
        if (warnings) this.withWarnings++;
        continue;
      }
      this.failed++;
      if (this.failed <= NAMED) named.push(`line ${line}: ${rule}: ${printable(message)}\n`);
      if (this.failed === NAMED + 1) named.push('Further failures are in the report only.\n');
    }
    return named;
  }
}
