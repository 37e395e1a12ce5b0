import { CatalogueError, type LeakClass, leakClass, type Right } from '@prova/catalogue';
import type { RegisterCatalogue } from './register-catalogue.ts';

/** What somebody may conclude who sees that a person has a right of this class. */
export const LEAK_WORDS: Readonly<Record<LeakClass, string>> = {
  A: 'Who sees this right learns nothing of why a person has it: there are at least five quite different reasons.',
  B: 'Who sees this right learns that one of a few statuses holds, and not which.',
  C: 'Who sees this right learns the one status behind it, or that the person is disabled or ill. It is shown with a name and by a law, or as a tier.',
  D: 'Who sees this right learns what no counter may know. It is asked for by a public body with a law for it, and by nobody else.',
};

/**
 * What rights give away in a catalogue. `undefined` where the catalogue lacks what a rule speaks of: such a one is never
 * published, and here is only looked at.
 */
export function leaksIn({ entries }: RegisterCatalogue): (right: Right) => LeakClass | undefined {
  const all = [...entries.values()];
  const statuses = all.flatMap((each) =>
    each.of === 'status' ? [[each.content.code, each.content] as const] : [],
  );
  const tiers = all.flatMap((each) =>
    each.of === 'tier' ? [[each.content.name, each.content] as const] : [],
  );
  const vocabulary = { statuses: new Map(statuses), tiers: new Map(tiers) };
  return ({ rule }) => {
    try {
      return leakClass(rule, vocabulary);
    } catch (error) {
      if (error instanceof CatalogueError) return undefined;
      throw error;
    }
  };
}
