import { type KeyObject, randomUUID } from 'node:crypto';
import {
  connectProvider,
  createAccessTokens,
  createDpopNonces,
  createService,
  dpopAuthenticator,
  type Log,
  metadataOperations,
  type Patience,
  type PrivateJwk,
  type RateLimit,
  type RunningService,
  type SignInConfiguration,
  signInOperations,
  tokenOperation,
} from '@prova/http';
import { createPrintCheck } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { lookUpTogether, openPgBossEngine, usedOnce } from '@prova/store';
import { AHEAD } from '../batches/draft-records.ts';
import { sessionStore } from '../clerks/session-rows.ts';
import { codeOf } from '../errors.ts';
import { type HouseOrder, openHouse } from '../house/open-house.ts';
import { SCOPES } from '../http/api-client.ts';
import { attestationOperations } from '../http/attestation-operations.ts';
import { type BatchOffice, batchOperations, MOST_UPLOADS } from '../http/batch-operations.ts';
import { carrierOperations } from '../http/carrier-operations.ts';
import { houseGauges, issuerGauges } from '../http/gauges.ts';
import { houseHealth, listHealth } from '../http/health.ts';
import { ISSUER_PROBLEMS } from '../http/problems.ts';
import { queryOperations } from '../http/query-operations.ts';
import { webhookOperations } from '../http/webhook-operations.ts';
import { withdrawalOperations } from '../http/withdrawal-operations.ts';
import { findClients } from '../ledger/client-rows.ts';
import { listFolder } from '../lists/list-folder.ts';
import { publishedLists } from '../lists/published-lists.ts';
import { holderPages } from '../my-card/holder-pages.ts';
import { MY_CARD_SCRIPT } from '../my-card/my-card-script.ts';
import { clerkPages } from '../pages/clerk-pages.ts';
import { CLERK_SCRIPT } from '../pages/clerk-script.ts';
import { sealedPrint } from '../seal/sealed-print.ts';
import { createIssuing } from '../singles/issuing.ts';
import { eraseAgain } from '../subject/erase-again.ts';
import { erasedFolder } from '../subject/erased-folder.ts';
import { createDraftPool } from '../threads/draft-pool.ts';
import { createPrintPool } from '../threads/print-pool.ts';
import type { WalletProviders } from '../wallet/attestations/wallet-providers.ts';
import type { HolderAccessConfiguration } from '../wallet/authorization/holder-access.ts';
import type { IssuerInfos } from '../wallet/metadata/issuer-info.ts';
import { walletService } from '../wallet/wallet-service.ts';
import { createDelivery } from '../webhooks/deliver.ts';
import { createPost } from '../webhooks/post.ts';
import { PATIENCE } from '../webhooks/schedule.ts';
import { createServiceKey } from '../webhooks/service-key.ts';
import { startJobs } from './jobs.ts';

/** Everything the issuer's service needs. It reads no environment. */
export interface IssuerOrder extends HouseOrder {
  readonly environment: 'prod' | 'acc' | 'test';
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  readonly version: string;
  /** Host, perhaps with a port, of the page that checks a document; printed on it. */
  readonly deskAddress: string;
  /** Where published lists lie. */
  readonly lists: string;
  /** Where it is noted what was erased, so that an older database learns it again. */
  readonly erased: string;
  /** By which access tokens are signed, and nothing else. */
  readonly tokenKey: PrivateJwk;
  /** By which events are signed, and nothing else; of P-256. */
  readonly webhookKey: KeyObject;
  /** 32 random octets or more, the same in all processes of the service: nonces, and the key to which wallets encrypt, follow from them. */
  readonly nonceSecret: Uint8Array;
  /** Where clerks sign in. Without it there are no pages for them. */
  readonly signIn?: SignInConfiguration;
  /** Where holders sign in, and for which wallets. Without it wallets redeem offers alone. */
  readonly holders?: HolderAccessConfiguration;
  /** Who vouches for wallets and their keys, and whether somebody has to. Without it nobody does. */
  readonly walletProviders?: WalletProviders;
  /** What registrars say of institutions, for wallets that want it. */
  readonly issuerInfos?: IssuerInfos;
  /** Threads that draw pages. */
  readonly printers: number;
  /** Threads that read and lint the records of files. */
  readonly drafters: number;
  readonly log: Log;
  /** Requests of one client; without it 30,000 a minute. */
  readonly clientLimit?: RateLimit;
  readonly proxies?: number;
  readonly patience?: Partial<Patience>;
  /** How the wallet doctor asks the service at `baseUrl`; without it as any program would. */
  readonly reach?: typeof fetch;
}

const TITLE = 'Issuer';

/** Far above what one needs, far below what takes others their share. */
const CLIENT_LIMIT = { requests: 30_000, seconds: 60 };

/** Tokens are good for ten minutes. */
const TOKEN_LIMIT = { requests: 600, seconds: 60 };

/**
 * Starts the issuer's service: its API, and the lists of what was withdrawn. The database is migrated, and was best opened with a
 * `patience` below two seconds: while it is away the answer is 503, and published lists are served all the same.
 *
 * Throws `HttpError`: `base-url-malformed`, `listen-failed`, `token-key-unusable`; `IssuerError` `service-key-unsupported`; `StoreError` `queue-missing`,
 * `database-unavailable`.
 */
export async function startIssuer(order: IssuerOrder): Promise<RunningService> {
  const { database, dataKeys, baseUrl, now, log, deskAddress } = order;
  const house = openHouse(order);
  const printers = createPrintPool({ threads: order.printers, waiting: 200 });
  const drafters = createDraftPool({
    threads: order.drafters,
    waiting: MOST_UPLOADS * (AHEAD + 1),
  });
  const engine = await openPgBossEngine({
    database,
    onFailure: ({ error }) => log.write('error', { code: codeOf(error) }),
  });
  const folder = listFolder(order.lists);
  const lists = publishedLists(folder);
  const server = {
    issuer: baseUrl,
    tokens: createAccessTokens({ issuer: baseUrl, key: order.tokenKey, now, newId: randomUUID }),
    findClient: lookUpTogether((clientIds) => findClients(database, clientIds)),
    once: usedOnce(database, 'issuer.used_once'),
    nonces: createDpopNonces(order.nonceSecret, now),
    now,
  };
  const eventKey = createServiceKey(order.webhookKey);
  const delivery = createDelivery({
    database,
    post: createPost({ environment: order.environment, patience: PATIENCE }),
    key: eventKey,
    issuer: baseUrl,
    now,
    notice: (code) => log.write('error', { code }),
  });
  // One address tells all keys; who reads a token of one kind refuses it as one of the other by its `typ`.
  const keys = { keys: [...server.tokens.keys.keys, eventKey.jwk] };
  const office = {
    database,
    dataKeys,
    engine,
    keyOf: house.keyOf,
    client: dpopAuthenticator({
      ...server,
      scopes: SCOPES,
      limit: order.clientLimit ?? CLIENT_LIMIT,
    }),
    issuing: createIssuing(house),
    print: sealedPrint(house, printers),
    draft: drafters.draft,
    printCheck: createPrintCheck(await loadFonts()),
    deskAddress,
    now,
  };
  const wallets = walletService({ ...order, house, office, server });
  const clerks = order.signIn && clerksOf(order, order.signIn, { ...office, trust: house.trust });
  const service = createService({
    ...order,
    title: TITLE,
    operations: [
      ...metadataOperations({
        ...server,
        tokens: { keys },
        scopes: SCOPES,
        grants: wallets.grants.map(({ name }) => name),
        members: wallets.members,
      }),
      tokenOperation({ ...server, limit: TOKEN_LIMIT, grants: wallets.grants }),
      ...attestationOperations(office),
      ...queryOperations(office),
      ...carrierOperations(office),
      ...withdrawalOperations(office),
      ...batchOperations(office),
      ...webhookOperations(office),
      ...wallets.operations,
      ...holderPages({ ...order, print: office.print, trust: house.trust }),
      ...(clerks
        ? [...signInOperations(clerks.signIn), ...clerkPages(clerks.office, clerks.signIn)]
        : []),
    ],
    assets: clerks ? [MY_CARD_SCRIPT, CLERK_SCRIPT] : [MY_CARD_SCRIPT],
    files: lists.find,
    problems: ISSUER_PROBLEMS,
    health: [
      houseHealth(database, house),
      listHealth(database, now),
      ...(clerks ? [clerks.signIn.provider.health] : []),
      ...wallets.health,
    ],
    metrics: house.measures.metrics,
    gauges: [...houseGauges(database), ...issuerGauges(database, engine, now)],
    newId: randomUUID,
  });
  const erased = erasedFolder(order.erased);
  // Before a document that should be gone is released, found or shown.
  if ((await eraseAgain({ database, dataKeys, folder: erased, now: now() })) > 0) {
    log.write('error', { code: 'subject-erased-again' });
  }
  const jobs = startJobs({ ...order, house, engine, folder, published: lists, erased, delivery });
  await jobs.first;
  const closeRest = async () => {
    await jobs.close();
    await engine.close();
    await Promise.all([printers.close(), drafters.close()]);
    await house.close();
  };
  try {
    const running = await service.listen({ host: order.host, port: order.port });
    return {
      url: running.url,
      close: async () => {
        await running.close();
        await closeRest();
      },
    };
  } catch (error) {
    // Else the process would go on working for nobody.
    await closeRest();
    throw error;
  }
}

/** What the clerk's pages stand on, besides what programs do. */
function clerksOf<Office extends BatchOffice>(
  { environment, database, dataKeys, now, randomBytes: random }: IssuerOrder,
  configuration: SignInConfiguration,
  office: Office,
) {
  const provider = connectProvider(configuration, environment);
  const sessions = sessionStore(database, dataKeys);
  return {
    signIn: { provider, sessions, now, random, title: TITLE, environment },
    office: { ...office, identityProvider: configuration.issuer },
  };
}
