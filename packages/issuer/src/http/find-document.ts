import { encodeQrText } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { type AttestationRow, findAttestations } from '../ledger/attestation-rows.ts';
import type { PageOrder } from '../threads/print-task.ts';
import { type ApiClient, mayHave } from './api-client.ts';
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

/** A document of a client's institution, of a type that is the client's too: see `requireType`. Throws `IssuerError` `attestation-unknown`. */
export async function findOwn(
  shelf: Pick<Shelf, 'database'>,
  { institutionId, client }: ApiClient,
  jti: string,
): Promise<AttestationRow> {
  const row = await findDocument(shelf, institutionId, jti);
  if (mayHave(client, row.type)) return row;
  throw new IssuerError('attestation-unknown', 'There is no such document of this institution.');
}

/** Whether a document of a client's institution is of a type that is the client's too. Throws `IssuerError` `attestation-unknown`. */
export async function isOwn(
  shelf: Pick<Shelf, 'database'>,
  { institutionId, client }: ApiClient,
  jti: string,
): Promise<boolean> {
  return mayHave(client, (await findDocument(shelf, institutionId, jti)).type);
}

/** A document as its page is drawn, by its id. Throws `IssuerError` as `findDocument` and `pageOrderOf` do. */
export async function findPageOrder(
  shelf: Shelf,
  institutionId: string,
  jti: string,
): Promise<PageOrder> {
  return pageOrderOf(shelf, await findDocument(shelf, institutionId, jti));
}

/**
 * A document as its page is drawn; also one that was withdrawn, which its institution may still look at.
 * Throws `IssuerError`: as `tokenOf`; `attestation-unprinted` for what has no page and no code.
 */
export function pageOrderOf(shelf: Pick<Shelf, 'dataKeys'>, row: AttestationRow): PageOrder {
  const { templateId } = row;
  if (templateId === null) {
    const message = 'There is no page and no code of such a document; offer it to a wallet.';
    throw new IssuerError('attestation-unprinted', message);
  }
  const jws = tokenOf(shelf, row);
  return { jws, qrText: encodeQrText(jws), templateId };
}

/** The compact JWS of a document. Throws `IssuerError`: `attestation-not-released`, `attestation-erased`. */
export function tokenOf(
  { dataKeys }: Pick<Shelf, 'dataKeys'>,
  { institutionId, jti, state, sealed }: AttestationRow,
): string {
  if (state === 'staged' || state === 'failed') {
    throw new IssuerError('attestation-not-released', 'The document was never released.');
  }
  if (sealed === null) {
    throw new IssuerError('attestation-erased', 'What the document said was erased.');
  }
  return dataKeys.unseal(institutionId, jti, sealed);
}
