import fc from 'fast-check';
import type { Atom, Rule } from '../../src/index.ts';

/** A few atoms, so that rules have some of them twice. */
export const ATOMS: readonly Atom[] = [
  { status: 'A' },
  { status: 'B' },
  { status: 'B', scope: 'household' },
  { tier: 'lowIncome' },
  { ageMin: 65 },
  { residesIn: ['44021'] },
];

/** Rules over them, of a few levels. */
export const rules: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...ATOMS),
    fc.constantFrom<Rule>({ not: { ageMin: 65 } }, { not: { residesIn: ['44021'] } }),
    fc.record({ anyOf: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
  ),
})).rule;
