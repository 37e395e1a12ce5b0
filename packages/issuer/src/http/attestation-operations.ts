import { answerJson, jsonBody, type Operation, operation } from '@prova/http';
import { withdrawalState } from '../lists/withdrawal-state.ts';
import * as v from '../schema.ts';
import { requireInstitution } from './api-client.ts';
import { ATTESTATION_SHAPE, attestationShape } from './attestation-shape.ts';
import { findOwn } from './find-document.ts';
import { IDEMPOTENCY_KEY, repeatableRequest } from './idempotency-key.ts';
import { DOCUMENT, issueForClient } from './issue-for-client.ts';
import { ISSUED, PAGE_AT_ONCE } from './issued-answer.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { INSTITUTION, OF_ATTESTATION } from './parameters.ts';

const tag = 'Attestations';

/** Issuing one by one, and what became of what was issued. */
export function attestationOperations(office: IssuerOffice): readonly Operation[] {
  const { dataKeys } = office;
  return [
    operation({
      operationId: 'issueAttestation',
      method: 'POST',
      path: '/issuer/v1/attestations',
      tag,
      summary: 'Issues one document',
      description: `The answer comes once the document is signed, judged by the rules of clinics and stored. An answer that is lost is asked for again with the same Idempotency-Key. ${PAGE_AT_ONCE}`,
      authenticate: office.client('issue'),
      headers: IDEMPOTENCY_KEY,
      body: jsonBody(v.strictObject({ institution: INSTITUTION, ...DOCUMENT.entries })),
      answers: ISSUED,
      handle: async ({ principal, headers, body, caller }) => {
        const { institution, ...document } = body;
        const client = await requireInstitution(principal, institution, office);
        const request = repeatableRequest(dataKeys, client, headers['idempotency-key'], body);
        return issueForClient(office, { client, document, request, caller });
      },
    }),
    operation({
      operationId: 'replaceAttestation',
      method: 'POST',
      path: '/issuer/v1/attestations/{id}/replace',
      tag,
      summary: 'Issues a document in the place of another, which is withdrawn with the same commit',
      description: PAGE_AT_ONCE,
      parameters: OF_ATTESTATION,
      authenticate: office.client('issue', 'revoke'),
      headers: IDEMPOTENCY_KEY,
      body: jsonBody(DOCUMENT),
      answers: ISSUED,
      handle: async ({ principal, parameters, headers, body, caller }) => {
        const client = principal;
        const { id: replaces } = parameters;
        const asked = { replaces, ...body };
        const request = repeatableRequest(dataKeys, client, headers['idempotency-key'], asked);
        const document = body;
        return issueForClient(office, { client, document, request, replaces, caller });
      },
    }),
    operation({
      operationId: 'getAttestation',
      method: 'GET',
      path: '/issuer/v1/attestations/{id}',
      tag,
      summary: 'A document and its state',
      parameters: OF_ATTESTATION,
      authenticate: office.client('read'),
      answers: { 200: { description: 'As it is now', schema: ATTESTATION_SHAPE } },
      handle: async ({ principal, parameters, caller }) => {
        const row = await findOwn(office, principal, parameters.id);
        const withdrawal = await withdrawalState(office.database, row);
        return answerJson(attestationShape(row, { base: caller.baseUrl, withdrawal }));
      },
    }),
  ];
}
