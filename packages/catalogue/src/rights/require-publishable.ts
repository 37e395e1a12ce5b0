import { CatalogueError } from '../errors.ts';
import { atomsOf, isStatusAtom } from '../rules/rule.ts';
import { type LeakClass, leakClass, type Vocabulary } from './leak-class.ts';
import type { DisclosureProfile, Right } from './right.ts';

/** What each class may be shown by. `C` only to who has a law for it, or as a tier, whose name says nothing; `D` to no counter at all. */
const SHOWN_BY: Readonly<Record<LeakClass, readonly DisclosureProfile[]>> = {
  A: ['P0', 'P1', 'P2', 'P3', 'P4'],
  B: ['P0', 'P1', 'P2', 'P3', 'P4'],
  C: ['P1', 'P3', 'P4'],
  D: ['P4'],
};

/** Profiles that nobody may have without a law. */
const BY_LAW: readonly DisclosureProfile[] = ['P3', 'P4'];

/**
 * What a right gives away that may be published.
 * Throws `CatalogueError`: `right-leaks` where its profile shows more people its class than may know; `legal-basis-missing` for P3, P4
 * and for class C, unless its rule is a tier; `rule-too-wide`, `catalogue-dangling` as `leakClass`.
 */
export function requirePublishable(right: Right, vocabulary: Vocabulary): LeakClass {
  const { rule, rightId, disclosure, legalBasis, regulationUrl } = right;
  const leaks = leakClass(rule, vocabulary);
  const isNeutral = leaks === 'C' && !atomsOf(rule).some(isStatusAtom);
  if (!isNeutral && !SHOWN_BY[leaks].includes(disclosure)) {
    throw new CatalogueError(
      'right-leaks',
      `Of class ${leaks}, it may not be shown by ${disclosure}.`,
      [rightId],
    );
  }
  const needsLaw = BY_LAW.includes(disclosure) || (leaks === 'C' && !isNeutral) || leaks === 'D';
  if (needsLaw && (legalBasis === undefined || regulationUrl === undefined)) {
    throw new CatalogueError('legal-basis-missing', 'It needs a law, and where that is read.', [
      rightId,
    ]);
  }
  return leaks;
}
