import { createHash, randomUUID } from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import { hangsOnRegister } from '../entitlements/hangs-on-register.ts';
import { type PersonFacts, personFactsOf } from '../persons/person-facts.ts';
import { HASH_BYTES } from '../persons/person-keys.ts';
import { currentLoad } from '../sources/buffer/buffer-load.ts';
import { batchLines, codeEnd, type LineEnd } from './batch-lines.ts';
import { batchRights } from './batch-rights.ts';
import { type BatchRow, batchRows } from './batch-rows.ts';
import { type BatchChunk, CHUNK, readBatch } from './read-batch.ts';
import { type RightsQuery, requireStillAllowed, rightsAsked } from './rights-asked.ts';
import type { StatusOffice } from './status-office.ts';

/** A file of persons, and what is asked of each. */
export interface BatchQuery extends RightsQuery {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Rejects once who asks may ask no more; asked before the file is noted, and before each piece of the answer. */
  readonly requireStill: () => Promise<unknown>;
}

/**
 * Answers a file of persons from the buffer: a first line that says of which day, catalogue and load all others are; then a line each, in their order:
 * `{"line": 1, "items": […]}` with what `queryPerson` answers, or `{"line": 1, "code": …}` for a line that names nobody or a number that is nobody's any more. No number is answered. The file is read to its end and noted in the
 * partner's chain before the first answer; all answers are of one load and one catalogue, and end where by a newer one, or by the day, the partner may ask no more.
 *
 * Rejects with `StatusError` as `queryPerson`, and `batch-too-long`; while it is read, also `buffer-gone`; and with whatever `requireStill` does.
 */
export async function queryBatch(
  office: StatusOffice,
  query: BatchQuery,
): Promise<AsyncGenerator<Uint8Array>> {
  const { enterpriseNumber, actor, rights } = query;
  // Who may not ask need send no file; who may ask no more when it is here, or for less, is answered none of it.
  const { today } = await rightsAsked(office, query);
  const chunks = await readBatch(query.bytes, { ...office, today: () => today });
  const persons = chunks.reduce((sum, { hashes }) => sum + hashes.length / HASH_BYTES, 0);
  await query.requireStill();
  const { catalogue, day, allowed } = await rightsAsked(office, query);
  const load = await currentLoad(office.database);
  await office.note({
    ...{ enterpriseNumber, actor, action: 'entitlements.batch-queried' },
    objectType: 'batch',
    objectId: randomUUID(),
    content: {
      ...{ rights, day, catalogueVersion: catalogue.version, persons: digestOf(chunks) },
      grounds: allowed.map(({ legalBasis, purpose }) => ({ legalBasis, purpose })),
    },
    at: office.now(),
  });
  const head = {
    ...{ date: day, catalogueVersion: catalogue.version, sourceMode: 'buffer' },
    ...(load && { asOf: load.asOf }),
    total: persons,
  };
  const checked = allowed.map(({ right }) => right);
  const answer = batchRights(checked, { load, day, statuses: catalogue.statuses });
  const needsRegister = checked.some(({ wholeRule }) => hangsOnRegister(wholeRule));

  async function factsOf({ hashes, nobody }: BatchChunk): Promise<readonly LineFacts[]> {
    const [rows, persons] = await Promise.all([
      batchRows(office.database, { load, keys: office.keys }, hashes),
      needsRegister ? personFactsOf(office.database, office.keys, { hashes, day }) : [],
    ]);
    return rows.map((row, at) =>
      nobody.has(at) ? { code: 'ssin-invalid' } : { row, person: persons[at] },
    );
  }

  function endOf(found: LineFacts): LineEnd {
    if ('code' in found) return ENDED[found.code];
    const { statuses, ended } = found.row;
    return ended ? ENDED[`ssin-${ended}`] : answer({ statuses, person: found.person });
  }

  /** The next rows are on their way while these are evaluated. */
  async function* answers() {
    yield encodeUtf8(`${JSON.stringify(head)}\n`);
    let coming = chunks[0] && factsOf(chunks[0]);
    for (const [at] of chunks.entries()) {
      const still = [query.requireStill(), requireStillAllowed(office, query)];
      const [found] = await Promise.all([coming, ...still]);
      const next = chunks[at + 1];
      coming = next && factsOf(next);
      coming?.catch(() => undefined);
      yield batchLines(at * CHUNK + 1, (found ?? []).map(endOf));
    }
  }
  return answers();
}

/** Of lines that are not answered. */
const ENDED = {
  'ssin-invalid': codeEnd('ssin-invalid'),
  'ssin-replaced': codeEnd('ssin-replaced'),
  'ssin-cancelled': codeEnd('ssin-cancelled'),
} as const;

/** What is known of who stands on a line. */
type LineFacts =
  | { readonly code: 'ssin-invalid' }
  | { readonly row: BatchRow; readonly person: PersonFacts | undefined };

/** Who was asked about, in one hash: it can be shown later of a file that it was this one. */
function digestOf(chunks: readonly BatchChunk[]): string {
  const digest = createHash('sha256');
  for (const { hashes } of chunks) digest.update(hashes);
  return digest.digest('hex');
}
