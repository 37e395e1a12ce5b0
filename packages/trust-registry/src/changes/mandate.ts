import { type CountryCode, parseInstitutionId } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import type { Officer } from '../officers/officer.ts';
import { usersOf } from '../register/key-use.ts';
import type { Register } from '../register/register.ts';
import type { Change } from './change.ts';

/**
 * The officer may decide this: a registry officer everything, a liaison what concerns institutions of their country
 * alone. Key holders and auditors decide nothing.
 * Throws `TrustRegistryError`: `role-not-allowed`, `country-not-allowed`.
 */
export function requireMandate(officer: Officer, change: Change, register: Register): void {
  if (officer.role === 'registry-officer') return;
  const countries = officer.role === 'liaison' ? countriesOf(change, register) : [];
  if (countries.length === 0) {
    throw new TrustRegistryError('role-not-allowed', `Not for a ${officer.role}: ${change.kind}.`);
  }
  if (countries.some((country) => country !== officer.country)) {
    throw new TrustRegistryError('country-not-allowed', 'It concerns another country.');
  }
}

/** The countries of the institutions that a change concerns; none where it concerns the scheme as a whole. */
function countriesOf(change: Change, register: Register): readonly CountryCode[] {
  if ('institution' in change) return [change.institution.country];
  if (!('thumbprint' in change) || change.scope === 'certificate-authority') return [];
  // What strikes a certificate strikes its key, whoever else uses it.
  const certificate = register.certificates.get(change.thumbprint);
  const users = certificate ? usersOf(register, certificate.keyHash) : [];
  return users.map((id) => parseInstitutionId(id).country);
}
