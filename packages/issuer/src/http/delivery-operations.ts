import { DELIVERY_LANGUAGES } from '@prova/delivery';
import { answerJson, jsonBody, type Operation, operation } from '@prova/http';
import { findDelivery } from '../deliveries/delivery-rows.ts';
import { orderDelivery } from '../deliveries/order-delivery.ts';
import { requireRecipient } from '../deliveries/require-recipient.ts';
import { IssuerError } from '../errors.ts';
import { localDay } from '../issuance/local-day.ts';
import { clientActor } from '../ledger/client-rows.ts';
import * as v from '../schema.ts';
import { DELIVERY_SHAPE, deliveryShape } from './delivery-shape.ts';
import { findOwn, isOwn } from './find-document.ts';
import { IDEMPOTENCY_KEY, keyHash } from './idempotency-key.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { OF_ATTESTATION, OF_DELIVERY } from './parameters.ts';

const tag = 'Deliveries';

const ORDER = v.strictObject({
  recipient: v.strictObject({ ssin: v.pipe(v.string(), v.regex(/^\d{11}$/)) }),
  /** Of the recipient, the first one first. */
  languages: v.optional(
    v.pipe(v.array(v.picklist(DELIVERY_LANGUAGES)), v.minLength(1), v.maxLength(4)),
    [...DELIVERY_LANGUAGES],
  ),
});

/** Having documents carried to people's electronic boxes. */
export function deliveryOperations(office: IssuerOffice): readonly Operation[] {
  const { database, now } = office;
  return [
    operation({
      operationId: 'deliverAttestation',
      method: 'POST',
      path: '/issuer/v1/attestations/{id}/deliver',
      tag,
      summary: 'Has the page of a document carried to an electronic box',
      description:
        'The box is asked for consent first. The recipient need not be whom the document is about: a parent receives a child’s. The number is kept, encrypted, until the delivery has ended. What became of it is told by webhook, `delivery.ended`, and by its own address; `no-consent` means that the person takes no such messages.',
      parameters: OF_ATTESTATION,
      // What it sends somewhere, a program must also be allowed to see.
      authenticate: office.client('issue', 'read'),
      headers: IDEMPOTENCY_KEY,
      body: jsonBody(ORDER),
      answers: {
        200: {
          description: 'The same request came before; this is its delivery',
          schema: DELIVERY_SHAPE,
        },
        202: { description: 'On its way', schema: DELIVERY_SHAPE },
      },
      handle: async ({ principal, parameters: { id: jti }, headers, body, caller }) => {
        const { institutionId, clientId, client } = principal;
        await findOwn(office, principal, jti);
        const { environment } = client.institution;
        const today = localDay(institutionId, now());
        const { row, replayed } = await orderDelivery(office, {
          institutionId,
          jti,
          recipient: requireRecipient(body.recipient.ssin, { environment, today }),
          languages: body.languages,
          actor: clientActor(principal),
          request: { clientId, keyHash: keyHash(headers['idempotency-key']) },
        });
        const shape = deliveryShape(row, caller.baseUrl);
        return replayed
          ? answerJson(shape, { headers: { 'idempotency-replayed': 'true' } })
          : answerJson(shape, { status: 202, headers: { location: shape.links.self } });
      },
    }),
    operation({
      operationId: 'getDelivery',
      method: 'GET',
      path: '/issuer/v1/deliveries/{id}',
      tag,
      summary: 'What has become of a delivery',
      parameters: OF_DELIVERY,
      authenticate: office.client('read'),
      answers: { 200: { description: 'As it is now', schema: DELIVERY_SHAPE } },
      handle: async ({ principal, parameters: { id }, caller }) => {
        const row = await findDelivery(database, principal.institutionId, id);
        if (row && (await isOwn(office, principal, row.jti))) {
          return answerJson(deliveryShape(row, caller.baseUrl));
        }
        throw new IssuerError('delivery-unknown', 'There is no such delivery of this institution.');
      },
    }),
  ];
}
