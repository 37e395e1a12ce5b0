import { formatInstitutionId } from '@prova/credential';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import type { Change } from './change.ts';

/**
 * A change that two officers approved settles the suspensions in force that it lifts or overtakes: they need no second
 * signature of their own any more.
 */
export async function settleSuspensions(
  tx: Queryable,
  change: Change,
  by: { readonly request: string; readonly now: EpochSeconds },
): Promise<void> {
  const target = targetOf(change);
  if (!target) return;
  await tx.query(
    `update change_request set state = 'settled', decided_at = $1, settled_by = $2
     where state = 'in-force' and kind = $3 and payload::json ->> $4 = $5`,
    [by.now, by.request, ...target],
  );
}

/** The kind of suspension that a change ends, and what of: the member of its payload. */
function targetOf(
  change: Change,
): readonly [kind: string, member: string, value: string] | undefined {
  switch (change.kind) {
    case 'lift-suspension':
    case 'revoke-certificate':
      return ['suspend-certificate', 'thumbprint', change.thumbprint];
    case 'reinstate-institution':
    case 'close-institution':
      return ['suspend-institution', 'institution', formatInstitutionId(change.institution)];
    default:
      return undefined;
  }
}
