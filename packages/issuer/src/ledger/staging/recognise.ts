import type { Queryable } from '@prova/store';
import type { DataKeys } from '../data-keys.ts';
import { findRequests, requestName, requireSame } from '../idempotency-rows.ts';
import type { Settlement } from './settlement.ts';

/** Settles orders that were sent before: the same one gets the same document, another under the same key is refused. */
export async function recognise(
  tx: Queryable,
  dataKeys: Pick<DataKeys, 'secretHash'>,
  institutionId: string,
  settlement: Settlement,
): Promise<void> {
  const { open } = settlement;
  const requests = open.flatMap(({ request }) => request ?? []);
  const known = await findRequests(tx, dataKeys, institutionId, requests);
  for (const order of open) {
    const { request } = order;
    const before = request && known.get(requestName(request));
    if (request === undefined || before === undefined) continue;
    settlement.attempt(order, () => ({
      outcome: 'again',
      jti: requireSame(before, request).answer,
    }));
  }
}
