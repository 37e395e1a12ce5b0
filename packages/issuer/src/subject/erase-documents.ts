import { createHash } from 'node:crypto';
import { type AuditEvent, appendAudit, type Transaction } from '@prova/store';
import { issuerAudit } from '../ledger/audit.ts';
import { ERASURE_STEPS, type ErasedDocuments } from './erasure-steps.ts';

/**
 * Erases what documents say, everywhere, and notes it in one entry that names no one: it holds the SHA-256 of their ids, one a line, in
 * their order. The documents must be at their end: see `eraseSubject`.
 */
export async function eraseDocuments(
  tx: Transaction,
  erased: ErasedDocuments,
  event: Omit<AuditEvent, 'payloadHash'>,
): Promise<void> {
  for (const step of ERASURE_STEPS) await step(tx, erased);
  const ids = erased.rows.map(({ jti }) => `${jti}\n`).sort();
  const payloadHash = new Uint8Array(createHash('sha256').update(ids.join('')).digest());
  await appendAudit(tx, { ...event, payloadHash }, issuerAudit(erased.institutionId));
}
