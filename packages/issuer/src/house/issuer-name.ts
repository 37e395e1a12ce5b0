import { parseInstitutionId } from '@prova/credential';
import { findInstitution } from '@prova/trust';
import { IssuerError } from '../errors.ts';
import type { IssuingHouse } from './issuing-house.ts';

/** What holders know an institution by, as the trust list names it; `undefined` where it does not, or cannot be asked now. */
export async function issuerName(
  { trust }: Pick<IssuingHouse, 'trust'>,
  institutionId: string,
): Promise<string | undefined> {
  const { country, officialId } = parseInstitutionId(institutionId);
  try {
    return findInstitution(await trust(), country, officialId)?.name;
  } catch (error) {
    if (error instanceof IssuerError) return undefined;
    throw error;
  }
}
