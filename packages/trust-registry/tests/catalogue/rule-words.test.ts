import { evaluate, type Rule } from '@prova/catalogue';
import { ruleWords } from '../../src/catalogue/rule-words.ts';

test.each<[string, Rule]>([
  ['BIM', { status: 'BIM' }],
  ['BIM (household)', { status: 'BIM', scope: 'household' }],
  ['REG_DIS (decided by VAPH)', { status: 'REG_DIS', by: 'VAPH' }],
  ['AI (aiCategory 3 or higher)', { status: 'AI', atLeast: { detail: 'aiCategory', value: 3 } }],
  ['tier lowIncome', { tier: 'lowIncome' }],
  ['not lives in 11002 44021', { not: { residesIn: ['11002', '44021'] } }],
  ['between 2026-01-01 and ever', { onDate: { from: '2026-01-01' } }],
  [
    'BIM or (ARR and age 21 or higher and age 64 or lower)',
    { anyOf: [{ status: 'BIM' }, { allOf: [{ status: 'ARR' }, { ageMin: 21 }, { ageMax: 64 }] }] },
  ],
])('%s', (words, rule) => {
  expect(ruleWords(rule)).toBe(words);
  // It is a rule indeed.
  expect(evaluate(rule, () => 'unknown')).toBe('unknown');
});
