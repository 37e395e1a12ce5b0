import { answerJson, answerNothing, jsonBody, type Operation, operation } from '@prova/http';
import { enrolKey, invite } from '../officers/enrolment.ts';
import { OFFICER_JWK } from '../officers/officer-key.ts';
import { listOfficers } from '../officers/officer-rows.ts';
import { retireKey } from '../officers/retire-key.ts';
import * as v from '../schema.ts';
import { type Office, officerOnly } from './officer-authenticator.ts';
import { officerShape, SIGNED } from './officer-shape.ts';

const tag = 'Officers';
const mediaType = 'application/json';
const limit = { requests: 30, seconds: 60 };

/** Officers and their keys. What needs no session is proven by the signature in it. */
export function officerOperations(office: Office): readonly Operation[] {
  const { database, root, now } = office;
  const context = () => ({ root, now: now() });
  return [
    operation({
      operationId: 'listOfficers',
      method: 'GET',
      path: '/admin/v1/officers',
      tag,
      summary: 'Who acts for the registry, now and before',
      authenticate: officerOnly(office),
      answers: { 200: { description: 'Officers, in the order in which they came', mediaType } },
      handle: async () => {
        const officers = await listOfficers(database);
        return answerJson({ items: officers.map(officerShape) });
      },
    }),
    operation({
      operationId: 'inviteKey',
      method: 'POST',
      path: '/admin/v1/officers/invitations',
      tag,
      summary: 'Announces a further key of the officer who signs this',
      body: jsonBody(SIGNED),
      answers: { 201: { description: 'Its code enrols one key within 15 minutes', mediaType } },
      limit,
      handle: async ({ body }) => {
        const officer = await invite(database, body.jws, context());
        return answerJson({ officer: officerShape(officer) }, { status: 201 });
      },
    }),
    operation({
      operationId: 'enrolKey',
      method: 'POST',
      path: '/admin/v1/officers/enrolments',
      tag,
      summary: 'Enrols a further key by the code of an invitation, signed by that key',
      body: jsonBody(v.strictObject({ ...SIGNED.entries, jwk: OFFICER_JWK })),
      answers: { 201: { description: 'The officer whose key it is now', mediaType } },
      limit,
      handle: async ({ body }) => {
        const officer = await enrolKey(database, body, context());
        return answerJson({ officer: officerShape(officer) }, { status: 201 });
      },
    }),
    operation({
      operationId: 'retireKey',
      method: 'POST',
      path: '/admin/v1/officers/keyRetirements',
      tag,
      summary: 'Ends a key of the officer who signs this',
      body: jsonBody(SIGNED),
      answers: { 204: { description: 'It signs nothing any more' } },
      limit,
      handle: async ({ body }) => {
        await retireKey(database, body.jws, context());
        return answerNothing();
      },
    }),
  ];
}
