import type { Queryable } from '@prova/store';
import type { IssuerErrorCode } from '../errors.ts';
import type { Entries } from './entries.ts';
import { isPermitted } from './list-permits.ts';
import { keepEntries, type ListRow, type ListState } from './list-rows.ts';

/** Of the places of a list, how many may be withdrawn by one version; and as many of a small one. */
const USUAL_SHARE = 0.02;
const USUAL_NUMBER = 20;

/** Seconds in which a list that has far more to say than usual says as much as usual. */
const PACE = 900;

/** What a version will say. */
export interface PlausibleEntries {
  readonly entries: Entries;
  /** Withdrawals that are left to later versions. */
  readonly withheld: number;
  /** What somebody should look into. */
  readonly codes: readonly IssuerErrorCode[];
  readonly permit: 'usual' | 'permitted';
}

/**
 * What a new version may say. All that the published one withdraws stays withdrawn, whoever edited the ledger (`list-final-undone`).
 * Where it would suddenly withdraw far more, it withdraws as many as usual, those first that were withdrawn first, and as many again
 * each quarter of an hour, until an operator permits all of it (`list-change-suspicious`). So a stolen right does not withdraw
 * everybody's documents unseen, and nothing that happens to a list keeps it from being issued.
 */
export async function plausibleEntries(
  q: Queryable,
  list: ListState,
  { before, after, now }: { before: Entries; after: Entries; now: number },
): Promise<PlausibleEntries> {
  const undone = [...before].filter((entry) => !after.has(entry));
  if (undone.length > 0) await keepEntries(q, list, undone);
  const all = new Set([...before, ...after]);
  const codes: IssuerErrorCode[] = undone.length > 0 ? ['list-final-undone'] : [];
  const most = (await usualBefore(q, list, before, now)) + usualNumber(list);
  if (all.size <= most) return { entries: all, withheld: 0, codes, permit: 'usual' };
  if (isPermitted(list, now)) return { entries: all, withheld: 0, codes, permit: 'permitted' };
  const least = Math.max(before.size, list.withdrawn);
  const entries = new Set([...all].slice(0, Math.max(least, most)));
  const withheld = all.size - entries.size;
  return { entries, withheld, codes: [...codes, 'list-change-suspicious'], permit: 'usual' };
}

function usualNumber({ size }: ListRow): number {
  return Math.floor(Math.max(USUAL_NUMBER, size * USUAL_SHARE));
}

/** What a version may add to. While much is held back that is what was said some time ago, however many versions came since. */
async function usualBefore(
  q: Queryable,
  { institutionId, listId, withheld, withdrawn }: ListState,
  before: Entries,
  now: number,
): Promise<number> {
  // Where the folder was lost the ledger still knows how many there were.
  if (withheld === 0) return Math.max(before.size, withdrawn);
  const [row] = await q.query<{ withdrawn: number }>(
    `select withdrawn from issuer.list_version
     where institution_id = $1 and list_id = $2 and withdrawn is not null and iat <= $3
     order by version desc limit 1`,
    [institutionId, listId, now - PACE],
  );
  return row?.withdrawn ?? 0;
}
