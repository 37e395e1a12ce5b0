import { isWithin } from '../days.ts';
import type { TruthOf } from '../rules/evaluate.ts';
import type { Atom, StatusAtom } from '../rules/rule.ts';
import { anyOf, type Truth } from '../rules/truth.ts';
import { agesOn } from './age.ts';
import type { Answer } from './answer.ts';
import { type Facts, questionKey, questionOf } from './facts.ts';

/**
 * What the facts say of a statement on a day. What nobody asked, what a source does not know, and an age that depends on an unknown day
 * of birth are `unknown`. A tier is too: ask about a rule that has the ways into it in its place (`wholeRule`).
 */
export function truthOn(facts: Facts, day: string): TruthOf {
  return (atom) => truthOfAtom(atom, facts, day);
}

function truthOfAtom(atom: Atom, facts: Facts, day: string): Truth {
  if ('status' in atom) return truthOfStatus(atom, facts, day);
  if ('tier' in atom) return 'unknown';
  if ('residesIn' in atom) return livesIn(atom.residesIn, facts.municipality);
  if ('onDate' in atom) return known(isWithin(day, atom.onDate));
  if (facts.birthDate === undefined) return 'unknown';
  const ages = agesOn(facts.birthDate, day);
  if (!ages) return 'unknown';
  return 'ageMin' in atom
    ? within(ages.least >= atom.ageMin, ages.most >= atom.ageMin)
    : within(ages.most <= atom.ageMax, ages.least <= atom.ageMax);
}

/** Of what certainly is, and of what may be. */
function within(certainly: boolean, possibly: boolean): Truth {
  if (certainly) return 'yes';
  return possibly ? 'unknown' : 'no';
}

function known(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}

function livesIn(places: readonly string[], municipality: string | undefined): Truth {
  return municipality === undefined
    ? 'unknown'
    : known(places.some((beginning) => municipality.startsWith(beginning)));
}

/** Each body that decides a status is asked; one that does recognise the person is enough. */
function truthOfStatus(atom: StatusAtom, { answers }: Facts, day: string): Truth {
  const given = answers.get(questionKey(questionOf(atom))) ?? [];
  const asked = given.filter(
    ({ outcome, authority }) =>
      atom.by === undefined ||
      authority === atom.by ||
      (outcome === 'unknown' && authority === undefined),
  );
  return asked.length === 0
    ? 'unknown'
    : anyOf(asked.map((answer) => truthOfAnswer(answer, atom, day)));
}

function truthOfAnswer(answer: Answer, { atLeast }: StatusAtom, day: string): Truth {
  if (answer.outcome === 'unknown' || !isWithin(day, answer.about)) return 'unknown';
  if (answer.outcome === 'not-applies') return 'no';
  if (!answer.periods.some((period) => isWithin(day, period))) return 'no';
  if (!atLeast) return 'yes';
  const value = answer.details?.[atLeast.detail];
  return value === undefined ? 'unknown' : known(value >= atLeast.value);
}
