import type { DeliveryLanguage } from '@prova/delivery';
import type { Queryable, Transaction } from '@prova/store';

export const DELIVERY_STATES = ['queued', 'delivered', 'no-consent', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A message that carries a document to a box. Times are epoch seconds. */
export interface DeliveryRow {
  readonly institutionId: string;
  readonly deliveryId: string;
  readonly jti: string;
  readonly state: DeliveryState;
  /** The recipient's number, see `DataKeys`; null once it has ended. */
  readonly sealed: Uint8Array | null;
  readonly languages: readonly DeliveryLanguage[];
  /** A keyed hash of what was asked; null once erased. */
  readonly requestHash: Uint8Array | null;
  /** `client:portal`. */
  readonly actor: string;
  readonly createdAt: number;
  readonly attempts: number;
  readonly messageId: string | null;
  /** A code: why it failed, or did not arrive so far. */
  readonly reason: string | null;
  readonly endedAt: number | null;
}

const COLUMNS = `institution_id as "institutionId", delivery_id as "deliveryId", jti, state, sealed, languages,
  request_hash as "requestHash", actor, created_at as "createdAt", attempts, message_id as "messageId", reason,
  ended_at as "endedAt"`;

/** The place of a recipient among what is sealed. */
export function recipientPlace({ deliveryId }: Pick<DeliveryRow, 'deliveryId'>): string {
  return `delivery/${deliveryId}`;
}

/** A delivery of an institution; `undefined` where there is none of this id. */
export async function findDelivery(
  q: Queryable,
  institutionId: string,
  deliveryId: string,
): Promise<DeliveryRow | undefined> {
  const [row] = await q.query<DeliveryRow>(
    `select ${COLUMNS} from issuer.delivery where institution_id = $1 and delivery_id = $2`,
    [institutionId, deliveryId],
  );
  return row;
}

/** Those of these documents, the oldest first. */
export async function deliveriesOf(
  q: Queryable,
  institutionId: string,
  jtis: readonly string[],
): Promise<readonly DeliveryRow[]> {
  return q.query<DeliveryRow>(
    `select ${COLUMNS} from issuer.delivery where institution_id = $1 and jti = any($2)
     order by created_at, delivery_id`,
    [institutionId, jtis],
  );
}

/** Puts a message into the outbox, due at once; `undefined` where one with the same document is on its way. */
export async function insertDelivery(
  tx: Transaction,
  row: Pick<
    DeliveryRow,
    'institutionId' | 'deliveryId' | 'jti' | 'sealed' | 'languages' | 'requestHash' | 'actor'
  >,
  now: number,
): Promise<DeliveryRow | undefined> {
  const [inserted] = await tx.query<DeliveryRow>(
    `insert into issuer.delivery (institution_id, delivery_id, jti, state, sealed, languages, request_hash, actor,
       created_at, next_at)
     values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $8)
     on conflict (institution_id, jti) where state = 'queued' do nothing returning ${COLUMNS}`,
    [
      ...[row.institutionId, row.deliveryId, row.jti, row.sealed, row.languages],
      ...[row.requestHash, row.actor, now],
    ],
  );
  return inserted;
}

/** Seconds after which whoever took a message is taken for lost: longer than drawing a page and three answers of a box take. */
export const LEASE = 120;

/** Takes up to `most` messages that are due. Nobody else takes them until they are settled, or `LEASE` is over. */
export async function takeDeliveries(
  q: Queryable,
  now: number,
  most: number,
): Promise<readonly DeliveryRow[]> {
  return q.query<DeliveryRow>(
    `update issuer.delivery set next_at = $1 + ${LEASE}
     where (institution_id, delivery_id) in (
       select institution_id, delivery_id from issuer.delivery
       where state = 'queued' and next_at <= $1 order by next_at limit $2 for update skip locked)
     returning ${COLUMNS}`,
    [now, most],
  );
}

/** How many messages are on their way. */
export async function countQueued(q: Queryable): Promise<number> {
  const [row] = await q.query<{ queued: number }>(
    "select count(*) as queued from issuer.delivery where state = 'queued'",
  );
  return row?.queued ?? 0;
}
