import { codeMatchers } from '@prova/testing/to-reject-with';
import { StatusError } from '../../src/errors.ts';
import { requireSsin } from '../../src/persons/ssin-rules.ts';

expect.extend(codeMatchers);

const TEST_NUMBER = '85613000150';
/** Of the register, with its check digits; no published example. */
const REAL_NUMBER = '93051822361';
const today = () => '2026-11-24';

test.each([
  ['prod', REAL_NUMBER, TEST_NUMBER],
  ['acc', TEST_NUMBER, REAL_NUMBER],
  ['test', TEST_NUMBER, REAL_NUMBER],
] as const)('in %s %s counts, and %s does not', (environment, counts, does) => {
  expect(requireSsin(counts, { environment, today }).number).toBe(counts);
  expect(() => requireSsin(does, { environment, today })).toThrowWithCode(
    StatusError,
    'ssin-invalid',
  );
});
