import { equalBytes } from '@prova/credential';
import type { Queryable } from '@prova/store';
import { IssuerError } from '../../errors.ts';
import { findRequests, requestName } from '../idempotency-rows.ts';
import type { Settlement } from './settlement.ts';

/** Settles orders that were sent before: the same one gets the same document, another under the same key is refused. */
export async function recognise(
  tx: Queryable,
  institutionId: string,
  settlement: Settlement,
): Promise<void> {
  const { open } = settlement;
  const requests = open.flatMap(({ request }) => request ?? []);
  const known = await findRequests(tx, institutionId, requests);
  for (const order of open) {
    const before = order.request && known.get(requestName(order.request));
    if (order.request === undefined || before === undefined) continue;
    if (equalBytes(before.bodyHash, order.request.bodyHash)) {
      settlement.settle(order, { outcome: 'again', jti: before.answer });
    } else {
      settlement.refuse(
        order,
        new IssuerError(
          'idempotency-conflict',
          'This idempotency key was used for another request; give each request its own.',
        ),
      );
    }
  }
}
