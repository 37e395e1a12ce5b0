import type { Queryable } from '@prova/store';
import { eraseDeliveries } from '../deliveries/forget-deliveries.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { eraseWallets } from '../wallet/forget-wallets.ts';

/** Documents whose content goes. */
export interface ErasedDocuments {
  readonly institutionId: string;
  /** As they were before. */
  readonly rows: readonly AttestationRow[];
}

/** Takes out of one table what says who a document was for. Leaves what says that there was one. */
export type ErasureStep = (tx: Queryable, erased: ErasedDocuments) => Promise<void>;

/** Wherever a person's data lies. Who stores any elsewhere adds a step here. */
export const ERASURE_STEPS: readonly ErasureStep[] = [
  eraseDocuments,
  eraseFailures,
  eraseWallets,
  eraseDeliveries,
];

/** Content, hashes and the institution's name for the record go; id, places, states and times stay, so it can still be withdrawn. */
async function eraseDocuments(tx: Queryable, { institutionId, rows }: ErasedDocuments) {
  await tx.query(
    `update issuer.attestation set sealed = null, number_hash = null, person_hash = null, record_id = null
     where institution_id = $1 and jti = any($2)`,
    [institutionId, rows.map(({ jti }) => jti)],
  );
}

/** A record that failed in a batch bears the name that the institution has for the person's records. */
async function eraseFailures(tx: Queryable, { institutionId, rows }: ErasedDocuments) {
  await tx.query(
    `update issuer.batch_failure set record_id = null
     where institution_id = $1 and record_id = any($2)`,
    [institutionId, rows.flatMap(({ recordId }) => recordId ?? [])],
  );
}
