import { encodeBase64url } from '@prova/credential';
import { answerJson, cacheFor, type Operation, operation, wholeNumber } from '@prova/http';
import type { Database } from '@prova/store';
import { parseHistoryQuery, queryHistory } from '../formats/history.ts';
import { formatInstant } from '../formats/instants.ts';
import * as v from '../schema.ts';
import { AUDIT_PAGE, readAuditLinks } from './audit-page.ts';
import { givenParameters, optionalText } from './parameters.ts';
import { type PublishedWatch, requirePublished } from './published.ts';

const tag = 'History';
const mediaType = 'application/json';
const KEPT = { headers: { 'cache-control': cacheFor(60) } };
const limit = { requests: 300, seconds: 60 };

/** What happened to keys and institutions, and how anyone sees that nobody rewrites it. */
export function historyOperations(
  published: PublishedWatch,
  database: Database,
): readonly Operation[] {
  const events = async (query: Readonly<Record<string, string | undefined>>) => {
    const { history } = await requirePublished(published);
    return answerJson(queryHistory(history, parseHistoryQuery(givenParameters(query))), KEPT);
  };
  return [
    operation({
      operationId: 'getHistory',
      method: 'GET',
      path: '/history',
      tag,
      summary: 'What happened to one key, or to all of them',
      query: { x5t: optionalText },
      answers: { 200: { description: 'Events, the oldest first', mediaType } },
      limit,
      handle: ({ query }) => events(query),
    }),
    operation({
      operationId: 'listEvents',
      method: 'GET',
      path: '/events',
      tag,
      summary: 'What happened after an event that is known already',
      query: { after: optionalText },
      answers: { 200: { description: 'Events, the oldest first', mediaType } },
      limit,
      handle: ({ query }) => events(query),
    }),
    operation({
      operationId: 'getAuditHead',
      method: 'GET',
      path: '/audit/head',
      tag,
      summary: 'Where the audit log stood when the list was published, as the list itself says',
      answers: { 200: { description: 'Size, hash and time', mediaType } },
      handle: async () => {
        const { list } = await requirePublished(published);
        const { sequence, auditHead } = list.snapshot;
        return answerJson(
          {
            sequence,
            ...(auditHead && {
              size: auditHead.size,
              rootHash: encodeBase64url(auditHead.rootHash),
              time: formatInstant(auditHead.time),
            }),
          },
          KEPT,
        );
      },
    }),
    operation({
      operationId: 'listAuditEntries',
      method: 'GET',
      path: '/audit/entries',
      tag,
      summary: 'The audit log, without who acted on what',
      description: `Up to ${AUDIT_PAGE} entries. Each carries the hash of the one before it: whoever kept an older head sees that it is still in the chain.`,
      query: { after: v.exactOptional(wholeNumber(0, Number.MAX_SAFE_INTEGER)) },
      answers: { 200: { description: 'Entries, the oldest first', mediaType } },
      limit: { requests: 60, seconds: 60 },
      handle: async ({ query }) => {
        const links = await readAuditLinks(database, query.after ?? 0);
        const items = links.map(({ seq, at, action, payloadHash, prevHash, hash }) => ({
          seq,
          at: formatInstant(at),
          action,
          payloadHash: payloadHash && encodeBase64url(payloadHash),
          prevHash: encodeBase64url(prevHash),
          hash: encodeBase64url(hash),
        }));
        return answerJson({ items });
      },
    }),
  ];
}
