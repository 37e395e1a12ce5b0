import { type Database, lockUntilCommit, type Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { localDay } from '../issuing/local-day.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { readInstitution } from '../ledger/institution-rows.ts';
import { recordRelease } from '../ledger/record-release.ts';
import { revoke } from '../ledger/withdraw.ts';
import { eraseDocuments } from './erase-documents.ts';
import type { SubjectRequest } from './export-subject.ts';
import { documentsOf } from './one-person.ts';

export interface ErasureRequest extends SubjectRequest {
  /** What happens to documents that are valid still: nothing is erased, or they are withdrawn first, as the holder wishes. */
  readonly valid: 'refuse' | 'revoke';
}

/** What an erasure did. */
export interface Erasure {
  readonly documents: number;
  readonly revoked: number;
  /** Batches under way: a record of the person in one of them becomes a document later, and is erased by asking again. */
  readonly openBatches: number;
}

/**
 * Erases what is stored of a person (GDPR article 17), all of it or nothing. What remains of each document is that it was issued: its
 * id, places, states and times, so that withdrawal lists and audit log stay whole. A person of whom nothing is stored is no error.
 *
 * Throws `IssuerError`: `subject-holds-valid` where the request does not say `revoke`; `institution-unknown`, `subject-ambiguous`.
 * Does not reach backups, nor what others keep: the holder has the document itself, and lists name ids alone.
 */
export async function eraseSubject(
  { database, dataKeys }: { readonly database: Database; readonly dataKeys: DataKeys },
  request: ErasureRequest,
): Promise<Erasure> {
  const { institutionId, query, actor, now } = request;
  return database.transaction(async (tx) => {
    await readInstitution(tx, institutionId);
    // Nothing is staged for anybody until this ends, so nothing slips through.
    await lockUntilCommit(tx, `issuer/stage/${institutionId}`);
    const found = await documentsOf({ database: tx, dataKeys }, institutionId, query);
    const rows = await held(tx, institutionId, found);
    const revoked = await end(
      tx,
      request,
      dataKeys,
      rows.filter(openOn(localDay(institutionId, now))),
    );
    if (rows.length > 0) {
      const event = { at: now, actor, action: 'subject.erased' };
      const object = { objectType: 'subject-request', objectId: request.requestId };
      await eraseDocuments(tx, { institutionId, rows }, { ...event, ...object });
    }
    const openBatches = await countOpenBatches(tx, institutionId);
    return { documents: rows.length, revoked, openBatches };
  });
}

/** These documents as they are now, and until this transaction ends. */
function held(
  tx: Queryable,
  institutionId: string,
  rows: readonly AttestationRow[],
): Promise<readonly AttestationRow[]> {
  return tx.query<AttestationRow>(
    `${SELECT_ATTESTATION} where institution_id = $1 and jti = any($2) order by jti for update`,
    [institutionId, rows.map(({ jti }) => jti)],
  );
}

function openOn(today: string) {
  return ({ state, validUntil }: AttestationRow) =>
    state === 'staged' || (state === 'released' && validUntil >= today);
}

async function end(
  tx: Queryable,
  { institutionId, valid, actor, now }: ErasureRequest,
  dataKeys: DataKeys,
  rows: readonly AttestationRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  if (valid === 'refuse') {
    throw new IssuerError(
      'subject-holds-valid',
      'The person holds documents that are valid still; ask for them to be revoked with the erasure.',
    );
  }
  for (const { jti, state } of rows) {
    if (state === 'released') {
      await revoke(tx, { institutionId, jti, reason: 'holder-request', actor, now });
    }
  }
  const failed = rows
    .filter(({ state }) => state === 'staged')
    .map(({ jti }) => ({ jti, code: 'holder-request' }));
  const release = {
    institutionId,
    accepted: [],
    replaced: [],
    failed,
    keyThumbprint: new Uint8Array(),
    dataKeys,
    now,
  };
  await recordRelease(tx, release);
  return rows.length;
}

async function countOpenBatches(tx: Queryable, institutionId: string): Promise<number> {
  const [row] = await tx.query<{ open: number }>(
    'select count(*) as open from issuer.batch where institution_id = $1 and finished_at is null',
    [institutionId],
  );
  return row?.open ?? 0;
}
