import type { OpenPeriod } from '../days.ts';

/**
 * When a person has a right. A rule has no `not` but of age and place: nobody has a right because a status is missing, and nobody
 * can be made to prove that they have none.
 */
export type Rule = AnyOf | AllOf | Not | Atom;

export interface AnyOf {
  readonly anyOf: readonly Rule[];
}

export interface AllOf {
  readonly allOf: readonly Rule[];
}

export interface Not {
  readonly not: Circumstance;
}

/** One statement about a person on a day. */
export type Atom = StatusAtom | TierAtom | Circumstance;

/** The person has a status; with `scope` somebody in their household has it, whoever that is. */
export interface StatusAtom {
  readonly status: string;
  readonly scope?: 'household' | undefined;
  /** Only as this authority recognises it: `VAPH`. */
  readonly by?: string | undefined;
  /** Only where a detail of it is so high: a category, a percentage. */
  readonly atLeast?: { readonly detail: string; readonly value: number } | undefined;
}

/** The person belongs to a tier: to one of the groups that the catalogue makes of statuses. */
export interface TierAtom {
  readonly tier: string;
}

/** What can be seen of a person without knowing any status of theirs, and the day. */
export type Circumstance = AgeMin | AgeMax | ResidesIn | OnDate;

/** Whole years, that many or more. */
export interface AgeMin {
  readonly ageMin: number;
}

/** Whole years, that many or fewer. */
export interface AgeMax {
  readonly ageMax: number;
}

/** NIS codes of municipalities, or what these begin with: `11002`, or `1` for a province. */
export interface ResidesIn {
  readonly residesIn: readonly string[];
}

/** First and last day; at least one of them. */
export interface OnDate {
  readonly onDate: OpenPeriod;
}

/** Whether it says anything of a status. What does not is nobody's secret. */
export function isStatusAtom(atom: Atom): atom is StatusAtom {
  return 'status' in atom;
}

/** The same for every spelling of one atom: by this, two atoms are one. */
export function atomKey(atom: Atom): string {
  if ('status' in atom) {
    const { status, scope = 'person', by = '', atLeast } = atom;
    return `status ${status} ${scope} ${by} ${atLeast ? `${atLeast.detail}>=${atLeast.value}` : ''}`;
  }
  if ('tier' in atom) return `tier ${atom.tier}`;
  if ('ageMin' in atom) return `ageMin ${atom.ageMin}`;
  if ('ageMax' in atom) return `ageMax ${atom.ageMax}`;
  if ('residesIn' in atom) return `residesIn ${[...atom.residesIn].sort().join(' ')}`;
  return `onDate ${atom.onDate.from ?? ''} ${atom.onDate.until ?? ''}`;
}

/** The atoms of a rule, each as often as it is there. */
export function atomsOf(rule: Rule): readonly Atom[] {
  if ('anyOf' in rule) return rule.anyOf.flatMap(atomsOf);
  if ('allOf' in rule) return rule.allOf.flatMap(atomsOf);
  return 'not' in rule ? [rule.not] : [rule];
}
