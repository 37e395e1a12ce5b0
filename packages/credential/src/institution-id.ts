import { type CountryCode, canonicalCountryCode } from './country-codes.ts';
import { CredentialError } from './errors.ts';

/** A competent institution: the state and the number the state gave it. Letters occur; case matters. */
export interface InstitutionId {
  readonly country: CountryCode;
  /** The bare number, 4 to 10 ASCII letters or digits, without the country in front. */
  readonly officialId: string;
}

const OFFICIAL_ID = /^[A-Za-z0-9]{4,10}$/;

/** Whether a bare number can be that of an institution: in every register, list and file name it has this one form. */
export function isOfficialId(text: string): boolean {
  return OFFICIAL_ID.test(text);
}

/**
 * Reads `BE:0120`, as EESSI writes an institution. Accepts `EL:` and `GB:`.
 * Throws `CredentialError`: `unknown-country`, `institution-id-malformed`.
 */
export function parseInstitutionId(text: string): InstitutionId {
  const [prefix = '', officialId = '', ...more] = text.split(':');
  if (more.length > 0 || !isOfficialId(officialId)) {
    throw new CredentialError(
      'institution-id-malformed',
      'An institution is written COUNTRY:NUMBER, for example BE:0120.',
    );
  }
  const country = canonicalCountryCode(prefix);
  if (!country) {
    throw new CredentialError(
      'unknown-country',
      'The institution names no state that issues an EHIC.',
    );
  }
  return { country, officialId };
}

/** `BE:0120`. */
export function formatInstitutionId(id: InstitutionId): string {
  return `${id.country}:${id.officialId}`;
}

/**
 * The bare number of an id that some registers write with the country in front: `0120` for `BE:0120` in Belgium.
 * Leaves every other text as it is, also an id with another country in front, which is no number of this one.
 */
export function bareOfficialId(text: string, country: CountryCode): string {
  if (!text.includes(':')) return text;
  const [prefix = '', ...rest] = text.split(':');
  return rest.length === 1 && canonicalCountryCode(prefix) === country ? (rest[0] ?? '') : text;
}
