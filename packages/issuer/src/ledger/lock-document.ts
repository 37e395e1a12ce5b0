import type { Transaction } from '@prova/store';
import { type AttestationRow, SELECT_ATTESTATION } from './attestation-rows.ts';

/**
 * A document as it stays until this transaction ends: who withdraws or erases it waits. To be locked before all that hangs on it, as whoever
 * erases it does; in another order each could wait for the other.
 */
export async function lockDocument(
  tx: Transaction,
  { institutionId, jti }: Pick<AttestationRow, 'institutionId' | 'jti'>,
): Promise<AttestationRow | undefined> {
  const [document] = await tx.query<AttestationRow>(
    `${SELECT_ATTESTATION} where institution_id = $1 and jti = $2 for share`,
    [institutionId, jti],
  );
  return document;
}

/** Locks a document in the same way, where nobody needs to know what it says: on its way with what is sent next. */
export function holdDocument(
  tx: Transaction,
  { institutionId, jti }: Pick<AttestationRow, 'institutionId' | 'jti'>,
): void {
  tx.tell('select from issuer.attestation where institution_id = $1 and jti = $2 for share', [
    institutionId,
    jti,
  ]);
}
