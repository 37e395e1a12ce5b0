import { codeMatchers } from '@prova/testing/to-reject-with';
import { CatalogueError, type Right } from '../../src/index.ts';
import { requirePublishable } from '../../src/rights/require-publishable.ts';
import { belgium } from '../belgium.ts';

expect.extend(codeMatchers);

const LAW = { legalBasis: 'An act', regulationUrl: 'https://law.example/act' };

function right(changes: Partial<Right>): Right {
  const museum = belgium.content.rights.find(
    ({ rightId }) => rightId === 'be.local.museum-x.reduced',
  );
  if (!museum) throw new Error('no museum');
  return { ...museum, ...changes };
}

test.each<[string, string, Partial<Right>]>([
  ['many groups, to anybody', 'A', {}],
  ['one status, by name and law', 'C', { rule: { status: 'BIM' }, disclosure: 'P1', ...LAW }],
  ['a tier, to anybody', 'C', { rule: { tier: 'companionNeeded' }, disclosure: 'P0' }],
  ['persecution, to who has a law', 'D', { rule: { status: 'TERR' }, disclosure: 'P4', ...LAW }],
])('may be published: %s, of class %s', (_, leaks, changes) => {
  expect(requirePublishable(right(changes), belgium)).toBe(leaks);
});

test.each<[string, Partial<Right>, CatalogueError['code']]>([
  ['one status, to anybody', { rule: { status: 'BIM' }, ...LAW }, 'right-leaks'],
  [
    'one status, by age or place',
    { rule: { status: 'BIM' }, disclosure: 'P2', ...LAW },
    'right-leaks',
  ],
  [
    'one status without a law',
    { rule: { status: 'BIM' }, disclosure: 'P1' },
    'legal-basis-missing',
  ],
  [
    'a law that nobody can read',
    { rule: { status: 'BIM' }, disclosure: 'P1', legalBasis: 'An act' },
    'legal-basis-missing',
  ],
  [
    'a tier without a law',
    { rule: { tier: 'disability' }, disclosure: 'P3' },
    'legal-basis-missing',
  ],
  [
    'persecution as a tier',
    { rule: { tier: 'warVictim' }, disclosure: 'P3', ...LAW },
    'right-leaks',
  ],
  ['persecution by name', { rule: { status: 'TERR' }, disclosure: 'P1', ...LAW }, 'right-leaks'],
])('may not: %s', (_, changes, code) => {
  expect(() => requirePublishable(right(changes), belgium)).toThrowWithCode(CatalogueError, code);
});
