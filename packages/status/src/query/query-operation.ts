import { maskedSsin } from '@prova/credential';
import { answerJson, jsonBody, type Operation, operation } from '@prova/http';
import * as v from '../schema.ts';
import { queryPerson } from './query-person.ts';
import { RIGHT_ANSWER } from './right-answer.ts';
import type { PartnerOffice } from './status-office.ts';

/** More than any partner has a law for. */
export const MOST_RIGHTS = 64;

const QUERY = v.strictObject({
  ssin: v.pipe(v.string(), v.maxLength(33)),
  rights: v.list(v.rightId, MOST_RIGHTS),
  date: v.exactOptional(v.day),
});

/** In the languages of the catalogue. */
const PURPOSE = v.object({
  ...{ nl: v.string(), fr: v.string(), de: v.string() },
  en: v.exactOptional(v.string()),
});
const ITEM = v.object({
  ...{ href: v.string(), ...RIGHT_ANSWER.entries, legalBasis: v.string() },
  purpose: PURPOSE,
});
const ANSWER = v.object({
  ssin: v.string(),
  date: v.day,
  catalogueVersion: v.number(),
  items: v.array(ITEM),
  total: v.number(),
});

/** Yes, no or unknown, for public bodies that have a law for it. */
export function queryOperation(office: PartnerOffice): Operation {
  return operation({
    operationId: 'queryEntitlements',
    method: 'POST',
    path: '/status/v1/entitlements/query',
    tag: 'Entitlements',
    summary: 'Whether somebody has rights, and until when',
    description:
      'Of each right yes, no or unknown; of no status. Only rights for which the catalogue gives the partner a legal basis today; otherwise none is answered. Each answer says that basis and the purpose, and serves no other. A source that says nothing makes an answer unknown, never no. The form is ours, and not an agreed one.',
    authenticate: office.partner('entitlements'),
    body: jsonBody(QUERY),
    answers: { 200: { description: 'One answer a right', schema: ANSWER } },
    handle: async ({ principal: { institutionId, clientId }, body, caller }) => {
      const answer = await queryPerson(office, {
        enterpriseNumber: institutionId,
        actor: `client:${clientId}`,
        ...body,
      });
      for (const { result } of answer.items) office.count({ result }, 1);
      const items = answer.items.map((item) => ({
        href: `${caller.baseUrl}/status/v1/rights/${item.rightId}`,
        ...item,
      }));
      return answerJson({ ssin: maskedSsin(body.ssin), ...answer, items, total: items.length });
    },
  });
}
