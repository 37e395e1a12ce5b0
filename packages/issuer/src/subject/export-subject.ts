import { type AuditEntry, appendAudit, type Database, parseAuditEntry } from '@prova/store';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { issuerAudit } from '../ledger/audit.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { PersonQuery } from '../ledger/find-person.ts';
import { readInstitution } from '../ledger/institution-rows.ts';
import { documentsOf } from './one-person.ts';
import { openStored, type StoredContent } from './open-stored.ts';

/** A wish of a person about their data. */
export interface SubjectRequest {
  readonly institutionId: string;
  readonly query: PersonQuery;
  /** A random UUID, by which the audit log names the wish and not the person. */
  readonly requestId: string;
  /** `operator`, `clerk:…`. */
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: number;
}

/** All that is stored of a document. */
type ExportedDocument = Omit<
  AttestationRow,
  'sealed' | 'keyThumbprint' | 'numberHash' | 'personHash'
> &
  Partial<StoredContent> & { readonly keyThumbprint: string | null };

/** All that is stored of a person, as one JSON value. Times are epoch seconds, as they are stored. */
export interface SubjectExport {
  readonly institution: string;
  readonly requestId: string;
  readonly exportedAt: number;
  /** The newest first; each with its content, state, times, lists, and who asked for it. */
  readonly documents: readonly ExportedDocument[];
  /** What was done with these documents, and by whom, in its order. */
  readonly audit: readonly Omit<AuditEntry, 'payloadHash'>[];
}

/**
 * Everything that is stored about a person (GDPR article 15), also when that is nothing. That it was asked for is noted in the audit
 * log, by the request's id. Keyed hashes are left out: they say nothing that the content does not.
 * Throws `IssuerError`: `institution-unknown`, `subject-ambiguous`, `data-unreadable`.
 */
export async function exportSubject(
  { database, dataKeys }: { readonly database: Database; readonly dataKeys: DataKeys },
  { institutionId, query, requestId, actor, now }: SubjectRequest,
): Promise<SubjectExport> {
  const chain = issuerAudit(institutionId);
  return database.transaction(async (tx) => {
    await readInstitution(tx, institutionId);
    const rows = await documentsOf({ database: tx, dataKeys }, institutionId, query);
    const entries = await tx.query<{ entry: string }>(
      `select entry from issuer.audit
       where institution_id = $1 and object_type = 'attestation' and object_id = any($2) order by seq`,
      [institutionId, rows.map(({ jti }) => jti)],
    );
    const request = { objectType: 'subject-request', objectId: requestId };
    await appendAudit(tx, { at: now, actor, action: 'subject.exported', ...request }, chain);
    return {
      institution: institutionId,
      requestId,
      exportedAt: now,
      documents: rows.map((row) => ({
        ...visible(row),
        ...openStored(dataKeys, institutionId, row),
      })),
      audit: entries.map(({ entry }) => readable(parseAuditEntry(entry))),
    };
  });
}

function visible({ sealed, numberHash, personHash, keyThumbprint, ...row }: AttestationRow) {
  const thumbprint = keyThumbprint && Buffer.from(keyThumbprint).toString('hex');
  return { ...row, keyThumbprint: thumbprint };
}

function readable({ payloadHash, ...entry }: AuditEntry) {
  return entry;
}
