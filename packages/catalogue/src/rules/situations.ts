import { daysAfter, isWithin } from '../days.ts';
import { CatalogueError } from '../errors.ts';
import { atomsOf, type Circumstance, isStatusAtom, type Rule } from './rule.ts';
import type { Way } from './ways.ts';

/** What is known of a person by looking at them, and at the calendar. */
export interface Situation {
  readonly day: string;
  readonly age: number;
  /** The code of a place of the rule, for whoever lives there and in no smaller one that it names; empty for whoever lives in none. */
  readonly place: string;
}

/** Nobody was ever as old. */
const OLDEST = 130;

/** Before all days that a rule can name. */
const FIRST = '0000-01-01';

/** More than this nobody reads. */
const MOST_SITUATIONS = 2_048;

/**
 * All situations that a rule can tell apart, each once. It asks nobody whether people live in a place: a code that is none makes a
 * situation that nobody is in. Throws `CatalogueError` `rule-too-wide` above 2048.
 */
export function situationsOf(rule: Rule): readonly Situation[] {
  const atoms = atomsOf(rule);
  const days = new Set([FIRST]);
  const ages = new Set([0]);
  const places = new Set(['']);
  for (const atom of atoms) {
    if ('onDate' in atom) {
      const { from, until } = atom.onDate;
      if (from !== undefined) days.add(from);
      if (until !== undefined) days.add(daysAfter(until, 1));
    } else if ('ageMin' in atom) ages.add(atom.ageMin);
    else if ('ageMax' in atom) ages.add(atom.ageMax + 1);
    else if ('residesIn' in atom) for (const code of atom.residesIn) places.add(code);
  }
  const lived = [...ages].filter((age) => age <= OLDEST);
  if (days.size * lived.length * places.size > MOST_SITUATIONS) {
    throw new CatalogueError('rule-too-wide', 'It tells too many days, ages and places apart.');
  }
  return [...days].flatMap((day) =>
    lived.flatMap((age) => [...places].map((place) => ({ day, age, place }))),
  );
}

/** The ways that somebody can be on in a situation. Statuses are taken to be possible in any. */
export function waysIn(situation: Situation, ways: readonly Way[]): readonly Way[] {
  return ways.filter((way) =>
    way.every(({ atom, isNegated }) => {
      const isCircumstance = !isStatusAtom(atom) && !('tier' in atom);
      return !isCircumstance || holds(atom, situation) !== isNegated;
    }),
  );
}

function holds(atom: Circumstance, { day, age, place }: Situation): boolean {
  if ('ageMin' in atom) return age >= atom.ageMin;
  if ('ageMax' in atom) return age <= atom.ageMax;
  if ('residesIn' in atom) return atom.residesIn.some((code) => place.startsWith(code));
  return isWithin(day, atom.onDate);
}
