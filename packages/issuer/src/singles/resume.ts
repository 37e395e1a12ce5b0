import { StoreError } from '@prova/store';
import { codeOf } from '../errors.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import { complete } from './complete.ts';

/** Seconds after which nobody is at it any more. */
const ABANDONED = 60;

/** Documents of an institution in one round; more wait for the next. */
const MOST = 500;

/**
 * Brings to their end the single documents that a crash, or a signer that was away, left staged. Answers how many it tried. Those of
 * batches are their chunks' matter. Where nothing can be done for an institution, `notice` is told the code, and the others go on.
 */
export async function resumeStaged(
  house: IssuingHouse,
  notice: (code: string) => void,
): Promise<number> {
  const before = house.now() - ABANDONED;
  const institutions = await house.database.query<{ institutionId: string }>(
    `select distinct institution_id as "institutionId" from issuer.attestation
     where state = 'staged' and batch_id is null and staged_at < $1`,
    [before],
  );
  let tried = 0;
  for (const { institutionId } of institutions) {
    // In no order: what has to wait for long may not stand before all that came later.
    const rows = await house.database.query<AttestationRow>(
      `${SELECT_ATTESTATION} where institution_id = $1 and state = 'staged' and batch_id is null and staged_at < $2
       order by random() limit ${MOST}`,
      [institutionId, before],
    );
    tried += rows.length;
    try {
      const postponed = await complete(
        house,
        institutionId,
        rows.map((row) => ({ row })),
      );
      for (const code of new Set([...postponed.values()].map(codeOf))) notice(code);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      notice(codeOf(error));
    }
  }
  return tried;
}
