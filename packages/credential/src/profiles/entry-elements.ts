import type { JsonObject } from '../compact-jws.ts';
import { CredentialError } from '../errors.ts';
import type { Claim, EntriesClaim, Spelling } from './claim.ts';

// In mdoc what is shown entry by entry has an element for each entry, so that nothing but digests stands for those kept back.

const SPELL: Readonly<Record<Spelling, (name: string) => string>> = {
  same: (name) => name,
  lower: (name) => name.toLowerCase(),
  snake: (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
};

const UNSPELL: Readonly<Record<Spelling, (text: string) => string>> = {
  same: (text) => text,
  lower: (text) => text.toUpperCase(),
  snake: (text) => text.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
};

/** The element of an entry; `undefined` for a name that could not be read again. */
export function elementOf(
  { element: { prefix, spelling } }: EntriesClaim,
  name: string,
): string | undefined {
  const spelt = SPELL[spelling](name);
  return UNSPELL[spelling](spelt) === name ? prefix + spelt : undefined;
}

/**
 * Elements with those of entries in one claim each, as SD-JWT VC has them.
 * Throws `CredentialError` `payload-invalid` for an element of an entry that is not spelt as such elements are.
 */
export function gatherEntries(claims: readonly Claim[], elements: JsonObject): JsonObject {
  const gathered = new Map(Object.entries(elements));
  for (const claim of claims) {
    if (claim.kind !== 'entries') continue;
    const found = [...gathered].filter(([name]) => name.startsWith(claim.element.prefix));
    gathered.delete(claim.name);
    if (found.length === 0) continue;
    for (const [name] of found) gathered.delete(name);
    const named = found.map(([name, value]) => [entryName(claim, name), value] as const);
    gathered.set(claim.name, asOneClaim(claim, named));
  }
  return Object.fromEntries(gathered);
}

/** Named entries as one claim in JSON: a list of objects that name themselves, or one object. */
export function asOneClaim(
  { nameClaim }: EntriesClaim,
  entries: readonly (readonly [name: string, value: unknown])[],
): unknown {
  if (nameClaim === undefined) return Object.fromEntries(entries);
  return entries.map(([name, value]) => ({ [nameClaim]: name, ...Object(value) }));
}

function entryName(claim: EntriesClaim, element: string): string {
  const { prefix, spelling } = claim.element;
  const name = UNSPELL[spelling](element.slice(prefix.length));
  if (elementOf(claim, name) === element) return name;
  const message = `An element of ${claim.name} is not spelt as such elements are.`;
  throw new CredentialError('payload-invalid', message, { fields: [claim.name] });
}
