import type { Queryable } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import { isSameOrganisation, type Officer } from './officer.ts';
import { listOfficers } from './officer-rows.ts';

/**
 * Two active registry officers of two organisations: with fewer, no change could ever be approved again.
 * Throws `TrustRegistryError` `officers-too-few`.
 */
export function requireEnoughOfficers(officers: readonly Officer[]): void {
  const deciding = officers.filter(({ active, role }) => active && role === 'registry-officer');
  const [first] = deciding;
  const isEnough =
    first !== undefined &&
    deciding.some(({ organisation }) => !isSameOrganisation(organisation, first.organisation));
  if (!isEnough) {
    throw new TrustRegistryError(
      'officers-too-few',
      'A registry needs two registry officers of two organisations.',
    );
  }
}

/** `requireEnoughOfficers` of those in the tables, as this transaction leaves them. */
export async function requireEnoughRemain(tx: Queryable): Promise<void> {
  requireEnoughOfficers(await listOfficers(tx));
}
