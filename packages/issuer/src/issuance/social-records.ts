import type { Entitlement, IsiPlus, SocialStatus } from '@prova/credential';

/** What each member of the record of an entitlement must be, but for those that every document has. */
export const ENTITLEMENT_EXPECTED: Readonly<
  Record<Exclude<keyof Entitlement, 'ic' | 'ii'>, string>
> = {
  r: 'the id of the right in the catalogue, at most 64 characters',
  v: 'the version of the catalogue, a whole number from 1 on',
  sd: 'the first day, which is that of issue, as yyyy-mm-dd',
  ed: 'the last day as yyyy-mm-dd',
  nm: 'the short name of the holder, at most 40 characters, with yb; or neither',
  yb: 'the year of birth as yyyy, with nm; or neither',
};

/** What members of the record of an ISI+ card must be where they are not those of the European card. */
export const ISIPLUS_EXPECTED: Readonly<Record<'hi' | 'ci' | 'xd' | 'sx', string>> &
  Partial<Record<keyof IsiPlus, string>> = {
  hi: 'the national number, eleven digits',
  ci: 'the card number, 1 to 24 characters',
  xd: 'the last day as yyyy-mm-dd, or nothing: it follows from the day of issue and the birth date',
  sx: 'F, M or X, or nothing',
};

/** What each member of the record of a social status must be, but for those that the card has. */
export const STATUS_EXPECTED: Readonly<
  Record<'hi' | 'mu' | 'rg' | 'hr' | 'sm' | 'ao' | 'v' | 'st' | 'ti' | 'en', string>
> &
  Partial<Record<keyof SocialStatus, string>> = {
  hi: 'the national number, eleven digits, or nothing',
  mu: 'the NIS code of the municipality, five digits, or nothing',
  rg: 'the region, at most 40 characters, or nothing',
  hr: 'self, parent, guardian or representative, or nothing',
  sm: 'live or buffer',
  ao: 'the day of which the sources told, as yyyy-mm-dd',
  v: 'the version of the catalogue, a whole number from 1 on',
  st: 'a list of at most 32 statuses, each code once, with cd, sc, sd, au and ao',
  ti: 'a list of at most 32 names of tiers, each once',
  en: 'a list of at most 32 rights, each once, with r, sd, ed and sc',
};
