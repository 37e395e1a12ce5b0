import type { AttestationType } from '@prova/credential';
import {
  type AuditEvent,
  appendAuditAll,
  type Database,
  type Queryable,
  type Transaction,
} from '@prova/store';
import { cancelBatch } from '../batches/decide-batch.ts';
import { announce } from '../ledger/announce.ts';
import { issuerAudit } from '../ledger/audit.ts';
import { type Client, clientActor } from '../ledger/client-rows.ts';
import type { RevocationReason } from '../ledger/revoke.ts';
import { permitWithdrawal } from '../lists/list-permits.ts';

/** Documents of one transaction. Others who write to the audit chain wait for no longer than those take. */
const CHUNK = 500;

/** Ids that are looked up, and held, at a time. */
const SOUGHT = 100_000;

/** Whose documents are withdrawn, and why. */
export interface IssuedBy extends Pick<Client, 'institutionId' | 'clientId'> {
  /** Those released at this second or later; epoch seconds. */
  readonly since: number;
  readonly reason: RevocationReason;
  /** `operator`. */
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: () => number;
}

/**
 * Withdraws every document that a client issued since a moment, in transactions of 500, and yields after each how many there are so far. Its
 * open batches are stopped first. Each document has its audit entry and its webhook event, and the lists that name it may change as much as
 * that takes. Harmless to stop and to begin again.
 *
 * End the client before, or it goes on. What it had on the way is not here yet: see `countUnderWay`.
 */
export async function* withdrawIssued(
  database: Database,
  order: IssuedBy,
): AsyncGenerator<number, void> {
  await cancelBatches(database, order);
  let withdrawn = 0;
  for (;;) {
    const jtis = await releasedBy(database, order);
    for (let first = 0; first < jtis.length; first += CHUNK) {
      const chunk = jtis.slice(first, first + CHUNK);
      withdrawn += await database.transaction((tx) => withdrawChunk(tx, chunk, order));
      yield withdrawn;
    }
    if (jtis.length < SOUGHT) return;
  }
}

/** How many documents of a client are staged, and how many of its batches have not ended: what they come to is released later. */
export async function countUnderWay(
  q: Queryable,
  { institutionId, clientId }: Pick<Client, 'institutionId' | 'clientId'>,
): Promise<number> {
  const [row] = await q.query<{ count: number }>(
    `select ((select count(*) from issuer.attestation where institution_id = $1 and actor = $2 and state = 'staged')
       + (select count(*) from issuer.batch where institution_id = $1 and actor = $2 and finished_at is null))::int as count`,
    [institutionId, clientActor({ clientId })],
  );
  return row?.count ?? 0;
}

async function cancelBatches(
  database: Database,
  { institutionId, clientId, actor, now }: IssuedBy,
): Promise<void> {
  // One whose file is still on its way ends in `countUnderWay`, or is abandoned.
  const batches = await database.query<{ batchId: string }>(
    `select batch_id as "batchId" from issuer.batch
     where institution_id = $1 and actor = $2 and state in ('waiting', 'running')`,
    [institutionId, clientActor({ clientId })],
  );
  for (const { batchId } of batches) {
    await cancelBatch(database, { institutionId, batchId, actor, now: now() });
  }
}

async function releasedBy(
  q: Queryable,
  { institutionId, clientId, since }: IssuedBy,
): Promise<readonly string[]> {
  const rows = await q.query<{ jti: string }>(
    `select jti from issuer.attestation
     where institution_id = $1 and actor = $2 and state = 'released' and released_at >= $3 limit ${SOUGHT}`,
    [institutionId, clientActor({ clientId }), since],
  );
  // Two who withdraw the same documents wait for each other, and never both.
  return rows.map(({ jti }) => jti).sort();
}

interface Withdrawn {
  readonly jti: string;
  readonly type: AttestationType;
  readonly revocationListId: string;
  readonly statusListId: string;
}

async function withdrawChunk(
  tx: Transaction,
  jtis: readonly string[],
  order: IssuedBy,
): Promise<number> {
  const { institutionId, clientId, reason, actor } = order;
  const now = order.now();
  const rows = await tx.query<Withdrawn>(
    `update issuer.attestation set state = 'revoked', ended_at = $3, end_reason = $4
     where institution_id = $1 and jti = any($2) and state = 'released'
     returning jti, type, revocation_list_id as "revocationListId", status_list_id as "statusListId"`,
    [institutionId, jtis, now, reason],
  );
  if (rows.length === 0) return 0;
  const told = rows.map(({ jti, type: about }) => {
    const content = { id: jti, state: 'revoked', reason } as const;
    return { type: 'attestation.revoked', content, about } as const;
  });
  announce(tx, institutionId, told, now);
  const listIds = new Set(
    rows.flatMap(({ revocationListId, statusListId }) => [revocationListId, statusListId]),
  );
  await permitWithdrawal(tx, [...listIds].sort(), {
    institutionId,
    actor,
    reason: `Everything that client ${clientId} issued: ${reason}`,
    now,
  });
  await appendAuditAll(
    tx,
    rows.map(({ jti }) => eventOf(jti, actor, now)),
    issuerAudit(institutionId),
  );
  return rows.length;
}

function eventOf(jti: string, actor: string, at: number): AuditEvent {
  return { at, actor, action: 'attestation.revoked', objectType: 'attestation', objectId: jti };
}
