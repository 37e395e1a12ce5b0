import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { CatalogueError, leakClass, type Rule } from '../../src/index.ts';
import { belgium } from '../belgium.ts';

expect.extend(codeMatchers);

const any = (...codes: string[]): Rule => ({ anyOf: codes.map((status) => ({ status })) });

const two = (...codes: string[]): Rule => ({ allOf: codes.map((status) => ({ status })) });

test.each<[string, Rule, string]>([
  ['one status', { status: 'BIM' }, 'C'],
  ['one status, or old', { anyOf: [{ status: 'BIM' }, { ageMin: 65 }] }, 'C'],
  [
    'one status, of oneself or of somebody at home',
    { anyOf: [{ status: 'BIM' }, { status: 'BIM', scope: 'household' }] },
    'C',
  ],
  [
    'one status at two heights',
    { anyOf: [{ status: 'AI' }, { status: 'AI', atLeast: { detail: 'aiCategory', value: 3 } }] },
    'C',
  ],
  ['two of income', any('BIM', 'RIS'), 'B'],
  ['five of income', any('BIM', 'RIS', 'ERIS', 'CPAS_FED', 'CPAS_ADV'), 'B'],
  ['five of two families', any('BIM', 'RIS', 'ERIS', 'CPAS_FED', 'GRAPA'), 'A'],
  ['five, all of disability', any('ARR', 'AI', 'APA', 'ATP', 'HREC'), 'C'],
  ['disability and illness', any('ARR', 'AI', 'APA', 'INV', 'CHRON'), 'C'],
  [
    'many, and one that no counter may know',
    any('BIM', 'RIS', 'ERIS', 'GRAPA', 'EDC', 'TERR'),
    'D',
  ],
  [
    'two together that no counter may know',
    { allOf: [{ status: 'TERR' }, { status: 'WARV' }] },
    'D',
  ],
  [
    'what no counter may know, with another thing that it may',
    { allOf: [{ status: 'TERR' }, { status: 'BIM' }] },
    'D',
  ],
  [
    'one status with any of five others',
    { allOf: [{ status: 'BIM' }, any('RIS', 'ERIS', 'GRAPA', 'ARR', 'AI')] },
    'C',
  ],
  [
    'a disability in every way, beside an income',
    { allOf: [any('BIM', 'RIS', 'GRAPA'), any('ARR', 'APA')] },
    'C',
  ],
  ['a tier is as its ways', { tier: 'companionNeeded' }, 'C'],
  ['a tier with war victims', { tier: 'warVictim' }, 'D'],
  ['no status at all', { anyOf: [{ ageMin: 65 }, { ageMax: 18 }] }, 'A'],
  ['the same in two brackets', { allOf: [any('BIM', 'RIS'), any('BIM', 'RIS')] }, 'B'],
  [
    'one status, and others that need two at once',
    { anyOf: [{ status: 'BIM' }, two('RIS', 'ERIS'), two('GRAPA', 'ARR'), two('AI', 'EDC')] },
    'C',
  ],
  ['nothing but two at once', { anyOf: [two('BIM', 'RIS'), two('GRAPA', 'ERIS')] }, 'C'],
  ['two of income, and two at once', { anyOf: [any('BIM', 'RIS'), two('GRAPA', 'EDC')] }, 'B'],
  [
    'five of two families, and two at once',
    { anyOf: [any('BIM', 'RIS', 'ERIS', 'CPAS_FED', 'GRAPA'), two('ARR', 'AI')] },
    'A',
  ],
  [
    'one that another contains',
    { anyOf: [{ status: 'BIM' }, { allOf: [{ status: 'BIM' }, { status: 'RIS' }] }] },
    'C',
  ],
  [
    'one at every age, and with it one that no counter may know',
    {
      anyOf: [
        { allOf: [{ status: 'BIM' }, { ageMin: 65 }] },
        { allOf: [{ status: 'BIM' }, { ageMax: 64 }] },
        two('BIM', 'TERR'),
      ],
    },
    'C',
  ],
])('%s', (_, rule, expected) => {
  expect(leakClass(rule, belgium)).toBe(expected);
});

const PADDING = ['RIS', 'ERIS', 'GRAPA', 'CPAS_FED', 'ARR'];
const padded = (...needs: Rule[]): Rule => ({
  anyOf: [{ status: 'BIM' }, { allOf: [any(...PADDING), ...needs] }],
});
const onDate = (from?: string, until?: string): Rule => ({
  onDate: { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
});

test.each<[string, string, Rule[]]>([
  ['nothing', 'A', []],
  ['every age', 'A', [{ ageMin: 0 }, { ageMax: 130 }]],
  ['an age that some have', 'C', [{ ageMin: 18 }, { ageMax: 18 }]],
  ['an age that nobody has', 'C', [{ ageMin: 66 }, { ageMax: 65 }]],
  ['an age that nobody reached', 'C', [{ ageMin: 149 }]],
  ['being of age, and not', 'C', [{ ageMin: 18 }, { not: { ageMin: 18 } }]],
  ['being young, and not', 'C', [{ ageMax: 17 }, { not: { ageMax: 20 } }]],
  ['no age at all', 'C', [{ not: { ageMin: 0 } }]],
  ['any day', 'A', [onDate('0000-01-01')]],
  ['a day that is past', 'C', [onDate(undefined, '2020-12-31')]],
  ['a day that is to come', 'C', [onDate('2999-01-01')]],
  ['all days but these', 'C', [{ not: { onDate: { from: '2026-01-01', until: '2026-12-31' } } }]],
  ['two days at once', 'C', [onDate('2026-01-01', '2026-01-01'), onDate('2026-01-02')]],
  ['a place', 'C', [{ residesIn: ['11002', '2'] }]],
  ['a place within another', 'C', [{ residesIn: ['1'] }, { residesIn: ['11002'] }]],
  ['two places at once', 'C', [{ residesIn: ['11002'] }, { residesIn: ['2'] }]],
  ['a place, and not its province', 'C', [{ residesIn: ['11002'] }, { not: { residesIn: ['1'] } }]],
  ['a province, and not one place', 'C', [{ residesIn: ['1'] }, { not: { residesIn: ['11002'] } }]],
])('one status, and five others with %s: %s', (_, expected, needs) => {
  expect(leakClass(padded(...needs), belgium)).toBe(expected);
});

test('what no counter may know stays so, on whatever day', () => {
  const victims: Rule = { allOf: [{ status: 'WARV' }, onDate(undefined, '2020-12-31')] };
  expect(leakClass({ anyOf: [any('BIM', ...PADDING), victims] }, belgium)).toBe('D');
});

test('each place by itself is as all of them together', () => {
  const ghent: Rule = { allOf: [{ residesIn: ['44021'] }, any('BIM', ...PADDING)] };
  expect(leakClass(ghent, belgium)).toBe('A');
  const elsewhere: Rule = { allOf: [{ not: { residesIn: ['44021'] } }, any('BIM', 'RIS')] };
  expect(leakClass({ anyOf: [ghent, elsewhere] }, belgium)).toBe('B');
});

/** Rules over the statuses of the fixtures, with ages and places. */
const statuses = fc
  .constantFrom('BIM', 'RIS', 'ERIS', 'GRAPA', 'CPAS_FED', 'ARR', 'AI', 'EDC', 'TERR')
  .map((status): Rule => ({ status }));
const circumstances = fc.constantFrom<Rule>(
  { ageMin: 65 },
  { not: { ageMin: 65 } },
  { residesIn: ['44021'] },
  { not: { residesIn: ['44'] } },
  onDate('2027-01-01'),
);
const alternatives = fc.array(
  fc.array(fc.oneof({ weight: 2, arbitrary: statuses }, circumstances), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 7 },
);
const ruleOf = (ways: readonly (readonly Rule[])[]): Rule => ({
  anyOf: ways.map((allOf) => ({ allOf })),
});

test('no way that is added for another place, another age or two statuses at once makes a class better', () => {
  const added = fc.oneof(
    fc.tuple(statuses, fc.constantFrom<Rule>({ residesIn: ['11002'] }, { ageMin: 149 })),
    fc.uniqueArray(statuses, {
      minLength: 2,
      maxLength: 3,
      selector: (each) => JSON.stringify(each),
    }),
  );
  fc.assert(
    fc.property(alternatives, added, (ways, more) => {
      // One that suffices in the place of another does: what the other needed besides is needed by nobody then.
      fc.pre(!ways.some((way) => more.every((each) => way.some((own) => isSame(own, each)))));
      const [before, after] = [ways, [...ways, more]].map((each) =>
        leakClass(ruleOf(each), belgium),
      );
      expect((before ?? '') <= (after ?? '')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

function isSame(one: Rule, other: Rule): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test('a rule that tells too much apart is refused', () => {
  const codes = Array.from({ length: 60 }, (_, n) => String(11_000 + n));
  const ages = Array.from({ length: 40 }, (_, n): Rule => ({ ageMin: n }));
  const rule: Rule = { allOf: [{ status: 'BIM' }, { residesIn: codes }, { anyOf: ages }] };
  expect(() => leakClass(rule, belgium)).toThrowWithCode(CatalogueError, 'rule-too-wide');
});

test('a rule of each year by itself is as each year is', () => {
  const of = (year: string, ...codes: string[]): Rule => ({
    allOf: [any(...codes), onDate(`${year}-01-01`, `${year}-12-31`)],
  });
  const all = ['BIM', ...PADDING];
  expect(leakClass({ anyOf: [of('2026', ...all), of('2027', ...all)] }, belgium)).toBe('A');
  expect(leakClass({ anyOf: [of('2026', ...all), of('2027', 'BIM')] }, belgium)).toBe('C');
});

test('what is not in the catalogue has no class', () => {
  expect(() => leakClass({ status: 'NONE' }, belgium)).toThrowWithCode(
    CatalogueError,
    'catalogue-dangling',
  );
  expect(() => leakClass({ tier: 'none' }, belgium)).toThrowWithCode(
    CatalogueError,
    'catalogue-dangling',
  );
});
