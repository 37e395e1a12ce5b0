import {
  type AuditEntry,
  appendAudit,
  type Database,
  parseAuditEntry,
  type Queryable,
} from '@prova/store';
import { type DeliveryRow, deliveriesOf, recipientPlace } from '../deliveries/delivery-rows.ts';
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
  Partial<StoredContent> & {
    readonly keyThumbprint: string | null;
    /** The oldest first. */
    readonly walletCopies: readonly ExportedCopy[];
    readonly deliveries: readonly ExportedDelivery[];
  };

/** A copy that a wallet fetched, or may have: what was in it is kept nowhere. */
interface ExportedCopy {
  readonly configuration: string;
  /** Which of several holders has it, `parent-1`; null where there is one. */
  readonly holder: string | null;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Null of one that ends within days. */
  readonly statusListId: string | null;
  readonly statusOrdinal: number | null;
  /** When it was withdrawn by itself; null of one that counts as long as its document. */
  readonly withdrawnAt: number | null;
  /** What its wallet told last, and when. */
  readonly event: string | null;
  readonly eventAt: number | null;
}

/** A message that carried it to a box, or was to. */
interface ExportedDelivery {
  readonly state: string;
  /** Whose box it is; known only while the message is on its way. */
  readonly recipient: string | null;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly messageId: string | null;
  readonly reason: string | null;
}

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
    const copies = await copiesOf(tx, institutionId, rows);
    const deliveries = await deliveriesOf(
      tx,
      institutionId,
      rows.map(({ jti }) => jti),
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
        walletCopies: copies.filter(({ jti }) => jti === row.jti).map(({ jti, ...copy }) => copy),
        deliveries: deliveries
          .filter(({ jti }) => jti === row.jti)
          .map((delivery) => exportedDelivery(dataKeys, delivery)),
      })),
      audit: entries.map(({ entry }) => readable(parseAuditEntry(entry))),
    };
  });
}

function copiesOf(
  tx: Queryable,
  institutionId: string,
  rows: readonly Pick<AttestationRow, 'jti'>[],
): Promise<readonly (ExportedCopy & { readonly jti: string })[]> {
  return tx.query(
    `select jti, configuration, nullif(holder_name, '') as holder, issued_at as "issuedAt", expires_at as "expiresAt",
       status_list_id as "statusListId", status_ordinal as "statusOrdinal", withdrawn_at as "withdrawnAt", event, event_at as "eventAt"
     from issuer.wallet_copy where institution_id = $1 and jti = any($2) order by issued_at, status_list_id, status_ordinal`,
    [institutionId, rows.map(({ jti }) => jti)],
  );
}

function exportedDelivery(dataKeys: DataKeys, row: DeliveryRow): ExportedDelivery {
  const { institutionId, sealed, state, createdAt, endedAt, messageId, reason } = row;
  const recipient = sealed && dataKeys.unseal(institutionId, recipientPlace(row), sealed);
  return { state, recipient, createdAt, endedAt, messageId, reason };
}

function visible({ sealed, numberHash, personHash, keyThumbprint, ...row }: AttestationRow) {
  const thumbprint = keyThumbprint && Buffer.from(keyThumbprint).toString('hex');
  return { ...row, keyThumbprint: thumbprint };
}

function readable({ payloadHash, ...entry }: AuditEntry) {
  return entry;
}
