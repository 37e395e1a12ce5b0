import { resolve } from 'node:path';
import {
  type FailedRecord,
  type IssueOutcome,
  type IssuingDesk,
  issueRecords,
} from '@prova/issuer';
import type { Call, Command } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { errno } from '../../files.ts';
import { MOMENT_OPTIONS } from '../../moment.ts';
import { alignedTable } from '../../table.ts';
import { openIssuingDesk } from './issuing-desk.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import { startProgress } from './progress.ts';
import { type RecordLine, readRecords } from './record-lines.ts';

/** Records signed together. Memory holds no more than these. */
const CHUNK = 256;

/** Failures named on the terminal; the report names all. */
const NAMED = 20;

/** `prova issue`: a file of records to a folder of certificates. */
export const issueCommand: Command = {
  name: 'issue',
  summary: 'issue certificates from a file of records (NDJSON, JSON or CSV)',
  options: {
    type: { value: 'WORD', help: 'prc' },
    institution: { value: 'ID', help: 'who issues, for example BE:0120' },
    in: { value: 'FILE', help: 'the records; - is standard input' },
    out: {
      value: 'DIR',
      help: 'where ID.pdf, ID.txt and report.ndjson go; nothing there is replaced',
    },
    languages: { value: 'en,fr', help: 'one or two languages of the page: de, en, fr, nl' },
    acronym: { value: 'WORD', help: 'of the institution, where a record has none' },
    address: { value: 'HOST', help: 'of the public page that checks a certificate, printed on it' },
    'native-script': { value: 'WORD', help: 'warn about or refuse letters outside Decision S2' },
    ...MOMENT_OPTIONS,
  },
  run: runIssue,
};

async function runIssue(call: Call): Promise<number> {
  call.choice('type', ['prc']) ?? call.required('type');
  const [input, out] = [call.required('in'), resolve(call.io.cwd, call.required('out'))];
  const desk = await openIssuingDesk(call);
  const folder = await openOutputFolder(out);
  const tally = new Tally();
  const meter = { bytes: 0 };
  try {
    const progress = await startProgress(input, call.io, meter);
    for await (const lines of chunks(readRecords(input, call.io, meter))) {
      for (const entry of await issueLines(lines, desk, folder, tally)) await folder.report(entry);
      progress.show(tally.issued + tally.failed);
    }
    progress.end();
  } finally {
    await folder.close();
  }
  call.io.stderr(tally.failures());
  const environment = desk.release.trust.snapshot.environment.toUpperCase();
  call.io.stdout(
    `${environment === 'PROD' ? '' : `${environment}  `}${tally.summary()} in ${out}\n`,
  );
  return tally.failed > 0 ? 1 : 0;
}

/** Deals with some lines and answers their report entries, in their order. */
async function issueLines(
  lines: readonly RecordLine[],
  desk: IssuingDesk,
  folder: OutputFolder,
  tally: Tally,
): Promise<object[]> {
  const stopped = new Map<RecordLine, FailedRecord>();
  for (const line of lines) {
    const failure = await stoppedBefore(line, folder, tally);
    if (failure) stopped.set(line, failure);
  }
  const open = lines.filter((line) => !stopped.has(line));
  const outcomes = await issueRecords(
    open.map(({ record }) => record),
    desk,
  );
  const done = new Map(open.map((line, i) => [line, outcomes[i]]));
  const entries: object[] = [];
  for (const line of lines) {
    const outcome = stopped.get(line) ?? (await written(done.get(line), folder));
    tally.count(line, outcome);
    entries.push(reportEntry(line, outcome));
  }
  return entries;
}

/** Lines that never reach the key: unreadable, named twice, or issued here before. */
async function stoppedBefore(
  { record, fault }: RecordLine,
  folder: OutputFolder,
  tally: Tally,
): Promise<FailedRecord | undefined> {
  if (fault) return { outcome: 'failed', ...fault };
  const id =
    typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  if (typeof id !== 'string') return undefined;
  if (tally.seen(id)) {
    const message = 'An earlier record of this file has the same id; give each its own.';
    return { outcome: 'failed', id, code: 'duplicate-record', field: 'id', message };
  }
  if (!/^[\w-][\w.-]*$/.test(id) || !(await folder.has(id))) return undefined;
  const message = 'There is a certificate with this id in the folder already; it is kept.';
  return { outcome: 'failed', id, code: 'file-exists', field: 'id', message };
}

async function written(
  outcome: IssueOutcome | undefined,
  folder: OutputFolder,
): Promise<IssueOutcome> {
  if (!outcome) throw new RangeError('A record got no outcome.');
  if (outcome.outcome === 'issued') {
    try {
      await folder.write(outcome);
    } catch (cause) {
      throw new CliError('file-unreadable', `Cannot write ${outcome.id}: ${errno(cause)}.`, {
        cause,
      });
    }
  }
  return outcome;
}

function reportEntry({ line }: RecordLine, outcome: IssueOutcome): object {
  if (outcome.outcome === 'failed') return { line, ...outcome };
  const { id, jti, warnings } = outcome;
  return {
    line,
    outcome: 'issued',
    id,
    jti,
    warnings: warnings.map(({ code, field }) => ({ code, field })),
  };
}

async function* chunks(lines: AsyncIterable<RecordLine>): AsyncGenerator<RecordLine[]> {
  let chunk: RecordLine[] = [];
  for await (const line of lines) {
    chunk.push(line);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** What a run came to. */
class Tally {
  issued = 0;
  failed = 0;
  readonly #ids = new Set<string>();
  readonly #named: string[][] = [];

  /** Whether this id came before; remembers it. */
  seen(id: string): boolean {
    if (this.#ids.has(id)) return true;
    this.#ids.add(id);
    return false;
  }

  count({ line }: RecordLine, outcome: IssueOutcome): void {
    if (outcome.outcome === 'issued') {
      this.issued++;
      return;
    }
    this.failed++;
    const { code, rule, message } = outcome;
    if (this.#named.length < NAMED) this.#named.push([`line ${line}`, rule ?? code, message]);
  }

  failures(): string {
    if (this.failed === 0) return '';
    const more = this.failed - this.#named.length;
    const rest = more > 0 ? `\n… and ${more} more; report.ndjson names all.` : '';
    return `${alignedTable(this.#named)}${rest}\n`;
  }

  summary(): string {
    return `${this.issued} issued, ${this.failed} failed`;
  }
}
