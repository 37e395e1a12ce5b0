import { CATALOGUE_ENTRY, type CatalogueEntry, entryKey } from '../catalogue/catalogue-entry.ts';
import type { RegisterCatalogue } from '../catalogue/register-catalogue.ts';
import * as v from '../schema.ts';
import type { CatalogueEntryRow } from './row-types.ts';

/**
 * The entries of the table, each of its form and under its own name; of the others the names. A row of no form is a fault of the
 * catalogue and of nothing else: whoever reads the register to suspend a key must be able to.
 */
export function entriesOf(
  rows: readonly CatalogueEntryRow[],
): Pick<RegisterCatalogue, 'entries' | 'unreadable'> {
  const entries = new Map<string, CatalogueEntry>();
  const unreadable: string[] = [];
  for (const { kind, name, content } of rows) {
    const key = `${kind} ${name}`;
    const read = v.safeParse(CATALOGUE_ENTRY, { of: kind, content });
    if (read.success && entryKey(read.output) === key) entries.set(key, read.output);
    else unreadable.push(key);
  }
  return { entries, unreadable };
}
