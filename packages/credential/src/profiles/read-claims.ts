import { isJsonObject, type JsonObject } from '../compact-jws.ts';
import { canonicalCountryCode } from '../country-codes.ts';
import { CredentialError } from '../errors.ts';
import type { Claim, EntriesClaim, ValueClaim } from './claim.ts';
import { isCount, type Model } from './write-claims.ts';

/**
 * The model in claims, of which some may have been kept back; claims that the profile does not know are passed over. Countries get the
 * spelling of the model. What two claims say of one member must agree, so that an institution is of the state that issued.
 *
 * Does not check that anything is there or of its form; `parseWalletDocument` does.
 * Throws `CredentialError` `payload-invalid` with the paths of claims that are of another type, or disagree.
 */
export function readClaims(claims: readonly Claim[], source: JsonObject): Model {
  const faults: string[] = [];
  const model = new Map<string, unknown>();
  read({ claims, source, path: '' }, { model, faults });
  if (faults.length === 0) return Object.fromEntries(model);
  const message = `Claims of another form: ${faults.join(', ')}`;
  throw new CredentialError('payload-invalid', message, { fields: faults });
}

interface Place {
  readonly claims: readonly Claim[];
  readonly source: JsonObject;
  readonly path: string;
}

interface Reading {
  readonly model: Map<string, unknown>;
  readonly faults: string[];
}

function read({ claims, source, path }: Place, reading: Reading): void {
  for (const claim of claims) {
    const found = Object.hasOwn(source, claim.name) ? source[claim.name] : undefined;
    if (found !== undefined) readOne({ claim, found, path: `${path}${claim.name}` }, reading);
  }
}

function readOne(
  { claim, found, path }: { claim: Claim; found: unknown; path: string },
  reading: Reading,
): void {
  switch (claim.kind) {
    case 'group':
      if (isJsonObject(found))
        read({ claims: claim.claims, source: found, path: `${path}.` }, reading);
      else reading.faults.push(path);
      return;
    case 'list':
      assign([[claim.member, readList(claim.claims, found, { path, reading })]], path, reading);
      return;
    case 'entries': {
      const entries = readEntries(claim, found, { path, reading });
      // What is kept back whole is as absent as what is not there.
      if (entries?.length !== 0) assign([[claim.member, entries]], path, reading);
      return;
    }
    case 'value':
      if (!claim.isEcho) assign(readValue(claim, found), path, reading);
  }
}

function readList(
  claims: readonly Claim[],
  found: unknown,
  { path, reading: { faults } }: { path: string; reading: Reading },
): unknown {
  if (!Array.isArray(found)) return undefined;
  return found.map((source: unknown) => {
    const model = new Map<string, unknown>();
    if (isJsonObject(source)) read({ claims, source, path: `${path}.` }, { model, faults });
    else faults.push(path);
    return Object.fromEntries(model);
  });
}

/** Entries in the order of their names: that in which they were shown says nothing. */
function readEntries(
  { key, nameClaim, claims }: EntriesClaim,
  found: unknown,
  { path, reading: { faults } }: { path: string; reading: Reading },
): readonly unknown[] | undefined {
  const named = nameClaim === undefined ? namedInObject(found) : namedInList(found, nameClaim);
  if (!named || new Set(named.map(([name]) => name)).size < named.length) return undefined;
  const inOrder = [...named].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([name, source]) => {
    const isSaid = claims.length === 0 ? source === true : isJsonObject(source);
    if (!isSaid) faults.push(path);
    if (key === undefined) return name;
    const model = new Map<string, unknown>([[key, name]]);
    if (isJsonObject(source)) read({ claims, source, path: `${path}.` }, { model, faults });
    return Object.fromEntries(model);
  });
}

type Named = readonly (readonly [name: string, source: unknown])[];

function namedInObject(found: unknown): Named | undefined {
  return isJsonObject(found) ? Object.entries(found) : undefined;
}

function namedInList(found: unknown, nameClaim: string): Named | undefined {
  if (!Array.isArray(found)) return undefined;
  const named = found.flatMap((source: unknown): Named => {
    const name = isJsonObject(source) ? source[nameClaim] : undefined;
    return typeof name === 'string' ? [[name, source]] : [];
  });
  return named.length === found.length ? named : undefined;
}

/** Sets members that are not set, to what is not `undefined`; any other is a fault of the claim. */
function assign(
  members: readonly (readonly [string, unknown])[],
  path: string,
  { model, faults }: Reading,
): void {
  const isFree = ([name, value]: readonly [string, unknown]) =>
    value !== undefined && (!model.has(name) || model.get(name) === value);
  if (members.length > 0 && members.every(isFree)) {
    for (const [name, value] of members) model.set(name, value);
  } else if (!faults.includes(path)) faults.push(path);
}

/** The members that a value stands for. */
function readValue({ form, member }: ValueClaim, found: unknown): readonly [string, unknown][] {
  if (form === 'boolean') return [[member, typeof found === 'boolean' ? found : undefined]];
  if (form === 'count') return [[member, isCount(found) ? found : undefined]];
  if (typeof found !== 'string') return [];
  if (form === 'country') return [[member, canonicalCountryCode(found) ?? found]];
  if (form === 'institution' && found.includes(':')) return readInstitution(member, found);
  return [[member, found]];
}

function readInstitution(member: string, found: string): readonly [string, unknown][] {
  const [country = '', id = '', ...more] = found.split(':');
  const code = canonicalCountryCode(country);
  return code && more.length === 0
    ? [
        [member, id],
        ['ic', code],
      ]
    : [];
}
