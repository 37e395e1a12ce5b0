import { isCountryCode, isoCountryCode } from '../country-codes.ts';
import { characterCount } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { isCalendarDate, isPartialDate } from '../local-date.ts';
import type { Claim, EntriesClaim, ListClaim, ValueClaim } from './claim.ts';

/** How values are written: JSON and CBOR have the same ones, but for days, and for what is shown entry by entry. */
export interface Notation<V> {
  readonly scalar: (value: string | number | boolean) => V;
  readonly day: (day: string) => V;
  readonly list: (items: readonly V[]) => V;
  readonly object: (members: readonly Member<V>[]) => V;
  /** The claims that stand for named entries. Nothing for a name that cannot be written. */
  readonly entries: (
    claim: EntriesClaim,
    entries: readonly Member<V>[],
  ) => readonly Member<V>[] | undefined;
}

export type Member<V> = readonly [name: string, value: V];

/** The members of a document, of an employer, of an address. */
export type Model = Readonly<Record<string, unknown>>;

/**
 * The claims of a model, each under its name. What is absent or an empty text is left out, where it may be.
 * Throws `CredentialError` `payload-invalid` with the paths of claims that would be missing, too short, too long or of another form.
 */
export function writeClaims<V>(
  claims: readonly Claim[],
  model: Model,
  notation: Notation<V>,
): readonly Member<V>[] {
  const faults: string[] = [];
  const members = write({ claims, model, path: '' }, { notation, faults });
  if (faults.length === 0) return members;
  const message = `The profile has no room for: ${faults.join(', ')}`;
  throw new CredentialError('payload-invalid', message, { fields: faults });
}

interface Place {
  readonly claims: readonly Claim[];
  readonly model: Model;
  readonly path: string;
}

interface Writing<V> {
  readonly notation: Notation<V>;
  readonly faults: string[];
}

function write<V>({ claims, model, path }: Place, writing: Writing<V>): readonly Member<V>[] {
  const members: Member<V>[] = [];
  for (const claim of claims) {
    const place = { model, path: `${path}${claim.name}` };
    if (claim.kind === 'entries') members.push(...writeEntries(claim, place, writing));
    else {
      const value = writeOne({ claim, ...place }, writing);
      if (value !== undefined) members.push([claim.name, value]);
    }
  }
  return members;
}

function writeOne<V>(
  { claim, model, path }: { claim: Exclude<Claim, EntriesClaim>; model: Model; path: string },
  writing: Writing<V>,
): V | undefined {
  if (claim.kind === 'group') {
    const members = write({ claims: claim.claims, model, path: `${path}.` }, writing);
    return members.length === 0 ? undefined : writing.notation.object(members);
  }
  const member = model[claim.member];
  if (member === undefined || member === '') {
    if (!claim.isOptional) writing.faults.push(path);
    return undefined;
  }
  if (claim.kind === 'list') return writeList(claim, { member, path }, writing);
  const value = writeValue(claim, member, model, writing.notation);
  if (value === undefined) writing.faults.push(path);
  return value;
}

function writeList<V>(
  { claims }: ListClaim,
  { member, path }: { member: unknown; path: string },
  writing: Writing<V>,
): V {
  const items: readonly Model[] = Array.isArray(member) ? member : [];
  if (items.length === 0) writing.faults.push(path);
  const { list, object } = writing.notation;
  return list(items.map((model) => object(write({ claims, model, path: `${path}.` }, writing))));
}

function writeEntries<V>(
  claim: EntriesClaim,
  { model, path }: Omit<Place, 'claims'>,
  writing: Writing<V>,
): readonly Member<V>[] {
  const { member, key, claims, room } = claim;
  const found = model[member] ?? [];
  const items: readonly unknown[] = Array.isArray(found) ? found : [undefined];
  const named = items.flatMap((item): readonly Member<V>[] => {
    const entry: Model = key === undefined ? { '': item } : { ...Object(item) };
    const name = entry[key ?? ''];
    if (typeof name !== 'string') return [];
    if (claims.length === 0) return [[name, writing.notation.scalar(true)]];
    const inside = write({ claims, model: entry, path: `${path}.` }, writing);
    return [[name, writing.notation.object(inside)]];
  });
  const isWhole = named.length === items.length && named.length <= room;
  const isUnique = new Set(named.map(([name]) => name)).size === named.length;
  const members = isWhole && isUnique ? writing.notation.entries(claim, named) : undefined;
  if (!members) writing.faults.push(path);
  return members ?? [];
}

/** A value in its form, or nothing where it has not got that form. */
function writeValue<V>(
  { form, length, values }: ValueClaim,
  member: unknown,
  model: Model,
  notation: Notation<V>,
): V | undefined {
  if (form === 'boolean') return typeof member === 'boolean' ? notation.scalar(member) : undefined;
  if (form === 'count') return isCount(member) ? notation.scalar(member) : undefined;
  if (typeof member !== 'string') return undefined;
  if (form === 'full-date') return isCalendarDate(member) ? notation.day(member) : undefined;
  const text = writeText(form, member, model);
  if (text === undefined || !hasLength(text, length)) return undefined;
  return values === undefined || values.includes(text) ? notation.scalar(text) : undefined;
}

function writeText(
  form: 'text' | 'partial-date' | 'country' | 'institution',
  member: string,
  { ic }: Model,
): string | undefined {
  switch (form) {
    case 'text':
      return member;
    case 'partial-date':
      return isPartialDate(member) ? member : undefined;
    case 'country':
      return isoCountry(member);
    case 'institution': {
      const country = typeof ic === 'string' ? isoCountry(ic) : undefined;
      return country === undefined ? undefined : `${country}:${member}`;
    }
  }
}

/** A whole number from 1, of at most 32 bits. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value >>> 0 === value;
}

function isoCountry(code: string): string | undefined {
  if (isCountryCode(code)) return isoCountryCode(code);
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}

function hasLength(text: string, [min, max]: readonly [number, number] = [1, 512]): boolean {
  const count = characterCount(text);
  return count >= min && count <= max;
}
