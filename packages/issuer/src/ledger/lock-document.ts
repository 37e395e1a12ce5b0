import type { Transaction } from '@prova/store';
import type { AttestationRow } from './attestation-rows.ts';

/** What a document says, and whether it counts. */
export type LockedDocument = Pick<
  AttestationRow,
  'institutionId' | 'jti' | 'type' | 'state' | 'sealed' | 'templateId' | 'validUntil'
>;

/**
 * A document as it stays until this transaction ends: who withdraws or erases it waits. To be locked before all that hangs on it, as whoever
 * erases it does; in another order each could wait for the other.
 */
export async function lockDocument(
  tx: Transaction,
  { institutionId, jti }: Pick<AttestationRow, 'institutionId' | 'jti'>,
): Promise<LockedDocument | undefined> {
  const [document] = await tx.query<Omit<LockedDocument, 'institutionId' | 'jti'>>(
    `select type, state, sealed, template_id as "templateId", valid_until as "validUntil"
     from issuer.attestation where institution_id = $1 and jti = $2 for share`,
    [institutionId, jti],
  );
  return document && { institutionId, jti, ...document };
}
