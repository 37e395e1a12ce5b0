import { daysAfter } from '@prova/catalogue';
import type { Queryable } from '@prova/store';
import type { Cover } from './buffer-file.ts';

/** One quarter's file, as it lies here. */
export interface BufferLoad {
  readonly loadId: number;
  readonly quarter: string;
  readonly asOf: string;
  readonly nextLoad: string;
  readonly covers: readonly Cover[];
  readonly persons: number;
}

export const LOAD = `l.load_id as "loadId", l.quarter, l.as_of as "asOf", l.next_load as "nextLoad", l.covers, l.persons`;

/** The next file may be late by so many days: what follows from a buffer lasts until then, and no longer. */
const GRACE = 30;

/** The last day of which a load says anything. */
export function lastDayOf({ nextLoad }: Pick<BufferLoad, 'nextLoad'>): string {
  return daysAfter(nextLoad, GRACE);
}

/** The load that counts; `undefined` before the first one. */
export async function currentLoad(q: Queryable): Promise<BufferLoad | undefined> {
  const [load] = await q.query<BufferLoad>(
    `select ${LOAD} from status.buffer_load l where state = 'current'`,
  );
  return load;
}
