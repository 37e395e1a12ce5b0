import {
  agesOn,
  type CheckedCatalogue,
  type CheckedRight,
  type DisclosureProfile,
  type Facts,
  questionKey,
  type Status,
} from '@prova/catalogue';
import {
  type EntitledRight,
  type EntitledRights,
  entitledRight,
} from '../entitlements/rights-of.ts';

/** Profiles in which a counter is shown the right, and at most whose it is. */
const AT_COUNTERS: readonly DisclosureProfile[] = ['P0', 'P1', 'P2'];

type Shown = Pick<CheckedRight, 'disclosure' | 'leaks'>;

/**
 * Whether there are proofs of a right for counters. Not of one that is shown as a tier or with its statuses, to who has a law for it, and
 * never of one that gives away what no counter may know (class `D`), whatever its profile.
 */
export function isShownAtCounters({ disclosure, leaks }: Shown): boolean {
  return AT_COUNTERS.includes(disclosure) && leaks !== 'D';
}

/** Whether a proof of it may name nobody: then whoever has it can show it. */
export function mayNameNobody(right: Shown): boolean {
  return isShownAtCounters(right) && right.disclosure === 'P0';
}

/** Years from which somebody is no child. */
const OF_AGE = 18;

/**
 * The facts that a proof for counters may follow from: without statuses that no counter may know (`L4`), and of a child, or of who may be one, without those that
 * only children have. What is left out is unknown, so nothing follows from it: no yes, no last day, no source.
 */
function factsAtCounters(
  facts: Facts,
  { statuses }: Pick<CheckedCatalogue, 'statuses'>,
  day: string,
): Facts {
  const ages = facts.birthDate === undefined ? undefined : agesOn(facts.birthDate, day);
  const isOfAge = ages !== undefined && ages.least >= OF_AGE;
  const hidden = [...statuses.values()].filter((status) => isHidden(status, isOfAge));
  const answers = new Map(facts.answers);
  for (const { code: status } of hidden) {
    for (const scope of ['person', 'household'] as const) {
      answers.delete(questionKey({ status, scope }));
    }
  }
  return { ...facts, answers };
}

function isHidden({ level, ofChildren }: Status, isOfAge: boolean): boolean {
  return level === 'L4' || (ofChildren === true && !isOfAge);
}

/** What may be said of somebody at counters: the rights of which there are proofs, each by what a proof may follow from. */
export function rightsAtCounters(
  known: EntitledRights,
  catalogue: Pick<CheckedCatalogue, 'statuses'>,
): EntitledRights {
  const { day } = known;
  const facts = factsAtCounters(known.facts, catalogue, day);
  const shown = known.rights.filter(({ right }) => isShownAtCounters(right));
  const rights = shown.map(({ right }) => entitledRight(right, facts, day));
  return { ...known, facts, rights: rights.filter(({ truth }) => truth === 'yes') };
}

/** A right as a proof says it; `undefined` where there is none of it. */
export function rightAtCounters(
  entitled: EntitledRight,
  known: Pick<EntitledRights, 'facts' | 'day' | 'catalogueVersion'>,
  catalogue: Pick<CheckedCatalogue, 'statuses'>,
): EntitledRight | undefined {
  return rightsAtCounters({ ...known, rights: [entitled] }, catalogue).rights[0];
}
