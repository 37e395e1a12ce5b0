import type { Queryable, SqlValue, Transaction } from '../database.ts';
import { type AuditHead, type AuditLink, EMPTY_AUDIT, verifyAuditChain } from './audit-chain.ts';
import { type AuditEvent, auditEntryBeginning } from './audit-entry.ts';
import { type AuditChain, HOUSE_AUDIT, lockOf, rowsOf } from './audit-scope.ts';

const PAGE = 5_000;

/**
 * Writes one entry in the caller's transaction, so that what was done and that it was done are kept together or not at
 * all. It is on its way when this resolves, and heard of at the commit: see `Transaction.tell`. One transaction at a time and chain: append last,
 * with nothing beside or behind it that locks, and commit soon. Who appends to several chains in one transaction does so in the order of their
 * scopes, or two may wait for each other.
 *
 * Throws `StoreError` `audit-entry-malformed`. Needs `READ COMMITTED`; does not ask whether the event is true.
 */
export function appendAudit(
  tx: Transaction,
  event: AuditEvent,
  chain = HOUSE_AUDIT,
): Promise<void> {
  return appendAuditAll(tx, [event], chain);
}

/** As `appendAudit`, many entries by one statement, in their order. Without any, nothing. */
export async function appendAuditAll(
  tx: Transaction,
  events: readonly AuditEvent[],
  chain = HOUSE_AUDIT,
): Promise<void> {
  if (events.length === 0) return;
  const { call, values } = auditCall(events, chain);
  tx.tell(`select ${call}`, values);
}

/** A call that appends entries, as a part of somebody's statement. */
export interface AuditCall {
  /** An expression of SQL. */
  readonly call: string;
  readonly values: readonly SqlValue[];
}

/**
 * As `appendAuditAll`, for a statement that does by itself what is noted: what was done and that it was done are kept together or not at all. The first
 * of the values is `$first`. Throws the same.
 */
export function auditCall(
  events: readonly AuditEvent[],
  chain = HOUSE_AUDIT,
  first = 1,
): AuditCall {
  const { column, value } = chain.scope ?? {};
  const beginnings = events.map((event) => auditEntryBeginning({ ...event, ...scopeOf(chain) }));
  const values = [chain.table, lockOf(chain), beginnings, column ?? null, value ?? null];
  return {
    call: `audit_append(${values.map((_, index) => `$${first + index}`).join(', ')})`,
    values,
  };
}

function scopeOf({ scope }: AuditChain): { readonly scope?: string } {
  return scope ? { scope: scope.value } : {};
}

/** The head as it is written; `EMPTY_AUDIT` before the first entry. Computes nothing anew: see `verifyAudit`. */
export async function auditHead(database: Queryable, chain = HOUSE_AUDIT): Promise<AuditHead> {
  const { condition, values } = rowsOf(chain);
  const [last] = await database.query<{ size: number; rootHash: Uint8Array; time: number }>(
    `select seq as size, hash as "rootHash", at as time from ${chain.table}
     where ${condition} order by seq desc limit 1`,
    values,
  );
  return last ?? EMPTY_AUDIT;
}

/**
 * Reads a whole chain, a page at a time, computes it anew and answers its head. What is appended meanwhile may be in it.
 * Throws `StoreError` `audit-broken`: see `verifyAuditChain` for what it says and what it cannot say.
 */
export async function verifyAudit(database: Queryable, chain = HOUSE_AUDIT): Promise<AuditHead> {
  const { condition, values } = rowsOf(chain);
  let head = EMPTY_AUDIT;
  for (;;) {
    const page = await database.query<AuditLink>(
      `select entry, prev_hash as "prevHash", hash from ${chain.table}
       where ${condition} and seq > $${values.length + 1} order by seq limit ${PAGE}`,
      [...values, head.size],
    );
    if (page.length === 0) return head;
    head = verifyAuditChain(page, head, chain.scope?.value);
  }
}
