import { randomUUID } from 'node:crypto';
import {
  createAccessTokens,
  createDpopNonces,
  createMetrics,
  createService,
  dpopAuthenticator,
  every,
  metadataOperations,
  type RunningService,
  tokenOperation,
} from '@prova/http';
import { forgetUsed, usedOnce } from '@prova/store';
import { citizenService } from '../pages/citizen-service.ts';
import { problemWords } from '../pages/problem-words.ts';
import { forgetSessions } from '../pages/session-rows.ts';
import type { PartnerScope } from '../partners/partner.ts';
import { findPartner } from '../partners/partner-rows.ts';
import { forgetProofs } from '../proofs/forget-proofs.ts';
import { batchOperation } from '../query/batch-operation.ts';
import { queryOperation } from '../query/query-operation.ts';
import { rightsOperations } from '../rights/rights-operations.ts';
import { openOffice } from './open-office.ts';
import { STATUS_PROBLEMS } from './problems.ts';
import { statusGauges, statusHealth } from './state.ts';
import type { StatusOrder } from './status-order.ts';

/** What each scope allows, for the description of the interface. */
const SCOPES: Readonly<Record<PartnerScope, string>> = {
  entitlements: 'Ask whether somebody has rights that the catalogue lets the partner ask for',
  entitlementBatches: 'The same for files of persons',
};

const PARTNER_LIMIT = { requests: 6_000, seconds: 60 };
const TOKEN_LIMIT = { requests: 600, seconds: 60 };
const ONCE = 'status.used_once';
/** Milliseconds from one look for what is over, proofs of keys, sessions and proofs of rights, to the next. */
const TIDY = 600_000;

/**
 * Starts the status service: rights for everybody to read, and answers for partners. It signs no document, and nothing that is asked of it is kept but
 * that it was asked. The database is migrated, and was best opened with a `patience` below two seconds.
 *
 * Rejects with `HttpError`: `base-url-malformed`, `listen-failed`, `token-key-unusable`, `sign-in-malformed`; `StoreError` `data-key-malformed`; `StatusError` `source-url-insecure`, `issuer-url-insecure`.
 */
export async function startStatus(order: StatusOrder): Promise<RunningService> {
  const { database, baseUrl, now, log } = order;
  const office = openOffice(order);
  const server = {
    issuer: baseUrl,
    tokens: createAccessTokens({ issuer: baseUrl, key: order.tokenKey, now, newId: randomUUID }),
    findClient: (clientId: string) => findPartner(database, clientId),
    once: usedOnce(database, ONCE),
    nonces: createDpopNonces(order.nonceSecret, now),
    now,
  };
  const metrics = createMetrics();
  const partnerOffice = {
    ...office,
    partner: dpopAuthenticator({
      ...server,
      scopes: SCOPES,
      limit: order.partnerLimit ?? PARTNER_LIMIT,
    }),
    count: metrics.counter({
      name: 'prova_status_answers_total',
      help: 'Rights that partners asked about one by one, by what was answered.',
      labels: ['result'],
    }),
  };
  const citizens = order.citizens && citizenService(order.citizens, office, order.dataKey);
  const service = createService({
    ...order,
    title: 'Status',
    operations: [
      ...metadataOperations({ ...server, scopes: SCOPES }),
      tokenOperation({ ...server, limit: TOKEN_LIMIT }),
      ...rightsOperations(office),
      queryOperation(partnerOffice),
      batchOperation(partnerOffice),
      ...(citizens?.operations ?? []),
    ],
    assets: citizens?.assets ?? [],
    problems: STATUS_PROBLEMS,
    problemWords,
    health: [statusHealth(office), ...(citizens?.health ?? [])],
    gauges: statusGauges(office, office.online),
    metrics,
    newId: randomUUID,
  });
  const running = await service.listen({ host: order.host, port: order.port });
  const tidying = every(TIDY, log, async () => {
    await forgetUsed(database, ONCE, now());
    await forgetSessions(database, now());
    await forgetProofs(database, office.today());
  });
  return {
    url: running.url,
    close: async () => {
      await running.close();
      await tidying.close();
    },
  };
}
