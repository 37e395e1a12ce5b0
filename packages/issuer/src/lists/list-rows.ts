import type { Queryable } from '@prova/store';
import type { ListKind } from './list-kind.ts';

/** A list as it is kept. */
export interface ListRow {
  readonly institutionId: string;
  readonly listId: string;
  readonly kind: ListKind;
  readonly size: number;
  /** Of a status list: see `StatusPlaces`. */
  readonly placeCheck: Uint8Array | null;
}

/** A list, the version begun last, and the changes that it has to say. */
export interface ListState extends ListRow {
  /** 0 before the first. */
  readonly version: number;
  /** Of that version, finished or not. */
  readonly issuedAt: number;
  /** How many documents the last finished version withdraws. */
  readonly withdrawn: number;
  /** How many it left to later ones. */
  readonly withheld: number;
  /** When an operator last permitted a version to change as much as it must, and none has used it yet. */
  readonly permittedAt: number | null;
  readonly changes: readonly number[];
}

/** What a list was opened with, and stays. */
export async function findList(
  q: Queryable,
  { institutionId, listId }: Pick<ListRow, 'institutionId' | 'listId'>,
): Promise<ListRow | undefined> {
  const [row] = await q.query<ListRow>(
    `select institution_id as "institutionId", list_id as "listId", kind, size, place_check as "placeCheck"
     from issuer.list where institution_id = $1 and list_id = $2`,
    [institutionId, listId],
  );
  return row;
}

/** Every list, as it is now. */
export async function listStates(q: Queryable): Promise<readonly ListState[]> {
  return q.query<ListState>(`${SELECT} order by l.institution_id, l.list_id`);
}

/** One list, as it is now. */
export async function listState(
  q: Queryable,
  { institutionId, listId }: Pick<ListRow, 'institutionId' | 'listId'>,
): Promise<ListState | undefined> {
  const [row] = await q.query<ListState>(
    `${SELECT} where l.institution_id = $1 and l.list_id = $2`,
    [institutionId, listId],
  );
  return row;
}

const SELECT = `select l.institution_id as "institutionId", l.list_id as "listId", kind, size,
    place_check as "placeCheck", coalesce(v.version, 0) as version, coalesce(v.iat, 0) as "issuedAt",
    coalesce(f.withdrawn, 0) as withdrawn, coalesce(f.withheld, 0) as withheld,
    (select max(p.at) from issuer.list_permit p
      where p.institution_id = l.institution_id and p.list_id = l.list_id and p.used_by is null) as "permittedAt",
    array(select c.seq::int from issuer.list_change c
      where c.institution_id = l.institution_id and c.list_id = l.list_id) as changes
  from issuer.list l left join lateral (
    select version, iat from issuer.list_version v
    where v.institution_id = l.institution_id and v.list_id = l.list_id
    order by version desc limit 1) v on true
  left join lateral (
    select withdrawn, withheld from issuer.list_version f
    where f.institution_id = l.institution_id and f.list_id = l.list_id and withdrawn is not null
    order by version desc limit 1) f on true`;

export interface VersionTimes {
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Takes a version's number, if nobody else has. */
export async function beginVersion(
  q: Queryable,
  { institutionId, listId }: ListRow,
  version: number,
  { issuedAt, expiresAt }: VersionTimes,
): Promise<'begun' | 'taken'> {
  const rows = await q.query(
    `insert into issuer.list_version (institution_id, list_id, version, iat, exp)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning version`,
    [institutionId, listId, version, issuedAt, expiresAt],
  );
  return rows.length > 0 ? 'begun' : 'taken';
}

/** Records that a version is out, and that what was to be said when it was made is said. Forgets versions long past. */
export async function finishVersion(
  q: Queryable,
  { institutionId, listId, changes }: ListState,
  version: number,
  {
    withdrawn,
    withheld,
    sha256,
  }: { readonly withdrawn: number; readonly withheld: number; readonly sha256: Uint8Array },
): Promise<void> {
  const list = [institutionId, listId];
  await q.query(
    `update issuer.list_version set withdrawn = $4, withheld = $5, sha256 = $6
     where institution_id = $1 and list_id = $2 and version = $3`,
    [...list, version, withdrawn, withheld, sha256],
  );
  await q.query(
    'delete from issuer.list_change where institution_id = $1 and list_id = $2 and seq = any($3::bigint[])',
    [...list, [...changes]],
  );
  await q.query(
    'delete from issuer.list_version where institution_id = $1 and list_id = $2 and version <= $3',
    [...list, version - VERSIONS_KEPT],
  );
}

/** Keeps what a published list withdraws and the ledger does not. */
export async function keepEntries(
  q: Queryable,
  { institutionId, listId }: Pick<ListRow, 'institutionId' | 'listId'>,
  entries: readonly string[],
): Promise<void> {
  await q.query(
    `insert into issuer.list_kept (institution_id, list_id, entry)
     select $1, $2, unnest($3::text[]) on conflict do nothing`,
    [institutionId, listId, entries],
  );
}

/** A week of versions, one every fifteen minutes. */
const VERSIONS_KEPT = 672;
