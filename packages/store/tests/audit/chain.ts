import { TEST_NOW } from '@prova/testing';
import { type AuditLink, auditHash, EMPTY_AUDIT } from '../../src/audit/audit-chain.ts';
import { type AuditEvent, auditEntryText } from '../../src/audit/audit-entry.ts';

export const APPROVAL: AuditEvent = {
  at: TEST_NOW,
  actor: 'officer:7',
  action: 'change.approved',
  objectType: 'change-request',
  objectId: 'b5a9ba4e-7b29-4f0c-8c46-2a3cf0a0b9a1',
  payloadHash: new Uint8Array(32).fill(7),
};

/** A chain of so many entries, as it would be kept. */
export function chainOf(size: number, scope?: string): AuditLink[] {
  let prevHash = EMPTY_AUDIT.rootHash;
  return Array.from({ length: size }, (_, i) => {
    const entry = auditEntryText({
      ...APPROVAL,
      at: APPROVAL.at + i,
      ...(scope && { scope }),
      seq: i + 1,
    });
    const link = { entry, prevHash, hash: auditHash(prevHash, entry) };
    prevHash = link.hash;
    return link;
  });
}
