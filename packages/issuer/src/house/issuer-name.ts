import { IssuerError } from '../errors.ts';
import type { IssuingHouse } from './issuing-house.ts';
import { listedInstitution } from './listed-institution.ts';

/** What holders know an institution by, as the trust list names it; `undefined` where it does not, or cannot be asked now. */
export async function issuerName(
  house: Pick<IssuingHouse, 'trust'>,
  institutionId: string,
): Promise<string | undefined> {
  try {
    return (await listedInstitution(house, institutionId))?.name;
  } catch (error) {
    if (error instanceof IssuerError && error.code === 'trust-unusable') return undefined;
    throw error;
  }
}
