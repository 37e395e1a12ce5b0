import type { Queryable } from '@prova/store';
import { IssuerError } from '../../errors.ts';
import { type Allowance, spend } from '../daily-use.ts';
import type { IssueOrder } from './issue-order.ts';
import type { Settlement } from './settlement.ts';

/**
 * Takes each order off the day of its actor, and off that of the key. Where a day has less left than is asked, the last to come are
 * refused: `ceiling-reached`.
 */
export async function spendCeilings(
  tx: Queryable,
  settlement: Settlement,
  context: { institutionId: string; today: string; keyAllowance: Allowance },
): Promise<void> {
  const { institutionId, today, keyAllowance } = context;
  const take = async (allowance: Allowance, orders: readonly IssueOrder[]) => {
    const order = { institutionId, day: today, wanted: orders.length };
    const granted = await spend(tx, allowance, order);
    for (const refused of orders.slice(granted)) {
      settlement.refuse(
        refused,
        new IssuerError(
          'ceiling-reached',
          'No more may be issued today; tomorrow, or with a higher ceiling.',
        ),
      );
    }
  };
  for (const orders of bySpender(settlement.open)) {
    const [first] = orders;
    if (first) await take(first.allowance, orders);
  }
  await take(keyAllowance, settlement.open);
}

/** In the order of their names, so that no two wait for each other. */
function bySpender(orders: readonly IssueOrder[]): readonly (readonly IssueOrder[])[] {
  const groups = new Map<string, IssueOrder[]>();
  for (const order of orders) {
    const { spender } = order.allowance;
    groups.set(spender, [...(groups.get(spender) ?? []), order]);
  }
  return [...groups.keys()].sort().map((spender) => groups.get(spender) ?? []);
}
