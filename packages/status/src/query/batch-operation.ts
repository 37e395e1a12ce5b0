import { answerStream, type Operation, operation, streamBody } from '@prova/http';
import { requirePartner } from '../partners/require-partner.ts';
import * as v from '../schema.ts';
import { queryBatch } from './query-batch.ts';
import { MOST_RIGHTS } from './query-operation.ts';
import type { PartnerOffice } from './status-office.ts';

/** Two million lines of `{"ssin":"…"}`. */
const MOST_BYTES = 64 * 1024 ** 2;

const rights = v.pipe(
  v.string(),
  v.maxLength(65 * MOST_RIGHTS),
  v.regex(/^[a-z0-9.-]+(,[a-z0-9.-]+)*$/),
);

/** The same for files of persons, from the buffer. */
export function batchOperation(office: PartnerOffice): Operation {
  return operation({
    operationId: 'queryEntitlementBatch',
    method: 'POST',
    path: '/status/v1/entitlements/queryBatch',
    tag: 'Entitlements',
    summary: 'Whether each person of a file has rights',
    description:
      'A line {"ssin": "…"} a person. Answered is a first line that says of which day, catalogue and load all others are; then a line each, in their order, without a number. Everything is answered from the buffer as it is when the file is here; the file is read to its end first. The form is ours, and not an agreed one.',
    authenticate: office.partner('entitlementBatches'),
    query: { rights, date: v.exactOptional(v.day) },
    body: streamBody(['application/x-ndjson'], { maxBytes: MOST_BYTES }),
    answers: { 200: { description: 'A line a person', mediaType: 'application/x-ndjson' } },
    handle: async ({ principal: { institutionId, clientId }, query, body }) =>
      answerStream(
        'application/x-ndjson',
        await queryBatch(office, {
          enterpriseNumber: institutionId,
          actor: `client:${clientId}`,
          rights: query.rights.split(','),
          date: query.date,
          bytes: body.bytes,
          requireStill: () => requirePartner(office.database, clientId),
        }),
      ),
  });
}
