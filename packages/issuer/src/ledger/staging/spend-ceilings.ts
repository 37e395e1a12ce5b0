import type { Transaction } from '@prova/store';
import { IssuerError } from '../../errors.ts';
import { type Allowance, spend } from '../daily-use.ts';
import type { IssueOrder } from './issue-order.ts';
import type { Settlement } from './settlement.ts';

/**
 * Takes each order off the day of its actor, and off that of the key. Where a day has less left than is asked, the last to come are
 * refused: `ceiling-reached`.
 */
export async function spendCeilings(
  tx: Transaction,
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
  await Promise.all(
    bySpender(settlement.open).map(({ allowance, orders }) => take(allowance, orders)),
  );
  await take(keyAllowance, settlement.open);
}

interface Spender {
  readonly allowance: Allowance;
  readonly orders: IssueOrder[];
}

/** In the order of their names, so that no two wait for each other. */
function bySpender(orders: readonly IssueOrder[]): readonly Spender[] {
  const groups = new Map<string, Spender>();
  for (const order of orders) {
    const { allowance } = order;
    const group = groups.get(allowance.spender) ?? { allowance, orders: [] };
    group.orders.push(order);
    groups.set(allowance.spender, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
