import fc from 'fast-check';
import { nearestInstant, reportedInstant } from '../src/reported-instant.ts';

test('an instant is written to the second, in UTC', () => {
  expect(reportedInstant(1_795_478_400.9)).toBe('2026-11-24T00:00:00Z');
});

test('whatever a list, a credential or a clock says, an instant of the calendar is written', () => {
  fc.assert(
    fc.property(fc.double(), (seconds) => {
      expect(reportedInstant(seconds)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }),
  );
  expect(reportedInstant(Number.MAX_SAFE_INTEGER)).toBe(reportedInstant(nearestInstant(1e300)));
  expect(reportedInstant(Number.NaN)).toBe('1970-01-01T00:00:00Z');
});
