import { retryAt } from '@prova/delivery';
import type { Queryable, Transaction } from '@prova/store';
import type { OutgoingEvent } from './event-token.ts';
import { AT_ONCE, LEASE, LONGEST_FAILURE } from './schedule.ts';
import { disableWebhook, type WebhookClient } from './webhook-rows.ts';

/** A webhook that somebody has taken to serve it. */
export interface TakenWebhook extends WebhookClient {
  readonly url: string;
  readonly failures: number;
  readonly failingSince: number | null;
}

export interface WaitingEvent extends OutgoingEvent {
  readonly attempts: number;
}

/** What became of the events of one round. */
export interface Round {
  readonly taken: readonly WaitingEvent[];
  readonly failed: readonly WaitingEvent[];
}

/**
 * Takes up to `most` webhooks for which something is due. Nobody else serves them until `settleRound`, or until `LEASE` is over: then
 * whoever took them is taken for lost.
 */
export async function takeWebhooks(
  q: Queryable,
  now: number,
  most: number,
): Promise<readonly TakenWebhook[]> {
  return q.query<TakenWebhook>(
    `update issuer.webhook w set next_at = $1 + ${LEASE}
     from (select institution_id, client_id from issuer.webhook h
           where disabled_at is null and next_at <= $1 and exists (
             select from issuer.webhook_event e
             where e.institution_id = h.institution_id and e.client_id = h.client_id and e.next_at <= $1)
           order by next_at limit $2 for update skip locked) due
     where w.institution_id = due.institution_id and w.client_id = due.client_id
     returning w.institution_id as "institutionId", w.client_id as "clientId", w.url, w.failures,
       w.failing_since as "failingSince"`,
    [now, most],
  );
}

/** The oldest events that are due at a webhook. */
export async function dueEvents(
  q: Queryable,
  { institutionId, clientId }: WebhookClient,
  now: number,
): Promise<readonly WaitingEvent[]> {
  return q.query<WaitingEvent>(
    `select event_id as "eventId", institution_id as "institutionId", type, content, at, attempts
     from issuer.webhook_event where institution_id = $1 and client_id = $2 and next_at <= $3
     order by at, event_id limit ${AT_ONCE}`,
    [institutionId, clientId, now],
  );
}

/**
 * Records a round. What was taken is gone; what failed waits, and after `LONGEST_FAILURE` is dropped. A webhook that took nothing waits as
 * a whole, and after as long is disabled; one that took something is due again at once.
 */
export async function settleRound(
  tx: Transaction,
  webhook: TakenWebhook,
  { taken, failed }: Round,
  now: number,
): Promise<void> {
  const { institutionId, clientId } = webhook;
  const isDead = taken.length === 0 && failed.length > 0;
  const failingSince = isDead ? (webhook.failingSince ?? now) : null;
  if (failingSince !== null && now - failingSince >= LONGEST_FAILURE) {
    return disableWebhook(tx, webhook, now);
  }
  const dropped = failed.filter(({ at }) => now - at >= LONGEST_FAILURE);
  const kept = failed.filter((event) => !dropped.includes(event));
  await tx.query(
    `delete from issuer.webhook_event
     where institution_id = $1 and client_id = $2 and event_id = any($3)`,
    [institutionId, clientId, [...taken, ...dropped].map(({ eventId }) => eventId)],
  );
  await tx.query(
    `update issuer.webhook_event e set attempts = attempts + 1, next_at = r.next_at
     from unnest($3::uuid[], $4::bigint[]) as r(event_id, next_at)
     where institution_id = $1 and client_id = $2 and e.event_id = r.event_id`,
    [
      institutionId,
      clientId,
      kept.map(({ eventId }) => eventId),
      kept.map(({ attempts }) => retryAt(now, attempts + 1)),
    ],
  );
  const failures = isDead ? webhook.failures + 1 : 0;
  await tx.query(
    `update issuer.webhook set failures = $3, failing_since = $4, next_at = $5
     where institution_id = $1 and client_id = $2 and disabled_at is null and url = $6`,
    [
      ...[institutionId, clientId, failures, failingSince],
      ...[isDead ? retryAt(now, failures) : now, webhook.url],
    ],
  );
}

/** How many events wait for somebody to take them. */
export async function countWaiting(q: Queryable): Promise<number> {
  const [row] = await q.query<{ waiting: number }>(
    'select count(*) as waiting from issuer.webhook_event',
  );
  return row?.waiting ?? 0;
}
