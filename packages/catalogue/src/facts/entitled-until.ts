import { daysAfter, type OpenPeriod } from '../days.ts';
import { evaluate } from '../rules/evaluate.ts';
import { atomsOf, type Rule } from '../rules/rule.ts';
import { birthdaysIn } from './age.ts';
import { type Facts, questionKey, questionOf } from './facts.ts';
import { truthOn } from './truth-on.ts';

/**
 * The last of the days from one to another on all of which a rule without tiers is certainly fulfilled; `undefined` where it is not on
 * the first. A right lasts as long as what it follows from is known, and no longer. Both days are of the calendar.
 */
export function entitledUntil(
  rule: Rule,
  facts: Facts,
  { first, last }: { readonly first: string; readonly last: string },
): string | undefined {
  if (!isEntitled(rule, facts, first)) return undefined;
  const changes = changesOf(rule, facts, { first, last });
  const end = changes.find((day) => !isEntitled(rule, facts, day));
  return end === undefined ? last : daysAfter(end, -1);
}

function isEntitled(rule: Rule, facts: Facts, day: string): boolean {
  return evaluate(rule, truthOn(facts, day)) === 'yes';
}

/** The days, in order, on which a truth may be another than the day before. */
function changesOf(
  rule: Rule,
  { answers, birthDate }: Facts,
  { first, last }: { readonly first: string; readonly last: string },
): readonly string[] {
  const changes = new Set<string>();
  for (const atom of atomsOf(rule)) {
    if ('status' in atom) {
      for (const answer of answers.get(questionKey(questionOf(atom))) ?? []) {
        if (answer.outcome === 'unknown') continue;
        const periods = answer.outcome === 'applies' ? answer.periods : [];
        addBounds([answer.about, ...periods]);
      }
    } else if ('onDate' in atom) addBounds([atom.onDate]);
    else if (birthDate !== undefined && ('ageMin' in atom || 'ageMax' in atom)) {
      for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
        for (const day of birthdaysIn(birthDate, year)) changes.add(day);
      }
    }
  }
  return [...changes].filter((day) => first < day && day <= last).sort();

  function addBounds(periods: readonly OpenPeriod[]) {
    for (const { from, until } of periods) {
      if (from !== undefined) changes.add(from);
      if (until !== undefined) changes.add(daysAfter(until, 1));
    }
  }
}
