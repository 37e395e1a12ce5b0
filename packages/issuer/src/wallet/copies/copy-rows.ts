import type { Transaction } from '@prova/store';
import type { TakenStatusPlace } from '../../lists/allocate-status-places.ts';

/** What copies of one answer have in common. Times are epoch seconds. */
export interface CopyBatch {
  readonly institutionId: string;
  readonly jti: string;
  readonly configuration: string;
  readonly keyThumbprint: Uint8Array;
  readonly deliveryId: string;
  readonly grantId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Which of several holders they are of; empty where there is one. */
  readonly holderName: string;
}

/** Writes a row for each copy, at its place, if it has one. The credentials themselves are kept nowhere. */
export function insertCopies(
  tx: Transaction,
  batch: CopyBatch,
  places: readonly (TakenStatusPlace | null)[],
): void {
  tx.tell(
    `insert into issuer.wallet_copy (institution_id, jti, configuration, key_thumbprint, delivery_id, grant_id, issued_at,
       expires_at, holder_name, status_list_id, status_ordinal)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, list_id, ordinal from unnest($10::text[], $11::int[]) as p(list_id, ordinal)`,
    [
      ...[batch.institutionId, batch.jti, batch.configuration, batch.keyThumbprint],
      ...[batch.deliveryId, batch.grantId, batch.issuedAt, batch.expiresAt, batch.holderName],
      places.map((place) => place?.statusListId ?? null),
      places.map((place) => place?.statusOrdinal ?? null),
    ],
  );
}
