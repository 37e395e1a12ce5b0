import { type CountryCode, characterCount, isoCountryCode } from '@prova/credential';
import { KeysError } from './errors.ts';

/** Whose certificate it is. Strings are UTF-8, 1 to 64 characters, as they shall be read by a person. */
export interface DistinguishedName {
  /** The state, or `EU` for a scheme that spans states. Written as its ISO 3166 code: `UK` becomes `GB`. */
  readonly country: CountryCode | 'EU';
  readonly organization: string;
  /** Registered number of the organisation, for example `NTRBE-0206653946` (ETSI EN 319 412-1 §5.1.4). */
  readonly organizationIdentifier?: string | undefined;
  readonly commonName: string;
}

/** One attribute: its object identifier, its ASN.1 string type, its value. */
export interface NameAttribute {
  readonly type: string;
  readonly encoding: 'printableString' | 'utf8String';
  readonly value: string;
}

/** `ub-organization-name` and `ub-common-name` (RFC 5280 appendix A.1). */
const MAX_CHARACTERS = 64;

/**
 * The attributes of a name in the order C, O, organizationIdentifier, CN. The country is a PrintableString, everything
 * else UTF8String (RFC 5280 §4.1.2.4).
 * Throws `KeysError` `subject-malformed` for empty, overlong or control-character values.
 */
export function nameAttributes(name: DistinguishedName): readonly NameAttribute[] {
  const attributes: NameAttribute[] = [
    countryAttribute(name.country),
    text('2.5.4.10', 'organization', name.organization),
  ];
  if (name.organizationIdentifier !== undefined) {
    attributes.push(text('2.5.4.97', 'organizationIdentifier', name.organizationIdentifier));
  }
  attributes.push(text('2.5.4.3', 'commonName', name.commonName));
  return attributes;
}

/** The country attribute alone: also the subtree that a country's authority is confined to. */
export function countryAttribute(country: CountryCode | 'EU'): NameAttribute {
  const value = country === 'EU' ? country : isoCountryCode(country);
  return { type: '2.5.4.6', encoding: 'printableString', value };
}

function text(type: string, field: string, value: string): NameAttribute {
  const length = characterCount(value);
  if (length < 1 || length > MAX_CHARACTERS || /\p{Cc}|\p{Cs}/u.test(value)) {
    throw new KeysError(
      'subject-malformed',
      `The ${field} of a certificate must have 1 to ${MAX_CHARACTERS} printable characters.`,
    );
  }
  return { type, encoding: 'utf8String', value };
}
