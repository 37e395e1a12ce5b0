import { startWorker } from '@prova/issuer';
import { makeWay } from '@prova/platform-node';
import { beChild } from './be-child.ts';
import { benchLog, houseOf, type WorkerPlan } from './house-plan.ts';

// A process that works on batches, as `prova serve worker` does.

await beChild(async (plan: WorkerPlan) => {
  await makeWay();
  const order = await houseOf(plan);
  const worker = await startWorker({ ...order, threads: plan.threads, log: benchLog() });
  return {
    async close() {
      await worker.close();
      await order.database.close();
    },
  };
});
