import {
  bareOfficialId,
  type CountryCode,
  canonicalCountryCode,
  characterCount,
  type InstitutionId,
  parseInstitutionId,
} from '@prova/credential';
import { type Members, textMember } from './members.ts';
import { Rejection, type RowReader } from './rejection.ts';

/** Longest name in the known repository: 93 characters. */
const MAX_NAME = 250;

/** Room for decomposed letters. The form NFC takes time in the square of the length, so the length comes first. */
const MAX_WRITTEN = 8 * MAX_NAME;

/** Control and bidirectional characters, line separators, what cannot be seen: a name is read as it is written. */
export const NOT_IN_NAMES = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Who a row is about. */
export interface RowIdentity {
  readonly id: InstitutionId;
  readonly name: string;
}

/**
 * Reads country, official id and name in every spelling of the known exports and resolvers. Countries `EL` and `GB`
 * become `GR` and `UK`; an id with the country in front loses it, and the two must agree. Letter case of ids is kept.
 */
export function readIdentity(row: Members, reader: RowReader): RowIdentity {
  const country = reader.required('countryCode', () => {
    const code = canonicalCountryCode(textMember(row, ['countryCode', 'COUNTRYCODE']));
    if (!code) throw new Rejection('country-unknown');
    return code;
  });
  const id = reader.required('officialId', () =>
    readId(country, textMember(row, ['officialId', 'officialID', 'OFFICIALID'])),
  );
  const name = reader.required('name', () => readName(textMember(row, ['name', 'NAME'])));
  return { id, name };
}

function readId(country: CountryCode, written: string): InstitutionId {
  const bare = bareOfficialId(written, country);
  const [prefix = '', ...rest] = bare.split(':');
  const other = rest.length > 0 ? canonicalCountryCode(prefix) : undefined;
  if (other && other !== country) throw new Rejection('country-mismatch');
  try {
    return parseInstitutionId(`${country}:${bare}`);
  } catch (cause) {
    throw new Rejection('institution-id-malformed', { cause });
  }
}

function readName(written: string): string {
  if (written.length > MAX_WRITTEN) throw new Rejection('member-malformed');
  const name = written.normalize('NFC').trim();
  const length = characterCount(name);
  if (length < 1 || length > MAX_NAME || NOT_IN_NAMES.test(name)) {
    throw new Rejection('member-malformed');
  }
  return name;
}
