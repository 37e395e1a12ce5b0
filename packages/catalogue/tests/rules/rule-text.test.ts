import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { type Atom, CatalogueError, type Rule, readRule, writeRule } from '../../src/index.ts';
import { belgium } from '../belgium.ts';
import { rules } from './arbitrary-rules.ts';

expect.extend(codeMatchers);

const ATOMS: readonly Atom[] = [
  { status: 'HREC_12P', scope: 'household', by: 'VAPH' },
  { status: 'AI', atLeast: { detail: 'aiCategory', value: 3 } },
  { status: 'AI', by: 'VAPH', atLeast: { detail: 'by', value: 3 } },
  { status: 'AI', atLeast: { detail: 'household', value: 1 } },
  { residesIn: ['1', '44021'] },
  { onDate: { from: '2026-01-01' } },
  { onDate: { until: '2026-12-31' } },
  { onDate: { from: '2026-01-01', until: '2026-12-31' } },
  { ageMax: 0 },
];

test('what is written is read back, each atom of a rule', () => {
  for (const atom of ATOMS) expect(readRule(writeRule(atom))).toEqual(atom);
});

test('what is written is read back, every rule, however it is spaced', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      const text = writeRule(rule);
      expect(readRule(text)).toEqual(rule);
      expect(readRule(text.replaceAll(/\s+/g, ''))).toEqual(rule);
      expect(readRule(text.replaceAll(/([(),])/g, ' $1\n'))).toEqual(rule);
    }),
  );
  for (const { rule } of belgium.content.rights) expect(readRule(writeRule(rule))).toEqual(rule);
});

test('one part a line', () => {
  const rule: Rule = { anyOf: [{ status: 'BIM' }, { allOf: [{ tier: 'x' }, { ageMin: 21 }] }] };
  expect(writeRule(rule).split('\n')).toEqual([
    'anyOf(',
    '  status(BIM),',
    '  allOf(',
    '    tier(x),',
    '    ageMin(21)',
    '  )',
    ')',
  ]);
});

test.each([
  ['', 'At character 1: anyOf, '],
  ['status', 'At character 7: “(” is expected.'],
  ['status(BIM', 'At character 11: “)” is expected.'],
  ['status(BIM) x', 'At character 13: the end is expected.'],
  ['anyOf(status(BIM) status(RIS))', 'At character 19: “)” is expected.'],
  ['ageMin(old)', 'At character 8: a number is expected.'],
  ['one(BIM)', 'a word of a rule is expected.'],
  ['status(BIM, household, household)', 'each term once is expected.'],
  ['status(bim)', 'has no form of ours'],
  ['not(status(BIM))', 'has no form of ours'],
  ['onDate(..)', 'has no form of ours'],
  [`${'anyOf('.repeat(30)}status(BIM)${')'.repeat(30)}`, 'nests less deep'],
  [`${'anyOf('.repeat(10)}status(BIM)${')'.repeat(10)}`, 'has no form of ours'],
  [' '.repeat(9_000), 'too long'],
])('case %#: says where it is wrong', (text, message) => {
  expect(() => readRule(text)).toThrowWithCode(CatalogueError, 'rule-malformed');
  expect(() => readRule(text)).toThrow(message);
});

test('throws nothing but its own error, and reads no text as two rules', () => {
  const mutated = fc.tuple(rules, fc.nat(), fc.string({ maxLength: 2 })).map(([rule, at, put]) => {
    const text = writeRule(rule);
    const place = at % text.length;
    return text.slice(0, place) + put + text.slice(place + 1);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), mutated), (text) => {
      try {
        const rule = readRule(text);
        expect(readRule(writeRule(rule))).toEqual(rule);
      } catch (error) {
        if (!(error instanceof CatalogueError)) throw error;
        expect(error.code).toBe('rule-malformed');
      }
    }),
  );
});
