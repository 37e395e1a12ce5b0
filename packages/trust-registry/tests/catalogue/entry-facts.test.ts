import { entryFacts } from '../../src/catalogue/entry-facts.ts';
import { belgium } from './belgium.ts';

test('what a right says is said in words, and never by the names that programs have for it', () => {
  const rights = [...belgium.catalogue.entries.values()].filter(({ of }) => of === 'right');
  expect(rights.length).toBeGreaterThan(0);
  const said = rights.flatMap(entryFacts).map(([, , value]) => value);
  for (const raw of ['onRequest', 'atCounter', 'address', 'halfYearly', 'endOfQuarter']) {
    expect(said).not.toContain(raw);
  }
  expect(said).toContain('when it is asked for');
});
