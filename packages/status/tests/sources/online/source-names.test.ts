import { belgianCatalogue } from '@prova/testing';
import { sourceNames } from '../../../src/sources/online/source-names.ts';

const catalogue = belgianCatalogue();
const magda = sourceNames(() => catalogue, 'magda');
const byMagda = [...catalogue.statuses.values()].filter(({ externalCodes }) =>
  externalCodes.some(({ system }) => system === 'magda'),
);

test('a source is asked by the one code of its system', () => {
  const single = byMagda.filter(({ externalCodes }) => externalCodes.length === 1);
  expect(single.length).toBeGreaterThan(0);
  for (const { code, externalCodes } of single) expect(magda(code)).toBe(externalCodes[0]?.code);
});

test.each([
  ['two codes of it, for children and for the grown', 'PARK'],
  ['none', 'GRAPA'],
  ['no entry', 'NO_SUCH'],
])('of a status with %s it is not asked', (_what, status) => {
  expect(magda(status)).toBeUndefined();
});

test('a code of another system is nobody’s name here; without a system our own is', () => {
  const other = sourceNames(() => catalogue, 'another');
  for (const { code } of byMagda) expect(other(code)).toBeUndefined();
  expect(sourceNames(() => undefined, undefined)('PARK')).toBe('PARK');
  expect(sourceNames(() => undefined, 'magda')('PARK')).toBeUndefined();
});

test.each([
  ['in force', {}, false],
  ['retired', { retired: true as const }, true],
])('a code that another status has too, which is %s', (_what, more, isAsked) => {
  const [bim, grapa] = [catalogue.statuses.get('BIM'), catalogue.statuses.get('GRAPA')];
  if (!bim || !grapa) throw new Error('There are no such statuses.');
  const other = { ...grapa, externalCodes: bim.externalCodes, ...more };
  const statuses = new Map([...catalogue.statuses, ['GRAPA', other] as const]);
  expect(sourceNames(() => ({ statuses }), 'magda')('BIM') === magda('BIM')).toBe(isAsked);
});
