import {
  type FailedRecord,
  type IssuedAttestation,
  issueToPaper,
  type PaperOffice,
  RECORD_MEMBERS,
  type RecordLine,
} from '@prova/issuer';
import { CliError } from '../../errors.ts';
import type { OutputFolder } from './output-folder.ts';

/** Records signed together. Memory holds no more than these. */
const CHUNK = 256;

/** Certificates written at the same time, two files each. */
const WRITERS = 32;

/** What became of a record: a line of the report. Holds nothing of the record but its id. */
export interface Settled {
  readonly line: number;
  readonly id?: string;
  readonly outcome: 'issued' | 'failed';
  readonly jti?: string;
  readonly code?: string;
  readonly field?: string;
  readonly rule?: string;
  readonly message?: string;
  readonly warnings?: readonly string[];
}

/** Deals with records chunk by chunk, and answers what became of each, in their order. */
export async function* settle(
  lines: AsyncIterable<RecordLine>,
  office: PaperOffice,
  folder: OutputFolder,
): AsyncGenerator<readonly Settled[]> {
  const seen = new Set<string>();
  for await (const chunk of chunks(lines)) {
    const stopped = new Map<RecordLine, Settled>();
    for (const line of chunk) {
      const failed = await stoppedBefore(line, seen, folder);
      if (failed) stopped.set(line, { line: line.line, ...failed });
    }
    const open = chunk.filter((line) => !stopped.has(line));
    const issued = await issueAndWrite(open, office, folder);
    yield chunk.flatMap((line) => stopped.get(line) ?? issued.get(line) ?? []);
  }
}

type Failure = Omit<Settled, 'line'>;

/** Lines that never reach the key: unreadable, named twice, or with files in the folder. */
async function stoppedBefore(
  line: RecordLine,
  seen: Set<string>,
  folder: OutputFolder,
): Promise<Failure | undefined> {
  if ('fault' in line) return { outcome: 'failed', ...line.fault };
  const id = idOf(line.record);
  if (id === undefined) return undefined;
  if (seen.has(id)) {
    const message = 'An earlier record of this file has the same id; give each its own.';
    return { id, outcome: 'failed', code: 'duplicate-record', field: 'id', message };
  }
  seen.add(id);
  return (await folder.has(id)) ? { id, ...FILE_EXISTS } : undefined;
}

const FILE_EXISTS: Failure = {
  outcome: 'failed',
  code: 'file-exists',
  field: 'id',
  message: 'The folder has a file with this id already; it is kept. Remove it to issue anew.',
};

/** An id that can name a file. Any other is for the issuer to refuse. */
function idOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  const { id } = record;
  return typeof id === 'string' && /^[\w-][\w.-]*$/.test(id) ? id : undefined;
}

async function issueAndWrite(
  lines: readonly RecordLine[],
  office: PaperOffice,
  folder: OutputFolder,
): Promise<Map<RecordLine, Settled>> {
  const records = lines.map((line) => ('record' in line ? line.record : undefined));
  const outcomes = await issueToPaper(records, office);
  const settled = new Map<RecordLine, Settled>();
  const tasks = lines.map((line, i) => async () => {
    const outcome = outcomes[i];
    if (!outcome) throw new RangeError('The issuer gave no outcome for a record.');
    const end = outcome.outcome === 'failed' ? failed(outcome) : await written(outcome, folder);
    settled.set(line, { line: line.line, ...end });
  });
  for (let i = 0; i < tasks.length; i += WRITERS) {
    await Promise.all(tasks.slice(i, i + WRITERS).map((task) => task()));
  }
  return settled;
}

async function written(issued: IssuedAttestation, folder: OutputFolder): Promise<Failure> {
  const { id, jti, warnings } = issued;
  try {
    if ((await folder.write(issued)) === 'exists') return { id, ...FILE_EXISTS };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { id, outcome: 'failed', code: error.code, message: error.message };
  }
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return { id, outcome: 'issued', jti, ...(codes.length > 0 && { warnings: codes }) };
}

/** A member that no record has was named by whoever wrote the file, and could be anything. */
function failed({ field, ...failure }: FailedRecord): Failure {
  return field !== undefined && RECORD_MEMBERS.has(field) ? { ...failure, field } : failure;
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
