import { allowedOn } from '../src/index.ts';
import { belgium } from './belgium.ts';

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

test('who is not registered may ask for nothing more than everybody', () => {
  expect(allowedOn(undefined, '2026-11-24')).toEqual({
    rights: new Set(),
    tiers: new Set(),
    statuses: new Set(),
    nationalNumber: false,
  });
});
