import {
  type AttestationRow,
  findAttestations,
  SELECT_ATTESTATION,
} from '../ledger/attestation-rows.ts';
import { listInstitutions } from '../ledger/institution-rows.ts';
import { type DocumentData, documentData } from '../pages/document-data.ts';
import type { HolderOffice } from './office.ts';

/**
 * A document whose holder looks at it: it was released once, and it was not erased. It may be withdrawn since, or over. It is opened by a
 * birth date, so an entitlement is not; nor is a social status, which is shown by nobody but a wallet.
 */
export interface HeldCard {
  readonly row: AttestationRow;
  readonly data: DocumentData;
}

type Shelf = Pick<HolderOffice, 'database' | 'dataKeys'>;

/** The document with this id, of whichever institution: its holder need not know the number of theirs. Two statements, found or not. */
export async function findAnywhere(
  { database }: Pick<Shelf, 'database'>,
  jti: string,
): Promise<AttestationRow | undefined> {
  const institutions = await listInstitutions(database);
  const [row] = await database.query<AttestationRow>(
    `${SELECT_ATTESTATION} where institution_id = any($1) and jti = $2 limit 1`,
    [institutions.map(({ institutionId }) => institutionId), jti],
  );
  return row !== undefined && wasReleased(row) ? row : undefined;
}

/** The document of somebody who has opened it; `undefined` where it was erased since. */
export async function findHeld(
  { database, dataKeys }: Shelf,
  institutionId: string,
  jti: string,
): Promise<HeldCard | undefined> {
  const row = (await findAttestations(database, institutionId, [jti])).get(jti);
  if (row === undefined || !wasReleased(row)) return undefined;
  const data = documentData({ dataKeys }, row);
  return data && { row, data };
}

function wasReleased({ state, sealed, type }: AttestationRow): boolean {
  if (type === 'entitlement' || type === 'status') return false;
  return sealed !== null && state !== 'staged' && state !== 'failed';
}
