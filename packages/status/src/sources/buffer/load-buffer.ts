import { type Database, lockUntilCommit, sqlState, type Transaction } from '@prova/store';
import { StatusError } from '../../errors.ts';
import { openCountedFile } from '../../loading/counted-file.ts';
import { inChunks } from '../../loading/in-chunks.ts';
import { requireHeader } from '../../loading/require-header.ts';
import { HASH_BYTES, type PersonKeys } from '../../persons/person-keys.ts';
import { requireSsin, type SsinRules } from '../../persons/ssin-rules.ts';
import type * as v from '../../schema.ts';
import { BUFFER_ENTRY, BUFFER_HEADER, type BufferHeader, type Cover } from './buffer-file.ts';
import { currentLoad } from './buffer-load.ts';
import { requireBufferHeader } from './require-buffer-header.ts';

/** What loading a buffer stands on. */
export interface BufferLoader extends SsinRules {
  readonly database: Database;
  readonly keys: Pick<PersonKeys, 'ssinHashes' | 'loadHashes'>;
  /** Epoch seconds. */
  readonly now: () => number;
}

const CHUNK = 2_000;

/**
 * Loads the file of a quarter beside the one that counts, and puts it in its place when all of it is here and right: in one moment, for
 * everybody. The one before is kept, for batches that began with it. Whatever fails leaves things as they were. Answers how many persons it has.
 *
 * Throws `StatusError`: `file-malformed`, also for days that are not those of its quarter or that are to come, and for a status that its header names twice; `file-incomplete`, `file-environment`, `ssin-invalid`; `file-duplicate` for somebody who stands twice;
 * `file-older` for a quarter or a day that is not after those of the one that counts.
 */
export async function loadBuffer(
  loader: BufferLoader,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  const { database } = loader;
  const { header, entries } = await openCountedFile(bytes, {
    header: BUFFER_HEADER,
    entry: BUFFER_ENTRY,
  });
  requireHeader(header, loader);
  requireBufferHeader(header);
  requireNewer(await currentLoad(database), header);
  const covered = new Set(header.covers.flatMap(namesOf));
  const loadId = await beginLoad(loader, header);
  try {
    for await (const chunk of inChunks(entries, CHUNK)) {
      for (const { line, entry } of chunk) requireCovered(entry, covered, line);
      await storeChunk(loader, loadId, chunk);
    }
    await database.transaction((tx) => swap(tx, loadId, header));
  } catch (error) {
    await database.query('delete from status.buffer_load where load_id = $1', [loadId]);
    throw error;
  }
  return header.persons;
}

function requireNewer(
  current: Pick<BufferHeader, 'quarter' | 'asOf'> | undefined,
  { quarter, asOf }: BufferHeader,
): void {
  if (!current || (current.quarter < quarter && current.asOf < asOf)) return;
  throw new StatusError('file-older', 'What is here is of this quarter, or of a later one.');
}

/** One for each body. */
function namesOf({ status, scope, authorities }: Cover): readonly string[] {
  return authorities.map((authority) => `${status} ${scope} ${authority}`);
}

function requireCovered(
  { statuses }: v.InferOutput<typeof BUFFER_ENTRY>,
  covered: ReadonlySet<string>,
  line: number,
): void {
  const names = statuses.flatMap(({ authority, ...held }) =>
    namesOf({ ...held, authorities: [authority] }),
  );
  if (new Set(names).size < names.length) {
    throw new StatusError('file-duplicate', 'A status stands twice.', { line });
  }
  if (names.every((name) => covered.has(name))) return;
  throw new StatusError('file-malformed', 'A status that the header does not name.', { line });
}

async function beginLoad({ database, now }: BufferLoader, header: BufferHeader): Promise<number> {
  const { quarter, asOf, nextLoad, covers, persons } = header;
  const [row] = await database.query<{ loadId: number }>(
    `insert into status.buffer_load (quarter, as_of, next_load, covers, persons, begun_at)
     values ($1, $2, $3, $4, $5, $6) returning load_id as "loadId"`,
    [quarter, asOf, nextLoad, JSON.stringify(covers), persons, now()],
  );
  if (row) return row.loadId;
  throw new RangeError('A load has no number.');
}

async function storeChunk(
  { database, keys, ...rules }: BufferLoader,
  loadId: number,
  chunk: readonly {
    readonly line: number;
    readonly entry: v.InferOutput<typeof BUFFER_ENTRY>;
  }[],
): Promise<void> {
  const numbers = chunk.map(({ entry: { ssin } }) => requireSsin(ssin, rules).number);
  const hashes = keys.loadHashes(loadId, keys.ssinHashes(numbers));
  await database
    .query(
      `insert into status.buffer_row (load_id, person_hash, statuses)
       select $1, * from unnest($2::bytea[], $3::text[])`,
      [loadId, inPieces(hashes), chunk.map(({ entry }) => JSON.stringify(entry.statuses))],
    )
    .catch((cause: unknown) => {
      const state = sqlState(cause);
      if (state === '23505') {
        throw new StatusError('file-duplicate', 'Somebody stands twice.', { cause });
      }
      if (state !== '23503') throw cause;
      throw sweptAway(cause);
    });
}

/** Whoever begins later and ends first takes away what has no place yet. */
function sweptAway(cause?: unknown): StatusError {
  const message = 'Another file came in before this one ended. Load this one again.';
  return new StatusError('file-older', message, { cause });
}

function inPieces(hashes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

/** Two loads that end together follow one another, and the second one is looked at again. */
async function swap(tx: Transaction, loadId: number, header: BufferHeader): Promise<void> {
  await lockUntilCommit(tx, 'status/buffer');
  requireNewer(await currentLoad(tx), header);
  // What an end of the process left half done goes too.
  await tx.query(`delete from status.buffer_load where load_id < $1 and state <> 'current'`, [
    loadId,
  ]);
  await tx.query(`update status.buffer_load set state = 'previous' where state = 'current'`);
  const [ours] = await tx.query(
    `update status.buffer_load set state = 'current' where load_id = $1 returning load_id`,
    [loadId],
  );
  if (!ours) throw sweptAway();
}
