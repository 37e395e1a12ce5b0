import { daysAfter } from '../days.ts';
import { isWithin } from '../facts/answer.ts';
import { atomsOf, type Rule } from './rule.ts';
import type { Literal, Way } from './ways.ts';

/** Nobody was ever as old. */
const OLDEST = 130;

/** Before all days that a rule can name. */
const FIRST = '0000-01-01';

/** The days on which what is possible by a rule may change, and one before them all: from each to the next it is the same. */
export function turningDays(rule: Rule): readonly string[] {
  const turns = atomsOf(rule).flatMap((atom) => {
    if (!('onDate' in atom)) return [];
    const { from, until } = atom.onDate;
    return [...(from ? [from] : []), ...(until ? [daysAfter(until, 1)] : [])];
  });
  return [...new Set([FIRST, ...turns])];
}

/**
 * The ways that somebody can be on, on a day: not those of another day, of an age that nobody has, or of a place that is excluded by another. Statuses
 * are taken to be possible in any company.
 */
export function possibleWays(ways: readonly Way[], day: string): readonly Way[] {
  return ways.filter((way) => isOn(day, way) && hasAges(way) && hasPlaces(way));
}

function isOn(day: string, way: Way): boolean {
  return way.every(({ atom, isNegated }) => {
    if (!('onDate' in atom)) return true;
    const { from = FIRST, until } = atom.onDate;
    return isWithin(day, { from, until }) !== isNegated;
  });
}

function hasAges(way: Way): boolean {
  const bounds = way.flatMap((literal) => boundsOf(literal));
  const least = Math.max(0, ...bounds.map(({ min = 0 }) => min));
  const most = Math.min(OLDEST, ...bounds.map(({ max = OLDEST }) => max));
  return least <= most;
}

function boundsOf({ atom, isNegated }: Literal): readonly { min?: number; max?: number }[] {
  if ('ageMin' in atom) return [isNegated ? { max: atom.ageMin - 1 } : { min: atom.ageMin }];
  if ('ageMax' in atom) return [isNegated ? { min: atom.ageMax + 1 } : { max: atom.ageMax }];
  return [];
}

/** Whether a place is left that is in all that are wanted and in none that is excluded, by what codes begin with. */
function hasPlaces(way: Way): boolean {
  const named = way.flatMap(({ atom, isNegated }) =>
    'residesIn' in atom ? [{ codes: atom.residesIn, isNegated }] : [],
  );
  const wanted = named.filter(({ isNegated }) => !isNegated).map(({ codes }) => codes);
  const excluded = named.filter(({ isNegated }) => isNegated).flatMap(({ codes }) => codes);
  const left = wanted.reduce(common, ['']);
  return left.some((code) => !excluded.some((out) => code.startsWith(out)));
}

/** The places that are in one of each: the longer code of two of which one begins with the other. */
function common(some: readonly string[], others: readonly string[]): readonly string[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      if (one.startsWith(other)) return [one];
      return other.startsWith(one) ? [other] : [];
    }),
  );
}
