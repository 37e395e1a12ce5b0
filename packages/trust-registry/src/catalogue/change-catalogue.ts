import type { Right } from '@prova/catalogue';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import type { Register } from '../register/register.ts';
import { type CatalogueEntry, entryKey } from './catalogue-entry.ts';
import { checkedCatalogue } from './register-catalogue.ts';
import { requireStep } from './right-states.ts';

/**
 * The register with this entry in the place of the one of its name, or as a new one.
 * Throws `TrustRegistryError` with the codes of `requireStep` and `checkedCatalogue`.
 */
export function enterCatalogueEntry(
  register: Register,
  entry: CatalogueEntry,
  now: EpochSeconds,
): Register {
  const before = register.catalogue.entries.get(entryKey(entry));
  if (entry.of === 'right') requireStep(findRight(register, entry.content.rightId), entry.content);
  else if (isRetired(entry) || (before && isRetired(before))) {
    throw new TrustRegistryError('transition-not-allowed', 'No entry retires, or brings back.');
  }
  return withEntries(register, [entry], now);
}

/**
 * The register with a right that is granted no more. Its entry stays, for those who hold proofs of it.
 * Throws `TrustRegistryError`: `right-unknown`, `transition-not-allowed`.
 */
export function retireRight(register: Register, rightId: string, now: EpochSeconds): Register {
  const right = findRight(register, rightId);
  if (!right) throw new TrustRegistryError('right-unknown', `There is no right ${rightId}.`);
  if (right.state === 'retired') {
    throw new TrustRegistryError('transition-not-allowed', 'It is retired already.');
  }
  return withEntries(register, [{ of: 'right', content: { ...right, state: 'retired' } }], now);
}

/**
 * The register with a status or a tier that no source and no page tells any more. Its entry stays, for those who hold a document
 * with it. What still needs it is to be retired, or changed, before.
 * Throws `TrustRegistryError`: `catalogue-entry-unknown`, `transition-not-allowed`, `catalogue-entry-retired` while a right or a tier in
 * force speaks of it.
 */
export function retireEntry(
  register: Register,
  { of, name }: { readonly of: 'status' | 'tier'; readonly name: string },
  now: EpochSeconds,
): Register {
  const entry = register.catalogue.entries.get(`${of} ${name}`);
  if (entry?.of !== 'status' && entry?.of !== 'tier') {
    throw new TrustRegistryError('catalogue-entry-unknown', `There is no ${of} ${name}.`);
  }
  if (isRetired(entry)) {
    throw new TrustRegistryError('transition-not-allowed', 'It is retired already.');
  }
  const retired: CatalogueEntry =
    entry.of === 'status'
      ? { of: 'status', content: { ...entry.content, retired: true } }
      : { of: 'tier', content: { ...entry.content, retired: true } };
  return withEntries(register, [retired], now);
}

/** Whether it is over for good. A relying party ends by the days of what it may ask for, and a name needs no end. */
export function isRetired(entry: CatalogueEntry): boolean {
  if (entry.of === 'right') return entry.content.state === 'retired';
  return (entry.of === 'status' || entry.of === 'tier') && entry.content.retired === true;
}

/**
 * The register with its first catalogue, all of it in one change; states are taken as they are, for which the two officers
 * vouch. Throws `TrustRegistryError`: `catalogue-exists`, `catalogue-duplicate`, and the codes of `checkedCatalogue`.
 */
export function importCatalogue(
  register: Register,
  entries: readonly CatalogueEntry[],
  now: EpochSeconds,
): Register {
  if (register.catalogue.version > 0) {
    throw new TrustRegistryError('catalogue-exists', 'There is a catalogue; enter what changes.');
  }
  if (new Set(entries.map(entryKey)).size !== entries.length) {
    throw new TrustRegistryError('catalogue-duplicate', 'It has two entries of one name.');
  }
  return withEntries(register, entries, now);
}

/** The right of this id, whatever its state. */
export function findRight({ catalogue }: Register, rightId: string): Right | undefined {
  const entry = catalogue.entries.get(`right ${rightId}`);
  return entry?.of === 'right' ? entry.content : undefined;
}

function withEntries(
  register: Register,
  changed: readonly CatalogueEntry[],
  now: EpochSeconds,
): Register {
  const entries = new Map(register.catalogue.entries);
  for (const entry of changed) entries.set(entryKey(entry), entry);
  const catalogue = {
    version: register.catalogue.version + 1,
    issuedOn: new Date(now * 1000).toISOString().slice(0, 10),
    entries,
    unreadable: register.catalogue.unreadable.filter((name) => !entries.has(name)),
  };
  checkedCatalogue(catalogue, register.environment);
  return { ...register, catalogue };
}
