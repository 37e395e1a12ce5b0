import fc from 'fast-check';
import {
  type Atom,
  compileRules,
  evaluate,
  explain,
  type Rule,
  TRUTHS,
  type Truth,
  truthsOf,
} from '../../src/index.ts';
import { ATOMS, rules } from './arbitrary-rules.ts';

// The oracle is Kleene's own reading: a rule is what it is whichever way the unknown turns out, and unknown where that makes a difference.

const assignments = fc.array(fc.constantFrom(...TRUTHS), {
  minLength: ATOMS.length,
  maxLength: ATOMS.length,
});

function truthIn(assignment: readonly Truth[]): (atom: Atom) => Truth {
  return (atom) => assignment[ATOMS.findIndex((each) => same(each, atom))] ?? 'unknown';
}

function same(a: Atom, b: Atom): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Classical logic, by a truth table of its own: how the unknown may turn out. */
function holds(rule: Rule, world: (atom: Atom) => boolean): boolean {
  if ('anyOf' in rule) return rule.anyOf.some((part) => holds(part, world));
  if ('allOf' in rule) return !rule.allOf.some((part) => !holds(part, world));
  return 'not' in rule ? !world(rule.not) : world(rule);
}

function worldsOf(assignment: readonly Truth[]): readonly (readonly boolean[])[] {
  return assignment.reduce<readonly (readonly boolean[])[]>(
    (worlds, truth) =>
      worlds.flatMap((world) =>
        truth === 'unknown'
          ? [
              [...world, true],
              [...world, false],
            ]
          : [[...world, truth === 'yes']],
      ),
    [[]],
  );
}

test('what is answered is so, whatever the unknown turns out to be', () => {
  fc.assert(
    fc.property(rules, assignments, (rule, assignment) => {
      const truth = evaluate(rule, truthIn(assignment));
      const outcomes = worldsOf(assignment).map((world) =>
        holds(rule, (atom) => world[ATOMS.findIndex((each) => same(each, atom))] ?? false),
      );
      if (truth === 'yes') expect(outcomes).not.toContain(false);
      if (truth === 'no') expect(outcomes).not.toContain(true);
      if (!assignment.includes('unknown')) expect(truth).toBe(outcomes[0] ? 'yes' : 'no');
    }),
  );
});

test('more knowledge never turns a yes into a no, or back', () => {
  fc.assert(
    fc.property(rules, assignments, fc.nat(ATOMS.length - 1), (rule, assignment, place) => {
      const known = evaluate(rule, truthIn(assignment));
      const less = evaluate(rule, truthIn(assignment.with(place, 'unknown')));
      if (less !== 'unknown') expect(less).toBe(known);
    }),
  );
});

test('many rules together answer as each alone', () => {
  fc.assert(
    fc.property(fc.array(rules, { maxLength: 8 }), assignments, (many, assignment) => {
      const truthOf = truthIn(assignment);
      const { atoms, evaluateAll } = compileRules(many);
      const answers = new Uint8Array(many.length);
      evaluateAll(truthsOf(atoms, truthOf), answers);
      expect([...answers].map((answer) => TRUTHS[answer])).toEqual(
        many.map((rule) => evaluate(rule, truthOf)),
      );
    }),
  );
});

test('a rule is fulfilled exactly where one of its ways is', () => {
  fc.assert(
    fc.property(rules, assignments, (rule, assignment) => {
      const truthOf = truthIn(assignment);
      const best = explain(rule, truthOf)[0]?.truth ?? 'no';
      expect(best).toBe(evaluate(rule, truthOf));
    }),
  );
});

test('a sentence says what is missing: the nearest way first', () => {
  const rule: Rule = {
    anyOf: [{ status: 'A' }, { allOf: [{ status: 'B' }, { ageMin: 65 }] }, { tier: 'lowIncome' }],
  };
  const ways = explain(rule, truthIn(['no', 'yes', 'no', 'unknown', 'no', 'no']));
  expect(ways.map(({ truth, literals }) => [truth, literals.map(({ truth }) => truth)])).toEqual([
    ['unknown', ['unknown']],
    ['no', ['no']],
    ['no', ['yes', 'no']],
  ]);
});
