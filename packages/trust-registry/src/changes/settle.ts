import { decodeBase64url, encodeBase64url, formatInstitutionId } from '@prova/credential';
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
  const [kind, member, value] = target;
  const values = member === 'thumbprint' ? await namesOfKey(tx, value) : [value];
  await tx.query(
    `update change_request set state = 'settled', decided_at = $1, settled_by = $2
     where state = 'in-force' and kind = $3 and payload::json ->> $4 = any($5)`,
    [by.now, by.request, kind, member, values],
  );
}

/** A key has several certificates: what is suspended under one of them may be lifted under another. */
async function namesOfKey(tx: Queryable, thumbprint: string): Promise<readonly string[]> {
  const rows = await tx.query<{ x5t: Uint8Array }>(
    'select x5t from certificate where spki_hash = (select spki_hash from certificate where x5t = $1)',
    [decodeBase64url(thumbprint) ?? new Uint8Array()],
  );
  return [thumbprint, ...rows.map(({ x5t }) => encodeBase64url(x5t))];
}

/** The kind of suspension that a change ends, and what of: the member of its payload. */
function targetOf(
  change: Change,
): readonly [kind: string, member: 'thumbprint' | 'institution', value: string] | undefined {
  switch (change.kind) {
    case 'lift-certificate-suspension':
    case 'revoke-certificate':
      return ['suspend-certificate', 'thumbprint', change.thumbprint];
    case 'lift-institution-suspension':
    case 'close-institution':
      return ['suspend-institution', 'institution', formatInstitutionId(change.institution)];
    default:
      return undefined;
  }
}
