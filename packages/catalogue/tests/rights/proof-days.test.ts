import { lastDayOnPaper } from '../../src/index.ts';

test('a proof on paper ends with its days, or with the quarter if that is sooner', () => {
  expect(lastDayOnPaper({ paper: { days: 31 } }, '2026-11-24')).toBe('2026-12-24');
  expect(lastDayOnPaper({ paper: { until: 'endOfQuarter' } }, '2026-12-20')).toBe('2026-12-31');
  expect(lastDayOnPaper({ paper: { until: 'endOfQuarter' } }, '2027-01-01')).toBe('2027-01-31');
});
