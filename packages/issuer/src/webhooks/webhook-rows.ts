import { appendAudit, type Queryable, type Transaction } from '@prova/store';
import { issuerAudit } from '../ledger/audit.ts';
import { clientActor } from '../ledger/client-rows.ts';

/** Where a program of an institution is told what happens. Times are epoch seconds. */
export interface Webhook {
  readonly institutionId: string;
  readonly clientId: string;
  readonly url: string;
  readonly since: number;
  /** Since when it has taken nothing. */
  readonly failingSince: number | null;
  /** When it was given up. */
  readonly disabledAt: number | null;
}

export interface WebhookClient {
  readonly institutionId: string;
  readonly clientId: string;
}

const COLUMNS = `institution_id as "institutionId", client_id as "clientId", url, since,
  failing_since as "failingSince", disabled_at as "disabledAt"`;

/**
 * Registers the webhook of a client, in place of the one before, and tells it so: its first event. What was waiting for the one before is
 * for the new one. The URL must be one that `requireWebhookUrl` answers.
 */
export async function registerWebhook(
  tx: Transaction,
  { institutionId, clientId }: WebhookClient,
  url: string,
  now: number,
): Promise<Webhook> {
  const [webhook] = await tx.query<Webhook>(
    `insert into issuer.webhook (institution_id, client_id, url, since, next_at) values ($1, $2, $3, $4, $4)
     on conflict (institution_id, client_id) do update set url = excluded.url, since = excluded.since,
       next_at = excluded.next_at, failures = 0, failing_since = null, disabled_at = null
     returning ${COLUMNS}`,
    [institutionId, clientId, url, now],
  );
  if (webhook === undefined) throw new RangeError('A row was written and is not there.');
  await tx.query(
    `insert into issuer.webhook_event (institution_id, client_id, type, content, at, next_at)
     values ($1, $2, 'webhook.registered', '{}', $3, $3)`,
    [institutionId, clientId, now],
  );
  await note(tx, webhook, 'webhook.registered', now);
  return webhook;
}

/** The webhook of a client; `undefined` where there is none. */
export async function findWebhook(
  q: Queryable,
  { institutionId, clientId }: WebhookClient,
): Promise<Webhook | undefined> {
  const [webhook] = await q.query<Webhook>(
    `select ${COLUMNS} from issuer.webhook where institution_id = $1 and client_id = $2`,
    [institutionId, clientId],
  );
  return webhook;
}

/** Removes the webhook of a client, and what it was not told yet. None is no error. */
export async function removeWebhook(
  tx: Transaction,
  { institutionId, clientId }: WebhookClient,
  now: number,
): Promise<void> {
  const [removed] = await tx.query<Webhook>(
    `delete from issuer.webhook where institution_id = $1 and client_id = $2 returning ${COLUMNS}`,
    [institutionId, clientId],
  );
  if (removed) await note(tx, removed, 'webhook.removed', now);
}

/** Gives a webhook up that took nothing for too long, and drops what waits for it. */
export async function disableWebhook(
  tx: Transaction,
  { institutionId, clientId }: WebhookClient,
  now: number,
): Promise<void> {
  const [disabled] = await tx.query<Webhook>(
    `update issuer.webhook set disabled_at = $3
     where institution_id = $1 and client_id = $2 and disabled_at is null returning ${COLUMNS}`,
    [institutionId, clientId, now],
  );
  if (disabled === undefined) return;
  await tx.query('delete from issuer.webhook_event where institution_id = $1 and client_id = $2', [
    institutionId,
    clientId,
  ]);
  await note(tx, disabled, 'webhook.disabled', now, 'operator');
}

function note(
  tx: Transaction,
  { institutionId, clientId }: WebhookClient,
  action: string,
  now: number,
  actor = clientActor({ clientId }),
): Promise<unknown> {
  const event = { at: now, actor, action, objectType: 'webhook', objectId: clientId };
  return appendAudit(tx, event, issuerAudit(institutionId));
}
