import { CatalogueError } from '@prova/catalogue';
import type { EpochSeconds } from '@prova/trust';
import { type CatalogueEntry, entryKey, entryName } from '../../../catalogue/catalogue-entry.ts';
import { enterCatalogueEntry } from '../../../catalogue/change-catalogue.ts';
import { type Difference, differenceOf } from '../../../changes/difference.ts';
import { TrustRegistryError } from '../../../errors.ts';
import type { Register } from '../../../register/register.ts';
import type { EntryFaults } from './read-entry.ts';

/** What follows if an entry is decided. */
export type JudgedEntry =
  | {
      readonly outcome: 'judged';
      readonly register: Register;
      readonly difference: readonly Difference[];
    }
  | { readonly outcome: 'faults'; readonly faults: EntryFaults };

/** Judges an entry as it will be when it is proposed: by the rules of the whole catalogue, and against the one in force. */
export function judgeEntry(
  register: Register,
  entry: CatalogueEntry,
  now: EpochSeconds,
): JudgedEntry {
  try {
    const after = enterCatalogueEntry(register, entry, now);
    return { outcome: 'judged', register: after, difference: differenceOf(register, after) };
  } catch (error) {
    if (!(error instanceof TrustRegistryError)) throw error;
    return { outcome: 'faults', faults: { [placeOf(error, entry)]: error.message } };
  }
}

/** Beside which field a fault is said, by the kind of its entry; a fault of another entry belongs to none. */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  right: {
    'right-leaks': 'disclosure',
    'legal-basis-missing': 'legalBasis',
    'rule-too-wide': 'rule',
    'catalogue-dangling': 'rule',
    'catalogue-entry-retired': 'rule',
  },
  tier: {
    'rule-too-wide': 'rule',
    'catalogue-dangling': 'rule',
    'catalogue-entry-retired': 'rule',
  },
  'relying-party': { 'catalogue-duplicate': 'reader' },
};

function placeOf({ code, cause }: TrustRegistryError, entry: CatalogueEntry): string {
  const fields = cause instanceof CatalogueError ? cause.fields : [];
  const isOfAnother = OF_RIGHTS.includes(code) && !fields.includes(entryName(entry));
  return (isOfAnother ? undefined : PLACES[entry.of]?.[code]) ?? '';
}

/** These name the right that they are about. */
const OF_RIGHTS: readonly string[] = ['right-leaks', 'legal-basis-missing'];

/** The entry of the same name that is in force. */
export function entryInForce(
  { catalogue }: Register,
  entry: CatalogueEntry,
): CatalogueEntry | undefined {
  return catalogue.entries.get(entryKey(entry));
}
