import { createHash } from 'node:crypto';
import { type AuditLink, EMPTY_AUDIT, verifyAuditChain } from '@prova/store';
import type { Bench } from './bench-row.ts';
import { hold } from './contest.ts';

const ROWS = 100_000;

/** Checking the whole audit log, held against hashing it. Reading it from the database is not counted. */
export function auditBenches(): readonly Bench[] {
  return [
    {
      name: 'audit chain of 100,000 rows verified ÷ its hashing',
      unit: 'chains/s',
      floor: 1 / 3,
      goal: null,
      measure: () => {
        const links = chain();
        return hold({
          ours: () => verifyAuditChain(links),
          baseline: () => links.map(hashOf),
          rounds: 7,
          milliseconds: 100,
        });
      },
    },
  ];
}

function chain(): readonly AuditLink[] {
  let prevHash = EMPTY_AUDIT.rootHash;
  return Array.from({ length: ROWS }, (_, i) => {
    const payloadHash = createHash('sha256').update(String(i)).digest('hex');
    const entry = JSON.stringify({
      action: 'change.approved',
      actor: 'officer:0190a5c2-6f0e-7c5b-9d53-2f1b8b1f0a11',
      at: 1_795_478_400 + i,
      objectId: '0190a5c2-6f0e-7c5b-9d53-2f1b8b1f0a11',
      objectType: 'change-request',
      payloadHash,
      seq: i + 1,
    });
    const link = { entry, prevHash };
    prevHash = hashOf(link);
    return { ...link, hash: prevHash };
  });
}

function hashOf({ entry, prevHash }: Pick<AuditLink, 'entry' | 'prevHash'>): Uint8Array {
  return createHash('sha256').update(prevHash).update(entry).digest();
}
