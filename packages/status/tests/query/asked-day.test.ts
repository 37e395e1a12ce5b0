import { codeMatchers } from '@prova/testing/to-reject-with';
import { StatusError } from '../../src/errors.ts';
import { requireAskedDay } from '../../src/query/asked-day.ts';

expect.extend(codeMatchers);

const TODAY = '2026-11-24';

test('without a day it is today', () => {
  expect(requireAskedDay(undefined, TODAY)).toBe(TODAY);
});

test.each(['2025-11-23', TODAY, '2027-02-24'])('%s may be asked about', (day) => {
  expect(requireAskedDay(day, TODAY)).toBe(day);
});

test.each(['2025-11-22', '2027-02-25'])('%s is too far', (day) => {
  expect(() => requireAskedDay(day, TODAY)).toThrowWithCode(StatusError, 'date-out-of-range');
});
