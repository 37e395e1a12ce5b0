import type { EpochSeconds } from '@prova/trust';
import type { CatalogueEntry, EntryKind } from '../../../catalogue/catalogue-entry.ts';
import { isRetired } from '../../../catalogue/change-catalogue.ts';
import { TrustRegistryError } from '../../../errors.ts';
import type { Register } from '../../../register/register.ts';
import { entryInForce, type JudgedEntry, judgeEntry } from './judge-entry.ts';
import { unknownNames } from './known-names.ts';
import { NAME_MEMBER, ownMembers } from './own-members.ts';
import { type EntryFaults, type FilledEntry, readEntry } from './read-entry.ts';

/** Which entry a form is about. */
export interface EntryPlace {
  readonly kind: EntryKind;
  readonly register: Register;
  /** The one that is to be changed; absent for a new one. */
  readonly before?: CatalogueEntry;
}

/** Throws `TrustRegistryError` `catalogue-entry-unknown`, also for what was retired, which is not changed. */
export function entryPlace(
  register: Register,
  { kind, name }: { readonly kind: EntryKind; readonly name: string },
): EntryPlace {
  const before = register.catalogue.entries.get(`${kind} ${name}`);
  if (before && !isRetired(before)) return { kind, register, before };
  throw new TrustRegistryError('catalogue-entry-unknown', 'There is no such entry to change.');
}

/** What was filled in, read and judged; or what is wrong with it, field by field. */
export type TakenEntry =
  | (Extract<JudgedEntry, { readonly outcome: 'judged' }> & { readonly entry: CatalogueEntry })
  | { readonly outcome: 'faults'; readonly faults: EntryFaults };

export function takeEntry(
  { kind, register, before }: EntryPlace,
  filled: FilledEntry,
  now: EpochSeconds,
): TakenEntry {
  const regulationUrl = filled['regulationUrl']?.trim() || undefined;
  const today = new Date(now * 1000).toISOString().slice(0, 10);
  const own = ownMembers(kind, before, { today, regulationUrl });
  const read = readEntry(kind, { filled, own, before });
  if (read.outcome === 'faults') return read;
  const { entry } = read;
  if (!before && entryInForce(register, entry)) {
    const fault = 'There is one of this name. Change it from its own page.';
    return { outcome: 'faults', faults: { [NAME_MEMBER[kind]]: fault } };
  }
  const faults = unknownNames(entry, register);
  if (Object.keys(faults).length > 0) return { outcome: 'faults', faults };
  const judged = judgeEntry(register, entry, now);
  return judged.outcome === 'faults' ? judged : { ...judged, entry };
}
