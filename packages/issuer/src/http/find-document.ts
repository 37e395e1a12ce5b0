import { encodeQrText } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { type AttestationRow, findAttestations } from '../ledger/attestation-rows.ts';
import type { PageOrder } from '../threads/print-task.ts';
import type { IssuerOffice } from './issuer-office.ts';

type Shelf = Pick<IssuerOffice, 'database' | 'dataKeys'>;

/** A document of an institution. Throws `IssuerError` `attestation-unknown`. */
export async function findDocument(
  { database }: Pick<Shelf, 'database'>,
  institutionId: string,
  jti: string,
): Promise<AttestationRow> {
  const row = (await findAttestations(database, institutionId, [jti])).get(jti);
  if (row) return row;
  throw new IssuerError('attestation-unknown', 'There is no such document of this institution.');
}

/** As `tokenOf`, of a document by its id. Throws also `IssuerError` `attestation-unknown`. */
export async function findToken(
  shelf: Shelf,
  institutionId: string,
  jti: string,
): Promise<PageOrder> {
  return tokenOf(shelf, await findDocument(shelf, institutionId, jti));
}

/**
 * The token of a document, and how it is drawn; also of one that was withdrawn, which its institution may still look at.
 * Throws `IssuerError`: `attestation-not-released`, `attestation-erased`.
 */
export function tokenOf(
  { dataKeys }: Pick<Shelf, 'dataKeys'>,
  { institutionId, jti, state, sealed, templateId }: AttestationRow,
): PageOrder {
  if (state === 'staged' || state === 'failed') {
    throw new IssuerError('attestation-not-released', 'The document was never released.');
  }
  if (sealed === null) {
    throw new IssuerError('attestation-erased', 'What the document said was erased.');
  }
  const jws = dataKeys.unseal(institutionId, jti, sealed);
  return { jws, qrText: encodeQrText(jws), templateId };
}
