import { ATTESTATION_TYPES, type AttestationType } from '@prova/credential';
import { accreditedTypes } from '@prova/verifier';
import { IssuerError } from '../errors.ts';
import { localDay } from '../issuance/local-day.ts';
import type { IssuingHouse } from './issuing-house.ts';
import { listedInstitution } from './listed-institution.ts';

/**
 * The kinds of documents that an institution may issue today, by the trust list: what pages offer. An institution that is not listed
 * may issue none. While there is no usable list nothing is issued, and nothing is known to be withheld: then it is all of them.
 *
 * Stops nobody: of each document that is judged at its release.
 */
export async function issuableTypes(
  house: Pick<IssuingHouse, 'trust' | 'now'>,
  institutionId: string,
): Promise<readonly AttestationType[]> {
  try {
    const listed = await listedInstitution(house, institutionId);
    return listed ? accreditedTypes(listed, localDay(institutionId, house.now())) : [];
  } catch (error) {
    if (error instanceof IssuerError && error.code === 'trust-unusable') return ATTESTATION_TYPES;
    throw error;
  }
}
