import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import { complete } from './complete.ts';
import type { IssuingHouse } from './issuing-house.ts';

/** Seconds after which nobody is at it any more. */
const ABANDONED = 60;

/** Documents of one round; more wait for the next. */
const MOST = 500;

/**
 * Brings to their end the single documents that a crash, or a signer that was away, left staged. Answers how many there were. Those of
 * batches are their chunks' matter.
 */
export async function resumeStaged(house: IssuingHouse): Promise<number> {
  const rows = await house.database.query<AttestationRow>(
    `${SELECT_ATTESTATION} where state = 'staged' and batch_id is null and staged_at < $1
     order by institution_id, staged_at limit ${MOST}`,
    [house.now() - ABANDONED],
  );
  for (const [institutionId, staged] of byInstitution(rows)) {
    await complete(house, institutionId, staged);
  }
  return rows.length;
}

function byInstitution(
  rows: readonly AttestationRow[],
): ReadonlyMap<string, readonly AttestationRow[]> {
  const groups = new Map<string, AttestationRow[]>();
  for (const row of rows) {
    groups.set(row.institutionId, [...(groups.get(row.institutionId) ?? []), row]);
  }
  return groups;
}
