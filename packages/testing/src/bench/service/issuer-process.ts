import { startIssuer } from '@prova/issuer';
import { beChild } from './be-child.ts';
import { type HousePlan, issuerOf } from './house-plan.ts';

// A process that serves, as `prova serve issuer` does.

await beChild(async (plan: HousePlan) => {
  const order = await issuerOf(plan);
  const service = await startIssuer(order);
  return {
    async close() {
      await service.close();
      await order.database.close();
    },
  };
});
