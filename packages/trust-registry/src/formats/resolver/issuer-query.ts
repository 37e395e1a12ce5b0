import { type CountryCode, canonicalCountryCode } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';
import { formatInstant, parseInstant } from '../instants.ts';
import { parseThumbprint } from '../thumbprint-spelling.ts';

/** `default`: the test resolver's `results[]`. `spec`: `issuers[]` of specification v0.5 §6.3. */
export type IssuerShape = 'default' | 'spec';

/** What a resolver is asked. Every member narrows; with none the whole list is meant. */
export interface IssuerQuery {
  /** SHA-256 of a certificate's DER, base64url. */
  readonly thumbprint?: string;
  readonly country?: CountryCode;
  /** The bare number. One that no institution can have finds none. */
  readonly officialId?: string;
  /** Also institutions and keys that may not issue at this time. */
  readonly includeInactive: boolean;
  /** The time asked about; absent: now. */
  readonly validAt?: EpochSeconds;
  readonly shape: IssuerShape;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

const MAX_PAGE_SIZE = 100;

/**
 * Reads the parameters of `GET /api/v1/issuers`. Names that are not ours are not looked at: clients of other resolvers
 * send some. An empty value counts as absent, a name given twice is refused. `EL` and `GB` are understood, in any letter
 * case; `BE:0120` as official id asks for the country too.
 * Throws `TrustRegistryError`: `thumbprint-malformed`, `country-unknown`, `query-malformed`.
 */
export function parseIssuerQuery(parameters: URLSearchParams): IssuerQuery {
  const thumbprint = one(parameters, 'x509Thumbprint');
  const country = one(parameters, 'countryCode');
  const officialId = one(parameters, 'officialId');
  const validAt = one(parameters, 'validAt');
  const id = officialId === undefined ? {} : parseOfficialId(officialId);
  const asked = country === undefined ? undefined : parseCountry(country);
  return {
    ...(thumbprint !== undefined && { thumbprint: parseThumbprint(thumbprint) }),
    ...id,
    ...(asked && { country: asked }),
    // Another country in front of the id than the one asked for: no institution is meant.
    ...(asked && id.country && asked !== id.country && { officialId: '' }),
    includeInactive: parseWord(parameters, 'includeInactive', ['false', 'true']) === 'true',
    ...(validAt !== undefined && { validAt: readInstant(validAt) }),
    shape: parseWord(parameters, 'shape', ['default', 'spec']),
    page: parseCount(parameters, 'page', { least: 1, most: 1_000_000, usual: 1 }),
    pageSize: parseCount(parameters, 'pageSize', {
      least: 1,
      most: MAX_PAGE_SIZE,
      usual: MAX_PAGE_SIZE,
    }),
  };
}

/** The same question about another page, as parameters that `parseIssuerQuery` reads. */
export function formatIssuerQuery(query: IssuerQuery): string {
  const parameters = new URLSearchParams();
  const { thumbprint, country, officialId, validAt } = query;
  if (thumbprint !== undefined) parameters.set('x509Thumbprint', thumbprint);
  if (country !== undefined) parameters.set('countryCode', country);
  if (officialId !== undefined) parameters.set('officialId', officialId);
  if (query.includeInactive) parameters.set('includeInactive', 'true');
  if (validAt !== undefined) parameters.set('validAt', formatInstant(validAt));
  if (query.shape !== 'default') parameters.set('shape', query.shape);
  parameters.set('page', String(query.page));
  if (query.pageSize !== MAX_PAGE_SIZE) parameters.set('pageSize', String(query.pageSize));
  return parameters.toString();
}

function one(parameters: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = parameters.getAll(name);
  if (more.length > 0) throw malformed(`${name} is given twice.`);
  return value === '' ? undefined : value;
}

function parseCountry(text: string): CountryCode {
  const country = canonicalCountryCode(text);
  if (country) return country;
  throw new TrustRegistryError('country-unknown', 'countryCode is none of the 32 states.');
}

function parseOfficialId(text: string): Pick<IssuerQuery, 'country' | 'officialId'> {
  const [prefix = '', bare, ...more] = text.split(':');
  const country = canonicalCountryCode(prefix);
  if (bare === undefined || more.length > 0 || !country) return { officialId: text };
  return { country, officialId: bare };
}

function readInstant(text: string): EpochSeconds {
  // The plus of an offset arrives as a space.
  const instant = parseInstant(text.replace(' ', '+'));
  if (instant === undefined) throw malformed('validAt is no RFC 3339 time.');
  return instant;
}

function parseWord<W extends string>(
  parameters: URLSearchParams,
  name: string,
  words: readonly [W, ...W[]],
): W {
  const text = one(parameters, name);
  const word = text === undefined ? words[0] : words.find((each) => each === text);
  if (word === undefined) throw malformed(`${name} is none of ${words.join(', ')}.`);
  return word;
}

function parseCount(
  parameters: URLSearchParams,
  name: string,
  { least, most, usual }: Readonly<Record<'least' | 'most' | 'usual', number>>,
): number {
  const text = one(parameters, name);
  if (text === undefined) return usual;
  const count = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw malformed(`${name} is no whole number from ${least} to ${most}.`);
}

function malformed(message: string): TrustRegistryError {
  return new TrustRegistryError('query-malformed', message);
}
