import { allowedOn } from '../../src/index.ts';
import { belgium } from '../belgium.ts';

const party = [...belgium.relyingParties.values()].find(
  ({ reader }) => reader === 'tickets.delijn.example',
);

test('who is registered may ask for what is named, on the days that are named', () => {
  const { tiers, statuses, nationalNumber, rights } = allowedOn(party, '2026-11-24');
  expect([[...tiers], [...statuses], [...rights], nationalNumber]).toEqual([
    ['disability', 'lowIncome'],
    [],
    ['be.delijn.free'],
    false,
  ]);
  expect(allowedOn(party, '2025-12-31').tiers.size).toBe(0);
});

const PERMISSION = {
  ...{ purpose: { nl: 'x', fr: 'x', de: 'x' }, legalBasis: 'Law', from: '2026-01-01' },
  ...{ until: '2026-12-31', rights: ['be.one'], tiers: ['lowIncome'], statuses: ['BIM'] },
  nationalNumber: true,
} as const;
const askedOn = (day: string, profile: 'P3' | 'P4') => {
  const name = { nl: 'x', fr: 'x', de: 'x' };
  const mayAsk = [{ ...PERMISSION, profile }];
  const allowed = allowedOn({ enterpriseNumber: '0000000097', name, mayAsk }, day);
  return [...allowed.rights, ...allowed.tiers, ...allowed.statuses, allowed.nationalNumber];
};

test('by P3 nobody has a status or a number, by P4 nobody a tier', () => {
  expect(askedOn('2026-11-24', 'P3')).toEqual(['be.one', 'lowIncome', false]);
  expect(askedOn('2026-11-24', 'P4')).toEqual(['be.one', 'BIM', true]);
});

test.each([
  ['2025-12-31', false],
  ['2026-01-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('on %s: %s', (day, isAllowed) => {
  expect(askedOn(day, 'P4').length > 1).toBe(isAllowed);
});

test('who is not registered may ask for nothing more than everybody', () => {
  expect(allowedOn(undefined, '2026-11-24')).toEqual({
    rights: new Set(),
    tiers: new Set(),
    statuses: new Set(),
    nationalNumber: false,
  });
});
