import { daysAfter } from '@prova/catalogue';
import type { Queryable } from '@prova/store';

/** Days for which somebody still finds a proof in their list after its last one. */
const KEPT = 90;

/** Forgets proofs that ended long ago: which rights somebody had is not for us to remember. Their documents are the issuer's to forget. */
export async function forgetProofs(q: Queryable, today: string): Promise<void> {
  await q.query('delete from status.proof where valid_until < $1', [daysAfter(today, -KEPT)]);
}
