import type { Sector } from '@prova/catalogue';
import type { CatalogueEntry } from '../../../catalogue/catalogue-entry.ts';
import type { Register } from '../../../register/register.ts';
import type { EntryFaults } from './read-entry.ts';

type Entries = { readonly catalogue: Pick<Register['catalogue'], 'entries'> };

/** The sectors that a right may be in. */
export function sectorsOf({ catalogue }: Entries): readonly Sector[] {
  return [...catalogue.entries.values()].flatMap((entry) =>
    entry.of === 'sector' ? [entry.content] : [],
  );
}

/** What an entry names that is to be entered before it, beside the field that names it; what a rule names is said by the rules of the catalogue. */
export function unknownNames(entry: CatalogueEntry, { catalogue }: Entries): EntryFaults {
  if (entry.of === 'right') {
    const isKnown = catalogue.entries.has(`sector ${entry.content.sector}`);
    return isKnown ? {} : { sector: 'Choose one of these.' };
  }
  if (entry.of !== 'status') return {};
  const lacking = entry.content.authorities.filter(
    (code) => !catalogue.entries.has(`authority ${code}`),
  );
  if (lacking.length === 0) return {};
  return { authorities: `The catalogue has no such body: ${lacking.join(', ')}. Enter it first.` };
}
