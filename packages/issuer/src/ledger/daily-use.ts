import type { Queryable, Transaction } from '@prova/store';

/** Who spends of a ceiling, and how much a day has. */
export interface Allowance {
  /** `client:portal`, `key:…`. */
  readonly spender: string;
  readonly ceiling: number;
}

/**
 * Takes up to `wanted` of what is left of a day, and answers how much that is: all, a part, or nothing. Others of the same
 * spender wait until this transaction ends, so together they never pass the ceiling.
 */
export async function spend(
  tx: Transaction,
  { spender, ceiling }: Allowance,
  { institutionId, day, wanted }: { institutionId: string; day: string; wanted: number },
): Promise<number> {
  const [row] = await tx.query<{ used: number }>(
    `insert into issuer.daily_use as d (institution_id, spender, day, used) values ($1, $2, $3, $4)
     on conflict (institution_id, spender, day) do update set used = d.used + excluded.used returning used`,
    [institutionId, spender, day, wanted],
  );
  const tooMuch = Math.min(wanted, Math.max(0, (row?.used ?? ceiling + wanted) - ceiling));
  if (tooMuch > 0) {
    tx.tell(
      `update issuer.daily_use set used = used - $4
       where institution_id = $1 and spender = $2 and day = $3`,
      [institutionId, spender, day, tooMuch],
    );
  }
  return wanted - tooMuch;
}

/** How much each spender of an institution has used of a day, by its name; who used nothing is not there. */
export async function usedToday(
  q: Queryable,
  { institutionId, day }: { readonly institutionId: string; readonly day: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await q.query<{ spender: string; used: number }>(
    'select spender, used from issuer.daily_use where institution_id = $1 and day = $2',
    [institutionId, day],
  );
  return new Map(rows.map(({ spender, used }) => [spender, used]));
}
