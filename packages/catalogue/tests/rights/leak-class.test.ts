import { codeMatchers } from '@prova/testing/to-reject-with';
import { CatalogueError, leakClass, type Rule } from '../../src/index.ts';
import { belgium } from '../belgium.ts';

expect.extend(codeMatchers);

const any = (...codes: string[]): Rule => ({ anyOf: codes.map((status) => ({ status })) });

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
    'one that another contains',
    { anyOf: [{ status: 'BIM' }, { allOf: [{ status: 'BIM' }, { status: 'RIS' }] }] },
    'C',
  ],
])('%s', (_, rule, expected) => {
  expect(leakClass(rule, belgium)).toBe(expected);
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
