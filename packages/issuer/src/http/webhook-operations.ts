import { writtenInstant } from '@prova/credential';
import { answerJson, answerNothing, jsonBody, type Operation, operation } from '@prova/http';
import { IssuerError } from '../errors.ts';
import * as v from '../schema.ts';
import {
  findWebhook,
  registerWebhook,
  removeWebhook,
  type Webhook,
} from '../webhooks/webhook-rows.ts';
import { requireWebhookUrl } from '../webhooks/webhook-url.ts';
import type { ApiClient } from './api-client.ts';
import type { IssuerOffice } from './issuer-office.ts';

const tag = 'Webhooks';
const path = '/issuer/v1/webhook';

const SHAPE = v.object({
  url: v.string(),
  /** `failing` since some time, `disabled` after five days of it. */
  state: v.picklist(['active', 'failing', 'disabled']),
  since: v.string(),
  failingSince: v.exactOptional(v.string()),
  disabledAt: v.exactOptional(v.string()),
});

const REGISTERED = { 200: { description: 'As it is now', schema: SHAPE } };

/** Where a client is told what happens to its institution’s documents: one address a client, which it registers itself. */
export function webhookOperations(office: IssuerOffice): readonly Operation[] {
  const { database, now } = office;
  const authenticate = office.client('read');
  return [
    operation({
      operationId: 'registerWebhook',
      method: 'PUT',
      path,
      tag,
      summary: 'Registers where this client is told what happens, in place of the address before',
      description:
        'Events are security event tokens (RFC 8417), pushed as RFC 8935 says: a signed JWT in the body, under the keys of /.well-known/jwks.json. They name documents and say nothing of people. Each is sent until it is answered 2xx within ten seconds: the same event may come twice, with the same jti, and not in the order of what happened. After five days without an answer the webhook is disabled.',
      authenticate,
      body: jsonBody(v.strictObject({ url: v.pipe(v.string(), v.maxLength(500)) })),
      answers: REGISTERED,
      handle: async ({ principal, body }) => {
        const { environment } = principal.client.institution;
        const { href } = requireWebhookUrl(body.url, environment);
        const webhook = await database.transaction((tx) =>
          registerWebhook(tx, principal, href, now()),
        );
        return answerJson(shapeOf(webhook));
      },
    }),
    operation({
      operationId: 'getWebhook',
      method: 'GET',
      path,
      tag,
      summary: 'The webhook of this client, and whether it takes what it is sent',
      authenticate,
      answers: REGISTERED,
      handle: async ({ principal }) => answerJson(shapeOf(await required(office, principal))),
    }),
    operation({
      operationId: 'removeWebhook',
      method: 'DELETE',
      path,
      tag,
      summary: 'Removes it; what was not told yet is told no more',
      authenticate,
      answers: { 204: { description: 'There is none' } },
      handle: async ({ principal }) => {
        await database.transaction((tx) => removeWebhook(tx, principal, now()));
        return answerNothing();
      },
    }),
  ];
}

async function required({ database }: IssuerOffice, principal: ApiClient): Promise<Webhook> {
  const webhook = await findWebhook(database, principal);
  if (webhook) return webhook;
  throw new IssuerError('webhook-unknown', 'This client has registered no webhook.');
}

function shapeOf({ url, since, failingSince, disabledAt }: Webhook): v.InferOutput<typeof SHAPE> {
  const failing = failingSince === null ? 'active' : 'failing';
  return {
    url,
    state: disabledAt === null ? failing : 'disabled',
    since: writtenInstant(since),
    ...(failingSince !== null && { failingSince: writtenInstant(failingSince) }),
    ...(disabledAt !== null && { disabledAt: writtenInstant(disabledAt) }),
  };
}
