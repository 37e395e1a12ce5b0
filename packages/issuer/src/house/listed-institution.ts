import { parseInstitutionId } from '@prova/credential';
import { findInstitution, type Institution } from '@prova/trust';
import type { IssuingHouse } from './issuing-house.ts';

/** An institution as the trust list of the moment has it; `undefined` where it has it not. Rejects with `IssuerError` `trust-unusable`. */
export async function listedInstitution(
  { trust }: Pick<IssuingHouse, 'trust'>,
  institutionId: string,
): Promise<Institution | undefined> {
  const { country, officialId } = parseInstitutionId(institutionId);
  return findInstitution(await trust(), country, officialId);
}
