import type { CheckedRight } from '@prova/catalogue';
import { StatusError } from '../errors.ts';
import type { Person } from '../persons/person.ts';
import { cutTo } from './fitting-names.ts';

/** What the issuer is told of an entitlement. No reason for it, no source, no status. */
export interface EntitlementRecord {
  readonly id: string;
  readonly r: string;
  readonly v: number;
  readonly ed: string;
  readonly nm?: string;
  readonly yb?: string;
  /** By which the issuer finds what it has of somebody who wants it erased. It keeps a keyed hash, and signs none of it. */
  readonly subject: string;
}

interface Entitled {
  readonly id: string;
  readonly right: Pick<CheckedRight, 'rightId'>;
  readonly catalogueVersion: number;
  /** The last day. */
  readonly until: string;
  readonly ssin: string;
  /** Whom it names; nobody, without. */
  readonly holder?: Pick<Person, 'familyName' | 'givenNames' | 'birthDate'> | undefined;
}

/** Throws `StatusError` `right-not-shown` where it is to name somebody of whom the register has no year of birth. */
export function entitlementRecord(entitled: Entitled): EntitlementRecord {
  const { id, right, catalogueVersion, until, ssin, holder } = entitled;
  return {
    id,
    r: right.rightId,
    v: catalogueVersion,
    ed: until,
    ...(holder && { nm: shortName(holder), yb: birthYear(holder) }),
    subject: ssin,
  };
}

/** UTF-16 units of a name, as the document counts. */
const LONGEST = 40;

/** The first given name and the family name, as long as there is room: what a counter compares with another paper. */
export function shortName({
  familyName,
  givenNames,
}: Pick<Person, 'familyName' | 'givenNames'>): string {
  const [first = ''] = givenNames.trim().split(/\s+/);
  const whole = `${first} ${familyName}`.trim();
  if (whole.length <= LONGEST) return whole;
  const [letter = ''] = first;
  return cutTo(letter === '' ? familyName : `${letter}. ${familyName}`, LONGEST);
}

function birthYear({ birthDate }: Pick<Person, 'birthDate'>): string {
  const year = birthDate.slice(0, 4);
  if (year !== '0000') return year;
  throw new StatusError('right-not-shown', 'The register has no year of birth to name them by.');
}
