import { randomUUID } from 'node:crypto';
import { createMetrics, createService, every } from '@prova/http';
import { requireSecureUrl } from '@prova/trust-updater';
import { openEvidenceSource } from '../evidence/evidence-source.ts';
import { deskFiles } from '../page/desk-files.ts';
import { noPageOperation } from '../page/no-page.ts';
import { openPresentations } from '../presentations/open-presentations.ts';
import { watchTrust } from '../trust/desk-trust.ts';
import { freshening } from '../trust/keep-fresh.ts';
import { countedJudges } from '../verifications/counted-judges.ts';
import { coverageOperation } from '../verifications/coverage-operation.ts';
import { verifyOperation } from '../verifications/verify-operation.ts';
import type { DeskOrder, RunningDesk } from './desk-order.ts';
import { DESK_PROBLEMS } from './problems.ts';
import { trustGauges, trustHealth } from './trust-state.ts';

const TITLE = 'Desk';

/** Files that wait for a thread; each may take its five seconds. */
const WAITING = 16;

/** Milliseconds from one look at the folder of trust to the next, and from one update to the next. */
const LOOK = 1_000;
const UPDATE = 900_000;

/** Milliseconds between two looks for presentations that are over, and at the certificate. */
const TEND = 30_000;

/** See `serveDesk`. */
export async function openDesk(order: DeskOrder): Promise<RunningDesk> {
  const { baseUrl, now, log, registry, environment } = order;
  if (registry) requireSecureUrl(registry.url);
  const tell = (code: string) => log.write('error', { code });
  const trust = watchTrust(order, tell);
  await trust.latest();
  const freshener = registry && freshening({ ...order, registry, trust, tell });
  const files = await deskFiles(order, trust);
  const metrics = createMetrics();
  const { judge, judgePresentation, count } = countedJudges({ ...order, trust, metrics });
  const { presentations } = order;
  const wallets =
    presentations &&
    openPresentations(presentations, { ...order, baseUrl, trust, judge: judgePresentation, tell });
  const evidence = openEvidenceSource({ threads: order.readers, waiting: WAITING });
  const state = { trust, freshening: freshener, now };
  const service = createService({
    title: TITLE,
    version: order.version,
    environment,
    ...(baseUrl !== undefined && { baseUrl }),
    operations: [
      verifyOperation({ judge, evidence, count }),
      coverageOperation({ judge, evidence, count }),
      ...(wallets?.operations ?? []),
      ...(files.page === 'here' ? [] : [noPageOperation(TITLE, environment)]),
    ],
    files: files.find,
    problems: DESK_PROBLEMS,
    health: [trustHealth(state), ...(wallets ? [wallets.health] : [])],
    gauges: [...trustGauges(state), ...(wallets ? [wallets.gauge] : [])],
    metrics,
    log,
    newId: randomUUID,
    proxies: order.proxies ?? 0,
    ...(order.patience && { patience: order.patience }),
  });
  const running = await service.listen({ host: order.host, port: order.port });
  const jobs = [
    every(LOOK, log, trust.latest),
    ...(wallets ? [every(TEND, log, async () => wallets.tend())] : []),
  ];
  const update = freshener && every(registry?.pause ?? UPDATE, log, freshener.update);
  return {
    url: running.url,
    updated: update?.first ?? Promise.resolve(),
    close: async () => {
      await running.close();
      await Promise.all([...jobs, ...(update ? [update] : [])].map((job) => job.close()));
      await evidence.close();
    },
  };
}
