import type { Queryable } from '@prova/store';
import type { PersonKeys } from '../../persons/person-keys.ts';
import * as v from '../../schema.ts';
import { type Source, unknownFor } from '../source.ts';
import { bufferAnswers } from './buffer-answers.ts';
import { HELD_LIST, type Held } from './buffer-file.ts';
import { type BufferLoad, LOAD } from './buffer-load.ts';

/**
 * The load that counts and a row of it are read by one statement, so that a swap between them is not seen. Where another load counts than the one
 * under whose key the row is sought, the row is sought again.
 */
const ROW = `select ${LOAD}, r.statuses from status.buffer_load l
  left join status.buffer_row r on r.load_id = l.load_id and r.load_id = $2 and r.person_hash = $1
  where l.state = 'current'`;

/** Loads that may come while one row is sought: a quarter has one. */
const MOST_SWAPS = 3;

type Row = BufferLoad & { readonly statuses: string | null };

/** Statuses as they were loaded last. Numbers are found by their hash; the database sees none. */
export function bufferSource(
  q: Queryable,
  keys: Pick<PersonKeys, 'ssinHash' | 'loadHashes'>,
): Source {
  let latest = 0;

  async function rowOf(ssin: string, swaps = 0): Promise<Row | undefined> {
    const [loadId, hash] = [latest, keys.ssinHash(ssin)];
    const [row] = await q.query<Row>(ROW, [keys.loadHashes(loadId, hash), loadId]);
    if (!row || row.loadId === loadId || swaps === MOST_SWAPS) return row;
    latest = row.loadId;
    return rowOf(ssin, swaps + 1);
  }

  return {
    async ask({ ssin, questions, days }) {
      const row = await rowOf(ssin);
      const held = row?.statuses == null ? undefined : heldIn(row.statuses);
      return held === 'unreadable'
        ? unknownFor(questions, 'source-wrong')
        : bufferAnswers(row, held, { questions, days });
    },
  };
}

/** What was stored of somebody. */
export function heldIn(statuses: string): readonly Held[] | 'unreadable' {
  if (statuses === '[]') return [];
  const parsed = v.safeParse(HELD_LIST, jsonOf(statuses));
  return parsed.success ? parsed.output : 'unreadable';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
