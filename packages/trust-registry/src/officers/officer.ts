import { COUNTRY_CODES, type CountryCode } from '@prova/credential';
import * as v from '../schema.ts';

/**
 * What an officer is there for. `registry-officer`: decides about everything; `liaison`: about the institutions of one
 * country; `key-holder`: signs publications; `auditor`: reads. The last two change nothing.
 */
export const OFFICER_ROLES = ['registry-officer', 'liaison', 'key-holder', 'auditor'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** A person who acts for the registry. */
export interface Officer {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** Absent: of the registry itself. */
  readonly country?: CountryCode;
  readonly role: OfficerRole;
  /** A retired officer stays on record and signs nothing any more. */
  readonly active: boolean;
}

/** A UUID in its one spelling (RFC 9562 §4). */
export const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
);

/** One line as people write it: no control or bidirectional characters, no blanks at its ends or twice. */
export const line = v.pipe(
  v.string(),
  v.maxLength(400),
  v.regex(/^[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*$/u),
);

const shortLine = v.pipe(line, v.maxLength(200));

/** Who somebody is: the members that a change may give anew. */
export const OFFICER_TERMS = {
  name: shortLine,
  organisation: shortLine,
  country: v.exactOptional(v.picklist(COUNTRY_CODES)),
  role: v.picklist(OFFICER_ROLES),
};

/** A liaison is one of a country; a registry officer is of none. */
export function hasFittingCountry({ role, country }: Pick<Officer, 'role' | 'country'>): boolean {
  if (role === 'liaison') return country !== undefined;
  return role !== 'registry-officer' || country === undefined;
}

/** Whether two officers are of one house, however it is spelt: case, width and blanks do not count. */
export function isSameOrganisation(a: string, b: string): boolean {
  const key = (name: string) => name.normalize('NFKC').replaceAll(/\s+/g, ' ').toLowerCase();
  return key(a) === key(b);
}
