import { type Database, lockUntilCommit, type Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { localDay } from '../issuance/local-day.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { readInstitution } from '../ledger/institution-rows.ts';
import { endOpen, openOf } from './end-open.ts';
import { eraseDocuments } from './erase-documents.ts';
import type { SubjectRequest } from './export-subject.ts';
import { rememberErased } from './note-erased.ts';
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
    const open = openOf(rows, localDay(institutionId, now));
    if (open.length > 0 && request.valid === 'refuse') throw holdsValid();
    await endOpen(tx, request, dataKeys, open);
    if (rows.length > 0) {
      const event = { at: now, actor, action: 'subject.erased' };
      const object = { objectType: 'subject-request', objectId: request.requestId };
      await eraseDocuments(tx, { institutionId, rows }, { ...event, ...object });
      const jtis = rows.map(({ jti }) => jti);
      await rememberErased(tx, institutionId, jtis);
    }
    const openBatches = await countOpenBatches(tx, institutionId);
    return { documents: rows.length, revoked: open.length, openBatches };
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

function holdsValid(): IssuerError {
  return new IssuerError(
    'subject-holds-valid',
    'The person holds documents that are valid still; ask for them to be revoked with the erasure.',
  );
}

async function countOpenBatches(tx: Queryable, institutionId: string): Promise<number> {
  const [row] = await tx.query<{ open: number }>(
    'select count(*) as open from issuer.batch where institution_id = $1 and finished_at is null',
    [institutionId],
  );
  return row?.open ?? 0;
}
