import { appendAudit, type Database } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';

/**
 * Marks requests and drafts whose time is over. They could not be approved any more before; now it is on record. Answers
 * how many there were. Suspensions in force have no such time.
 */
export function expireRequests(database: Database, now: EpochSeconds): Promise<number> {
  return database.transaction(async (tx) => {
    const expired = await tx.query<{ id: string; payloadHash: Uint8Array }>(
      `update change_request set state = 'expired', decided_at = $1
       where state in ('draft', 'submitted') and expires_at <= $1
       returning id, payload_hash as "payloadHash"`,
      [now],
    );
    for (const { id, payloadHash } of expired) {
      await appendAudit(tx, {
        at: now,
        actor: 'registry',
        action: 'request.expired',
        objectType: 'change-request',
        objectId: id,
        payloadHash,
      });
    }
    return expired.length;
  });
}
