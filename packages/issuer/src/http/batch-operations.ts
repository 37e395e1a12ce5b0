import { randomUUID } from 'node:crypto';
import { PRINTED_TYPES } from '@prova/credential';
import {
  answerJson,
  answerStream,
  HttpError,
  type Operation,
  operation,
  streamBody,
} from '@prova/http';
import { PAGE_LANGUAGES, type TemplateName, templateId } from '@prova/paper';
import type { JobEngine } from '@prova/store';
import { archiveOf } from '../archive/archive.ts';
import { batchCards } from '../batches/batch-cards.ts';
import { batchResults, RESULT_COLUMNS } from '../batches/batch-results.ts';
import { readBatch } from '../batches/batch-rows.ts';
import { approveBatch, type BatchDecision, cancelBatch } from '../batches/decide-batch.ts';
import type { Drafting } from '../batches/draft-texts.ts';
import { receiveBatch } from '../batches/receive-batch.ts';
import { IssuerError } from '../errors.ts';
import { localDay } from '../issuance/local-day.ts';
import { clientActor } from '../ledger/client-rows.ts';
import type { RecordsForm } from '../records/cut-records.ts';
import { writeCsv, writeNdjson } from '../records/write-results.ts';
import * as v from '../schema.ts';
import { type ApiClient, mayHave, requireInstitution, requireType } from './api-client.ts';
import { BATCH_SHAPE, batchShape } from './batch-shape.ts';
import { IDEMPOTENCY_KEY, keyHash } from './idempotency-key.ts';
import type { IssuerOffice } from './issuer-office.ts';
import { INSTITUTION, OF_BATCH } from './parameters.ts';

const tag = 'Batches';

/** A million records in NDJSON have some 250 MB. */
const MOST_BYTES = 2 * 1024 ** 3;

const FORMS: Readonly<Record<string, RecordsForm>> = {
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
};

/** Files that may arrive at the same time, each with some megabytes in memory. One more is sent again later. */
export const MOST_UPLOADS = 32;

/** What batches take besides. */
export interface BatchOffice extends IssuerOffice {
  readonly engine: Pick<JobEngine, 'enqueue'>;
  readonly draft: Drafting;
}

/** Files of records: sent, watched, stopped, and what became of each record. */
export function batchOperations(office: BatchOffice): readonly Operation[] {
  const { database, now } = office;
  let uploads = 0;
  const receive: typeof receiveBatch = async (receiver, upload) => {
    if (uploads >= MOST_UPLOADS) {
      throw new IssuerError('line-busy', 'Too many files arrive at once; send it again later.');
    }
    uploads += 1;
    try {
      return await receiveBatch(receiver, upload);
    } finally {
      uploads -= 1;
    }
  };
  const read = async ({ institutionId, client }: ApiClient, batchId: string) => {
    const batch = await readBatch(database, institutionId, batchId);
    if (mayHave(client, batch.type)) return batch;
    throw new IssuerError('batch-unknown', 'There is no such batch of this institution.');
  };
  const decisionOf = (client: ApiClient, batchId: string): BatchDecision => ({
    institutionId: client.institutionId,
    batchId,
    actor: clientActor(client),
    now: now(),
  });
  return [
    operation({
      operationId: 'sendBatch',
      method: 'POST',
      path: '/issuer/v1/batches',
      tag,
      summary: 'Issues a file of records',
      description:
        'One JSON object a line, or CSV whose first line names the members. Nothing is issued before the whole file is here; a bad record stops no other. The same file may be sent again with the same Idempotency-Key.',
      query: {
        institution: INSTITUTION,
        type: v.picklist(PRINTED_TYPES),
        languages: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2}(,[a-z]{2})?$/))),
      },
      headers: IDEMPOTENCY_KEY,
      body: streamBody(Object.keys(FORMS), { maxBytes: MOST_BYTES }),
      authenticate: office.client('issue'),
      answers: {
        200: { description: 'The same file came before; this is its batch', schema: BATCH_SHAPE },
        202: { description: 'Received as a whole; look again later', schema: BATCH_SHAPE },
      },
      handle: async ({ principal, query, headers, body, caller }) => {
        const { clientId, institutionId, client } = await requireInstitution(
          principal,
          query.institution,
          office,
        );
        requireType(principal, query.type);
        const { institution } = client;
        const rights = query.type === 'entitlement' ? await office.rights.orderable() : undefined;
        const form = FORMS[body.mediaType];
        const { batch, replayed } = await receive(office, {
          batch: {
            institutionId,
            batchId: randomUUID(),
            type: query.type,
            templateId: templateId({
              type: query.type,
              languages: query.languages ? namedLanguages(query.languages) : institution.languages,
              environment: institution.environment,
              address: office.deskAddress,
            }),
            actor: clientActor(principal),
            receivedAt: now(),
          },
          institution,
          rights,
          today: localDay(institutionId, now()),
          ...(form && { form }),
          bytes: body.bytes,
          request: { clientId, keyHash: keyHash(headers['idempotency-key']) },
          allowances: [
            { spender: clientActor(principal), ceiling: client.dailyCeiling },
            (await office.keyOf(institutionId)).allowance,
          ],
        });
        const shape = batchShape(batch, caller.baseUrl);
        return replayed
          ? answerJson(shape, { headers: { 'idempotency-replayed': 'true' } })
          : answerJson(shape, { status: 202, headers: { location: shape.links['self'] ?? '' } });
      },
    }),
    operation({
      operationId: 'getBatch',
      method: 'GET',
      path: '/issuer/v1/batches/{id}',
      tag,
      summary: 'How far a batch is',
      parameters: OF_BATCH,
      authenticate: office.client('read'),
      answers: { 200: { description: 'As it is now', schema: BATCH_SHAPE } },
      handle: async ({ principal, parameters, caller }) =>
        answerJson(batchShape(await read(principal, parameters.id), caller.baseUrl)),
    }),
    operation({
      operationId: 'getBatchResults',
      method: 'GET',
      path: '/issuer/v1/batches/{id}/results',
      tag,
      summary: 'What became of each record so far, in their order',
      parameters: OF_BATCH,
      query: { format: v.optional(v.picklist(['ndjson', 'csv']), 'ndjson') },
      authenticate: office.client('read'),
      answers: { 200: { description: 'A line a record', mediaType: 'application/x-ndjson' } },
      handle: async ({ principal, parameters, query }) => {
        const results = batchResults(database, await read(principal, parameters.id));
        return query.format === 'csv'
          ? answerStream('text/csv; charset=utf-8', writeCsv(RESULT_COLUMNS, results))
          : answerStream('application/x-ndjson', writeNdjson(results));
      },
    }),
    operation({
      operationId: 'getBatchArchive',
      method: 'GET',
      path: '/issuer/v1/batches/{id}/archive',
      tag,
      summary: 'The page and the code of every document so far, as one zip file',
      description:
        'Two files a document, named after its record. Pages are drawn while they are sent: a million take hours.',
      parameters: OF_BATCH,
      authenticate: office.client('read'),
      answers: { 200: { description: 'A zip file', mediaType: 'application/zip' } },
      handle: async ({ principal, parameters }) => {
        const batch = await read(principal, parameters.id);
        const headers = { 'content-disposition': `attachment; filename="${batch.batchId}.zip"` };
        const cards = batchCards(office, batch);
        return answerStream('application/zip', archiveOf(cards, batch.receivedAt), { headers });
      },
    }),
    operation({
      operationId: 'cancelBatch',
      method: 'POST',
      path: '/issuer/v1/batches/{id}/cancel',
      tag,
      summary: 'Issues no more of a batch; what is released stays',
      parameters: OF_BATCH,
      authenticate: office.client('issue'),
      answers: { 200: { description: 'As it is now', schema: BATCH_SHAPE } },
      handle: async ({ principal, parameters, caller }) => {
        await read(principal, parameters.id);
        const batch = await cancelBatch(database, decisionOf(principal, parameters.id));
        return answerJson(batchShape(batch, caller.baseUrl));
      },
    }),
    operation({
      operationId: 'approveBatch',
      method: 'POST',
      path: '/issuer/v1/batches/{id}/approve',
      tag,
      summary: 'Sets a batch to work that another client sent and that waits for approval',
      parameters: OF_BATCH,
      authenticate: office.client('issue'),
      answers: { 200: { description: 'As it is now', schema: BATCH_SHAPE } },
      handle: async ({ principal, parameters, caller }) => {
        await read(principal, parameters.id);
        const decision = decisionOf(principal, parameters.id);
        const batch = await approveBatch(database, office.engine, decision);
        return answerJson(batchShape(batch, caller.baseUrl));
      },
    }),
  ];
}

/** One or two languages of the page. Throws `HttpError` `invalid-input`. */
function namedLanguages(text: string): TemplateName['languages'] {
  const [first, second] = text
    .split(',')
    .map((name) => PAGE_LANGUAGES.find((known) => known === name));
  if (first && !text.includes(',')) return [first];
  if (first && second && first !== second) return [first, second];
  throw new HttpError(
    'invalid-input',
    `The languages of a page are one or two of ${PAGE_LANGUAGES.join(', ')}.`,
  );
}
