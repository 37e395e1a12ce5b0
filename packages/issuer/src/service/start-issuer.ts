import { randomUUID } from 'node:crypto';
import { createService, type RunningService } from '@prova/http';
import { openPgBossEngine } from '@prova/store';
import { createCarrier } from '../deliveries/carrier.ts';
import { codeOf } from '../errors.ts';
import { openHouse } from '../house/open-house.ts';
import { houseGauges, issuerGauges } from '../http/gauges.ts';
import { houseHealth, listHealth } from '../http/health.ts';
import { ISSUER_PROBLEMS } from '../http/problems.ts';
import { listFolder } from '../lists/list-folder.ts';
import { publishedLists } from '../lists/published-lists.ts';
import { holderPages } from '../my-card/holder-pages.ts';
import { MY_CARD_SCRIPT } from '../my-card/my-card-script.ts';
import { CLERK_SCRIPT } from '../pages/clerk-script.ts';
import { eraseAgain } from '../subject/erase-again.ts';
import { erasedFolder } from '../subject/erased-folder.ts';
import { walletService } from '../wallet/wallet-service.ts';
import { createDelivery } from '../webhooks/deliver.ts';
import { createPost } from '../webhooks/post.ts';
import { PATIENCE } from '../webhooks/schedule.ts';
import { createServiceKey } from '../webhooks/service-key.ts';
import { authorizationServer, serverOperations } from './authorization-server.ts';
import { clerkService } from './clerk-service.ts';
import { type IssuerOrder, TITLE } from './issuer-order.ts';
import { startJobs } from './jobs.ts';
import { openOffice } from './open-office.ts';
import { programOperations } from './program-operations.ts';

/** See `startIssuer` of `services.ts`, which loads this. */
export async function startIssuer(order: IssuerOrder): Promise<RunningService> {
  const { database, dataKeys, baseUrl, now, log } = order;
  const house = openHouse(order);
  const engine = await openPgBossEngine({
    database,
    onFailure: ({ error }) => log.write('error', { code: codeOf(error) }),
  });
  const folder = listFolder(order.lists);
  const lists = publishedLists(folder);
  const server = authorizationServer(order);
  const eventKey = createServiceKey(order.webhookKey);
  const delivery = createDelivery({
    database,
    post: createPost({ environment: order.environment, patience: PATIENCE }),
    key: eventKey,
    issuer: baseUrl,
    now,
    notice: (code) => log.write('error', { code }),
  });
  const { office, close: closeOffice } = await openOffice(order, { house, engine, server });
  const carrier = createCarrier({
    ...order,
    print: office.print,
    notice: (code) => log.write('error', { code }),
  });
  const wallets = walletService({ ...order, house, office, server });
  const clerks =
    order.signIn && clerkService(order, order.signIn, { ...office, trust: house.trust });
  const service = createService({
    ...order,
    title: TITLE,
    operations: [
      ...serverOperations(server, wallets, eventKey.jwk),
      ...programOperations(office),
      ...wallets.operations,
      ...holderPages({ ...order, print: office.print, trust: house.trust }),
      ...(clerks?.operations ?? []),
    ],
    assets: clerks ? [MY_CARD_SCRIPT, CLERK_SCRIPT] : [MY_CARD_SCRIPT],
    files: lists.find,
    problems: ISSUER_PROBLEMS,
    health: [
      houseHealth(database, house),
      listHealth(database, now),
      ...(clerks?.health ?? []),
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
  const jobs = startJobs({
    ...order,
    ...{ house, engine, folder, published: lists, erased, delivery, carrier },
  });
  await jobs.first;
  const closeRest = async () => {
    await jobs.close();
    await engine.close();
    await closeOffice();
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
