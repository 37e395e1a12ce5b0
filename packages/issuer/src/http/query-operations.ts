import { answerJson, jsonBody, type Operation, operation } from '@prova/http';
import { findPerson, MOST_FOUND, type PersonQuery } from '../ledger/find-person.ts';
import * as v from '../schema.ts';
import { ATTESTATION_SHAPE, attestationShape } from './attestation-shape.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { OF_ATTESTATION } from './parameters.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const page = {
  after: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
  limit: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FOUND)),
    MOST_FOUND,
  ),
};

/** As documents have it; `00` for what is unknown. */
const birthDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

/** Who is sought: by exactly one of these. */
const QUERY = v.union([
  v.strictObject({ personalNumber: text, ...page }),
  v.strictObject({ surname: text, birthDate, ...page }),
  v.strictObject({ id: OF_ATTESTATION.id, ...page }),
]);

const FOUND = v.object({
  items: v.array(ATTESTATION_SHAPE),
  /** Given as `after`, the next page. */
  next: v.exactOptional(v.string()),
});

/** Finding the documents of a person. What says who it is stands in the body: addresses are logged. */
export function queryOperations(office: IssuerOffice): readonly Operation[] {
  return [
    operation({
      operationId: 'queryAttestations',
      method: 'POST',
      path: '/issuer/v1/attestations/query',
      tag: 'Attestations',
      summary: 'Documents of a person, the newest first',
      description:
        'By personal number, by surname and birth date, or by the id of a document. Blanks, dashes, accents and script do not matter. Two people of one surname and birth date are found together.',
      authenticate: office.client('read'),
      body: jsonBody(QUERY),
      answers: { 200: { description: 'Those there are', schema: FOUND } },
      handle: async ({ principal, body, caller }) => {
        const { institutionId } = principal;
        const { types } = principal.client;
        const page = { ...body, types };
        const { rows, next } = await findPerson(office, institutionId, queryOf(body), page);
        const base = caller.baseUrl;
        return answerJson({
          items: rows.map((row) => attestationShape(row, { base })),
          ...(next !== undefined && { next }),
        });
      },
    }),
  ];
}

function queryOf(body: v.InferOutput<typeof QUERY>): PersonQuery {
  if ('personalNumber' in body) return { by: 'number', number: body.personalNumber };
  if ('surname' in body) {
    return { by: 'name', surname: body.surname, birthDate: body.birthDate };
  }
  return { by: 'document', jti: body.id };
}
