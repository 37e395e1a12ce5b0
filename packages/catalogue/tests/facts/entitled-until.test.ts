import fc from 'fast-check';
import { daysAfter, entitledUntil, evaluate, type Rule, truthOn } from '../../src/index.ts';
import { facts, no, unknown, yes } from './answers.ts';

const FIRST = '2026-11-24';
const LAST = '2027-02-28';
const days = fc.integer({ min: -40, max: 120 }).map((n) => daysAfter(FIRST, n));

/** Some of what may be known of a person. */
const persons = fc.record({
  birth: fc.constantFrom('1961-12-24', '1961-12-00', '1961-00-00', '2002-02-01', '1962-02-31'),
  from: days,
  until: days,
  about: days,
  other: fc.constantFrom(no, unknown, yes()),
});

const RULES: readonly Rule[] = [
  { status: 'A' },
  { anyOf: [{ status: 'A' }, { status: 'B' }] },
  { allOf: [{ status: 'B' }, { not: { ageMin: 65 } }] },
  { allOf: [{ anyOf: [{ status: 'A' }, { ageMin: 65 }] }, { onDate: { until: '2027-01-15' } }] },
  { anyOf: [{ ageMax: 24 }, { allOf: [{ ageMin: 65 }, { status: 'A' }] }] },
];

test('is the day before the first on which the rule does not certainly hold', () => {
  fc.assert(
    fc.property(
      persons,
      fc.constantFrom(...RULES),
      ({ birth, from, until, about, other }, rule) => {
        const a = yes({ periods: [{ from, until }], about: { from: '2026-01-01', until: about } });
        const known = facts({ A: [a], B: [other] }, { birthDate: birth });
        const holds = (day: string) => evaluate(rule, truthOn(known, day)) === 'yes';
        let last: string | undefined;
        for (let day = FIRST; day <= LAST && holds(day); day = daysAfter(day, 1)) last = day;
        expect(entitledUntil(rule, known, { first: FIRST, last: LAST })).toBe(last);
      },
    ),
  );
});

test('no right, no day', () => {
  const known = facts({ A: [unknown] });
  expect(entitledUntil({ status: 'A' }, known, { first: FIRST, last: LAST })).toBeUndefined();
});
