import { appendAuditAll, lockUntilCommit, type Queryable, type Transaction } from '@prova/store';
import { issuerAudit } from '../ledger/audit.ts';
import { closeOpenLists } from './allocate-places.ts';
import type { FolderList } from './list-folder.ts';
import { keepEntries, type ListState } from './list-rows.ts';
import { type PublishedContent, readListText } from './list-text.ts';
import type { ListsOffice } from './publish-list.ts';
import { statusPlaces } from './status-place.ts';

/**
 * Finds out whether the database was put back from an older copy: then lists lie in the folder that it does not know, or
 * versions that it never began. If so, what they withdraw is withdrawn in the ledger or kept beside it, their numbers go on,
 * and every open list is closed, so that no place is given away twice. Documents issued since the copy are gone; their
 * withdrawals are not.
 *
 * An institution that the database does not know is passed over: its lists are found once it is entered again.
 * Throws `IssuerError` `list-damaged`.
 */
export async function restoreFromPublished(
  office: ListsOffice,
  published: readonly FolderList[],
  states: readonly ListState[],
): Promise<'restored' | 'current'> {
  const { database, now } = office;
  const known = new Map(states.map((state) => [nameOf(state), state.version]));
  const institutions = new Set(await institutionIds(database));
  const unknown = published.filter(
    (list) =>
      institutions.has(list.institutionId) && (known.get(nameOf(list)) ?? -1) < list.version,
  );
  if (unknown.length === 0) return 'current';
  const contents = await Promise.all(unknown.map((list) => contentOf(office, list)));
  await database.transaction(async (tx) => {
    await lockUntilCommit(tx, 'issuer/lists/restore');
    await closeOpenLists(tx);
    for (const content of contents) await adopt(tx, content, office.placeKey, now());
  });
  return 'restored';
}

function nameOf({ institutionId, listId }: Pick<ListState, 'institutionId' | 'listId'>): string {
  return `${institutionId}/${listId}`;
}

async function institutionIds(q: Queryable): Promise<readonly string[]> {
  const rows = await q.query<{ id: string }>('select institution_id as id from issuer.institution');
  return rows.map(({ id }) => id);
}

interface AdoptedList extends FolderList, PublishedContent {}

async function contentOf({ folder }: ListsOffice, list: FolderList): Promise<AdoptedList> {
  const newest = await folder.newest(list);
  const text = newest?.text ?? '';
  return {
    ...list,
    version: newest?.version ?? list.version,
    ...(await readListText(list.kind, text)),
  };
}

async function adopt(
  tx: Transaction,
  list: AdoptedList,
  placeKey: Uint8Array,
  now: number,
): Promise<void> {
  const { institutionId, listId, version, issuedAt, expiresAt } = list;
  const entries = [...list.entries];
  await adoptRow(tx, list, placeKey);
  await keepEntries(tx, list, entries);
  await tx.query(
    `insert into issuer.list_version (institution_id, list_id, version, iat, exp)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [institutionId, listId, version, issuedAt, expiresAt],
  );
  if (list.kind === 'revocation') await withdrawAgain(tx, institutionId, entries, now);
}

/** A list opened since the copy was made. Nobody gets a place on it any more. */
async function adoptRow(tx: Queryable, list: AdoptedList, placeKey: Uint8Array): Promise<void> {
  const { institutionId, listId, kind, size = 100_000 } = list;
  const { check } = statusPlaces(placeKey, { institutionId, listId, size });
  await tx.query('insert into issuer.list_name (list_id) values ($1) on conflict do nothing', [
    listId,
  ]);
  await tx.query(
    `insert into issuer.list (institution_id, list_id, kind, size, capacity, assigned, state, place_check, opened_at)
     values ($1, $2, $3, $4, $4, $4, 'closed', $5, $6) on conflict do nothing`,
    [...[institutionId, listId, kind, size], kind === 'status' ? check : null, list.issuedAt],
  );
}

/** What the copy still has as released was withdrawn since. */
async function withdrawAgain(
  tx: Transaction,
  institutionId: string,
  jtis: readonly string[],
  now: number,
): Promise<void> {
  const rows = await tx.query<{ jti: string }>(
    `update issuer.attestation set state = 'revoked', ended_at = $3, end_reason = 'restored'
     where institution_id = $1 and jti = any($2) and state = 'released' returning jti`,
    [institutionId, jtis, now],
  );
  const about = { at: now, actor: 'publisher', objectType: 'attestation' };
  await appendAuditAll(
    tx,
    rows.map(({ jti }) => ({ ...about, action: 'attestation.revoked', objectId: jti })),
    issuerAudit(institutionId),
  );
}
