import { createHash, randomUUID } from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import { atomsNeedRegister } from '../entitlements/needs-register.ts';
import { personFactsOf } from '../persons/person-facts.ts';
import { currentLoad } from '../sources/buffer/buffer-load.ts';
import { requireAskedDay } from './asked-day.ts';
import { noteAsked } from './audit.ts';
import { batchRights } from './batch-rights.ts';
import { type BatchRow, batchRows } from './batch-rows.ts';
import { orNoted } from './query-person.ts';
import { readBatch } from './read-batch.ts';
import { requireRights } from './require-rights.ts';
import { requireCatalogue, type StatusOffice } from './status-office.ts';

/** A file of persons, and what is asked of each. */
export interface BatchQuery {
  readonly enterpriseNumber: string;
  readonly actor: string;
  readonly rights: readonly string[];
  readonly date?: string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const CHUNK = 2_000;

/**
 * Answers a file of persons from the buffer, a line each, in their order: `{"line": 1, "items": […]}` with what `queryPerson` answers, or `{"line": 1, "code": …}`
 * for a line that names nobody or a number that is nobody's any more. No number is answered. The file is read to its end and noted in the
 * partner's chain before the first answer; all answers are of one load.
 *
 * Rejects with `StatusError` as `queryPerson`, and `batch-too-long`; while it is read, also `buffer-gone`.
 */
export async function queryBatch(
  office: StatusOffice,
  query: BatchQuery,
): Promise<AsyncGenerator<Uint8Array>> {
  const { enterpriseNumber, actor, rights } = query;
  const catalogue = requireCatalogue(office);
  const today = office.today();
  const day = requireAskedDay(query.date, today);
  const allowed = await orNoted(office, query, () =>
    requireRights(catalogue, { enterpriseNumber, rights, today, day }),
  );
  const { hashes } = await readBatch(query.bytes, { ...office, today: () => today });
  const load = await currentLoad(office.database);
  await noteAsked(office.database, {
    ...{ enterpriseNumber, actor, action: 'entitlements.batch-queried' },
    objectType: 'batch',
    objectId: randomUUID(),
    content: { rights, day, catalogueVersion: catalogue.version, persons: digestOf(hashes) },
    at: office.now(),
  });
  const checked = allowed.map(({ right }) => right);
  const answer = batchRights(checked, load, day);
  const needsRegister = checked.some(({ wholeRule }) => atomsNeedRegister(wholeRule));

  async function rowsOf(chunk: readonly (Uint8Array | undefined)[]) {
    const known = chunk.filter((hash) => hash !== undefined);
    const [rows, persons] = await Promise.all([
      batchRows(office.database, load, known),
      needsRegister ? personFactsOf(office.database, office.keys, known) : [],
    ]);
    let next = 0;
    return chunk.map((hash) => {
      if (hash === undefined) return undefined;
      const at = next++;
      return { row: rows[at], person: persons[at] };
    });
  }

  function lineOf(
    line: number,
    found:
      | { row: BatchRow | undefined; person: Parameters<typeof answer>[0]['person'] }
      | undefined,
  ): string {
    if (!found?.row) return `{"line":${line},"code":"ssin-invalid"}`;
    const { statuses, ended } = found.row;
    if (ended) return `{"line":${line},"code":"ssin-${ended}"}`;
    return `{"line":${line},"items":${answer({ statuses, person: found.person })}}`;
  }

  /** The next rows are on their way while these are evaluated. */
  async function* answers() {
    let first = 1;
    let coming = rowsOf(hashes.slice(0, CHUNK));
    while (first <= hashes.length) {
      const found = await coming;
      coming = rowsOf(hashes.slice(first - 1 + CHUNK, first - 1 + 2 * CHUNK));
      coming.catch(() => undefined);
      const from = first;
      yield encodeUtf8(found.map((each, at) => `${lineOf(from + at, each)}\n`).join(''));
      first += CHUNK;
    }
  }
  return answers();
}

/** Who was asked about, in one hash: it can be shown later of a file that it was this one. */
function digestOf(hashes: readonly (Uint8Array | undefined)[]): string {
  const digest = createHash('sha256');
  for (const hash of hashes) digest.update(hash ?? '-');
  return digest.digest('hex');
}
