import type { Queryable } from '../database.ts';
import { lockUntilCommit } from '../lock.ts';
import {
  type AuditHead,
  type AuditLink,
  auditHash,
  EMPTY_AUDIT,
  verifyAuditChain,
} from './audit-chain.ts';
import { type AuditEvent, auditEntryText } from './audit-entry.ts';

const PAGE = 5_000;

/**
 * Writes one entry in the caller's transaction, so that what was done and that it was done are kept together or not at
 * all, and answers the head with it. One transaction at a time: append last, and commit soon.
 *
 * Throws `StoreError` `audit-entry-malformed`. Needs `READ COMMITTED`; does not ask whether the event is true.
 */
export async function appendAudit(tx: Queryable, event: AuditEvent): Promise<AuditHead> {
  await lockUntilCommit(tx, 'store/audit');
  const { size, rootHash: prevHash } = await auditHead(tx);
  const seq = size + 1;
  const entry = auditEntryText({ ...event, seq });
  const rootHash = auditHash(prevHash, entry);
  await tx.query('insert into audit (entry, prev_hash, hash) values ($1, $2, $3)', [
    entry,
    prevHash,
    rootHash,
  ]);
  return { size: seq, rootHash, time: event.at };
}

/** The head as it is written; `EMPTY_AUDIT` before the first entry. Computes nothing anew: see `verifyAudit`. */
export async function auditHead(database: Queryable): Promise<AuditHead> {
  const [last] = await database.query<{ size: number; rootHash: Uint8Array; time: number }>(
    'select seq as size, hash as "rootHash", at as time from audit order by seq desc limit 1',
  );
  return last ?? EMPTY_AUDIT;
}

/**
 * Reads the whole log, a page at a time, computes it anew and answers its head. What is appended meanwhile may be in it.
 * Throws `StoreError` `audit-broken`: see `verifyAuditChain` for what it says and what it cannot say.
 */
export async function verifyAudit(database: Queryable): Promise<AuditHead> {
  let head = EMPTY_AUDIT;
  for (;;) {
    const page = await database.query<AuditLink>(
      `select entry, prev_hash as "prevHash", hash from audit where seq > $1 order by seq limit ${PAGE}`,
      [head.size],
    );
    if (page.length === 0) return head;
    head = verifyAuditChain(page, head);
  }
}
