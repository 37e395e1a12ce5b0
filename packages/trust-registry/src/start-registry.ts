import { randomUUID } from 'node:crypto';
import { createService, type Log, type Patience, type RunningService } from '@prova/http';
import type { EpochSeconds } from '@prova/trust';
import type { LinkNetwork } from './catalogue/links/check-link.ts';
import { INTERNET } from './catalogue/links/link-network.ts';
import { adminOperations } from './http/admin-operations.ts';
import { databaseHealth, suspensionGauge } from './http/database-state.ts';
import { historyOperations } from './http/history-operations.ts';
import { startJobs } from './http/jobs.ts';
import { listGauges, listHealth } from './http/list-state.ts';
import { REGISTRY_PROBLEMS } from './http/problems.ts';
import { publicFiles } from './http/public-files.ts';
import { watchPublished } from './http/published.ts';
import { resolverOperations } from './http/resolver-operations.ts';
import { rightsPages } from './pages/catalogue/rights-pages.ts';
import { officerPages } from './pages/officer-pages.ts';
import { OFFICER_SCRIPT } from './pages/officer-script.ts';
import { publicPages } from './pages/public-pages.ts';
import type { PublicationPlace } from './publication/publication-place.ts';
import type { TufSigner } from './tuf/tuf-keys.ts';

/** Everything a registry needs to serve. It reads no environment. */
export interface RegistryOrder
  extends Pick<PublicationPlace, 'database' | 'environment' | 'root' | 'releases' | 'platform'> {
  /** Epoch seconds. */
  readonly now: () => EpochSeconds;
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  /** Where others reach it, `https://registry.example`: DIDs and links come from it. Without it, where it listens. */
  readonly baseUrl?: string;
  /** As the pages call it: `Trust registry`. */
  readonly title?: string;
  readonly version: string;
  /** Keeps the timestamp of the release fresh; without it somebody else does. */
  readonly timestampSigner?: TufSigner;
  readonly log: Log;
  /** The way to other people’s servers; the Internet unless said. */
  readonly network?: LinkNetwork;
  /** See `createService`. */
  readonly proxies?: number;
  readonly patience?: Partial<Patience>;
}

/** See `startRegistry` of `services.ts`, which loads this. */
export async function startRegistry(order: RegistryOrder): Promise<RunningService> {
  const { database, releases, environment, now, log, host, port } = order;
  const published = watchPublished(releases, order, log);
  await published.latest();
  const title = order.title ?? 'Trust registry';
  const look = { title, environment, now };
  const network = order.network ?? INTERNET;
  const office = { database, root: order.root, environment, network, now };
  const service = createService({
    ...order,
    title,
    operations: [
      ...publicPages(published, look),
      ...rightsPages(office, published, look),
      ...resolverOperations(published, now),
      ...historyOperations(published, database),
      ...adminOperations(office),
      ...officerPages(office, published, look),
    ],
    files: publicFiles(published),
    assets: [OFFICER_SCRIPT],
    problems: REGISTRY_PROBLEMS,
    health: [listHealth(published, now), databaseHealth(database)],
    gauges: [...listGauges(published, now), suspensionGauge(database, now)],
    newId: randomUUID,
  });
  const running = await service.listen({ host, port });
  const jobs = startJobs({ ...order, published });
  return {
    url: running.url,
    close: async () => {
      await jobs.close();
      await running.close();
    },
  };
}
