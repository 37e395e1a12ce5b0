import { type Database, lockUntilCommit, type Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';
import type { Announcement } from './announcement.ts';

/** An announcement that officers have not dealt with. */
export interface OpenAnnouncement extends Announcement {
  /** UUID. */
  readonly id: string;
  readonly at: EpochSeconds;
}

/** More than this nobody reads; then others are asked to come again. */
const MOST_OPEN = 1_000;

const DAY = 86_400;
/** Days after which it is forgotten: dealt with, or not. */
const KEPT_CLOSED = 90;
const KEPT_OPEN = 365;

/**
 * Keeps what somebody announced, for officers to look at. Nothing else follows from it.
 * Throws `TrustRegistryError` `announcements-full`.
 */
export function announce(
  database: Database,
  { announcedBy, title, granter, conditions, regulationUrl }: Announcement,
  { id, now }: { readonly id: string; readonly now: EpochSeconds },
): Promise<void> {
  return database.transaction(async (tx) => {
    await lockUntilCommit(tx, 'registry/announcements');
    const [open] = await tx.query<{ count: number }>(
      'select count(*)::int as count from catalogue_announcement where outcome is null',
    );
    if ((open?.count ?? 0) >= MOST_OPEN) {
      throw new TrustRegistryError(
        'announcements-full',
        'Too many announcements wait. Come again later.',
      );
    }
    await tx.query(
      `insert into catalogue_announcement (id, at, announced_by, title, granter, conditions, regulation_url)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, now, announcedBy, title, granter, conditions ?? null, regulationUrl ?? null],
    );
  });
}

/** The oldest first, a hundred at most. */
export async function openAnnouncements(q: Queryable): Promise<readonly OpenAnnouncement[]> {
  const rows = await q.query<Row>(
    `select id, at, announced_by as "announcedBy", title, granter, conditions, regulation_url as "regulationUrl"
     from catalogue_announcement where outcome is null order by seq limit 100`,
  );
  return rows.map(({ conditions, regulationUrl, ...row }) => ({
    ...row,
    ...(conditions !== null && { conditions }),
    ...(regulationUrl !== null && { regulationUrl }),
  }));
}

type Row = Omit<OpenAnnouncement, 'conditions' | 'regulationUrl'> & {
  readonly conditions: string | null;
  readonly regulationUrl: string | null;
};

/**
 * An officer has dealt with it: an entry was written, or none will be.
 * Throws `TrustRegistryError` `announcement-unknown` where none of this id is open.
 */
export async function closeAnnouncement(
  q: Queryable,
  id: string,
  by: {
    readonly outcome: 'taken-up' | 'dismissed';
    readonly officer: string;
    readonly now: EpochSeconds;
  },
): Promise<void> {
  const closed = await q.query(
    `update catalogue_announcement set outcome = $2, closed_at = $3, closed_by = $4
     where id = $1 and outcome is null returning id`,
    [id, by.outcome, by.now, by.officer],
  );
  if (closed.length > 0) return;
  throw new TrustRegistryError('announcement-unknown', 'There is no such announcement any more.');
}

/** Forgets what was dealt with a quarter of a year ago, and what nobody dealt with in a year. */
export async function forgetAnnouncements(q: Queryable, now: EpochSeconds): Promise<void> {
  await q.query('delete from catalogue_announcement where closed_at <= $1 or at <= $2', [
    now - KEPT_CLOSED * DAY,
    now - KEPT_OPEN * DAY,
  ]);
}
