import { answerJson, jsonBody, type Operation, operation } from '@prova/http';
import { clientActor } from '../ledger/client-rows.ts';
import { REVOCATION_REASONS, revoke } from '../ledger/revoke.ts';
import { withdrawalState } from '../lists/withdrawal-state.ts';
import * as v from '../schema.ts';
import { withdrawHolder } from '../wallet/copies/withdraw-holder.ts';
import { HOLDER_NAME } from '../wallet/offers/offer-holder.ts';
import { ATTESTATION_SHAPE, attestationShape } from './attestation-shape.ts';
import { findOwn } from './find-document.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { OF_ATTESTATION } from './parameters.ts';

/** Withdrawing, which is final. */
export function withdrawalOperations(office: IssuerOffice): readonly Operation[] {
  const { database, now } = office;
  return [
    operation({
      operationId: 'revokeAttestation',
      method: 'POST',
      path: '/issuer/v1/attestations/{id}/revoke',
      tag: 'Attestations',
      summary: 'Withdraws a document, for good',
      description:
        'The institution’s lists say so within seconds; `withdrawal` is `pending` until then, and for longer where far more is withdrawn at once than usual. Asked again, the answer has the same, first reason.',
      parameters: OF_ATTESTATION,
      authenticate: office.client('revoke'),
      body: jsonBody(v.strictObject({ reason: v.picklist(REVOCATION_REASONS) })),
      answers: { 200: { description: 'Withdrawn', schema: ATTESTATION_SHAPE } },
      handle: async ({ principal, parameters: { id: jti }, body: { reason }, caller }) => {
        const { institutionId } = principal;
        await findOwn(office, principal, jti);
        const actor = clientActor(principal);
        const row = await database.transaction((tx) =>
          revoke(tx, { institutionId, jti, reason, actor, now: now() }),
        );
        const withdrawal = await withdrawalState(database, row);
        return answerJson(attestationShape(row, { base: caller.baseUrl, withdrawal }));
      },
    }),
    operation({
      operationId: 'revokeHolderCopies',
      method: 'POST',
      path: '/issuer/v1/attestations/{id}/holders/{holder}/revoke',
      tag: 'Attestations',
      summary: 'Withdraws what one of several holders has of an ISI+ card, for good',
      description:
        'For a parent who lost their phone, or holds the card no more: their copies, and what they were offered. The card, and what others have of it, counts as before. A new offer gives them new copies.',
      parameters: { ...OF_ATTESTATION, holder: HOLDER_NAME },
      authenticate: office.client('revoke'),
      answers: {
        200: {
          description: 'Withdrawn; how many copies ended now',
          schema: v.strictObject({ holder: v.string(), copies: v.number() }),
        },
      },
      handle: async ({ principal, parameters: { id: jti, holder } }) => {
        const { institutionId } = principal;
        await findOwn(office, principal, jti);
        const actor = clientActor(principal);
        const copies = await database.transaction((tx) =>
          withdrawHolder(tx, { institutionId, jti, holder, actor, now: now() }),
        );
        return answerJson({ holder, copies });
      },
    }),
  ];
}
