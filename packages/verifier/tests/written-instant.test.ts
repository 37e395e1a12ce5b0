import fc from 'fast-check';
import { nearestInstant, writtenInstant } from '../src/written-instant.ts';

test('an instant is written to the second, in UTC', () => {
  expect(writtenInstant(1_795_478_400.9)).toBe('2026-11-24T00:00:00Z');
});

test('whatever a list, a credential or a clock says, an instant of the calendar is written', () => {
  fc.assert(
    fc.property(fc.double(), (seconds) => {
      expect(writtenInstant(seconds)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }),
  );
  expect(writtenInstant(Number.MAX_SAFE_INTEGER)).toBe(writtenInstant(nearestInstant(1e300)));
  expect(writtenInstant(Number.NaN)).toBe('1970-01-01T00:00:00Z');
});
