import { randomUUID } from 'node:crypto';
import { type Database, lockUntilCommit, type Transaction } from '@prova/store';
import { localDay } from '../issuance/local-day.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { listInstitutions } from '../ledger/institution-rows.ts';
import { endOpen, openOf } from './end-open.ts';
import { eraseDocuments } from './erase-documents.ts';
import type { ErasedFolder } from './erased-folder.ts';

export interface EraseAgainOrder {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly folder: ErasedFolder;
  /** Epoch seconds. */
  readonly now: number;
}

/** Ids of one transaction. */
const MOST = 1_000;

/**
 * Erases again what was erased before and is there all the same: the database was put back from an older copy, and a person's wish
 * outlives that. What is valid still is withdrawn first, as it was then. Answers how many documents there were; none is the rule.
 * To be done before anything else happens to documents, and now and then.
 */
export async function eraseAgain(order: EraseAgainOrder): Promise<number> {
  let erased = 0;
  for (const { institutionId } of await listInstitutions(order.database)) {
    const jtis = await order.folder.read(institutionId);
    for (let from = 0; from < jtis.length; from += MOST) {
      const some = jtis.slice(from, from + MOST);
      erased += await order.database.transaction((tx) => eraseSome(tx, order, institutionId, some));
    }
  }
  return erased;
}

async function eraseSome(
  tx: Transaction,
  { dataKeys, now }: EraseAgainOrder,
  institutionId: string,
  jtis: readonly string[],
): Promise<number> {
  // As whoever erases for the first time: nothing is staged meanwhile.
  await lockUntilCommit(tx, `issuer/stage/${institutionId}`);
  const rows = await tx.query<AttestationRow>(
    `${SELECT_ATTESTATION} where institution_id = $1 and jti = any($2)
       and (sealed is not null or number_hash is not null or person_hash is not null or record_id is not null)
     order by jti for update`,
    [institutionId, [...jtis]],
  );
  if (rows.length === 0) return 0;
  const about = { institutionId, actor: 'publisher', now };
  await endOpen(tx, about, dataKeys, openOf(rows, localDay(institutionId, now)));
  const event = { at: now, actor: 'publisher', action: 'subject.erased' };
  const object = { objectType: 'restore', objectId: randomUUID() };
  await eraseDocuments(tx, { institutionId, rows }, { ...event, ...object });
  return rows.length;
}
