import { type AuditEntry, parseAuditEntry, type Queryable } from '@prova/store';

/** Entries of one answer. */
export const AUDIT_PAGE = 1_000;

/** An entry of the audit log, and how it is chained. */
export interface AuditRow extends AuditEntry {
  /** What is hashed, after the hash before. */
  readonly entry: string;
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** Entries after this number, in their order. Nothing is computed anew. */
export async function readAuditLinks(q: Queryable, after: number): Promise<readonly AuditRow[]> {
  const rows = await q.query<Pick<AuditRow, 'entry' | 'prevHash' | 'hash'>>(
    `select entry, prev_hash as "prevHash", hash from audit
     where seq > $1 order by seq limit ${AUDIT_PAGE}`,
    [after],
  );
  return rows.map((row) => ({ ...row, ...parseAuditEntry(row.entry) }));
}

/** The last entries, the newest first. */
export async function readLatestAudit(q: Queryable, limit: number): Promise<readonly AuditRow[]> {
  const rows = await q.query<Pick<AuditRow, 'entry' | 'prevHash' | 'hash'>>(
    'select entry, prev_hash as "prevHash", hash from audit order by seq desc limit $1',
    [limit],
  );
  return rows.map((row) => ({ ...row, ...parseAuditEntry(row.entry) }));
}
