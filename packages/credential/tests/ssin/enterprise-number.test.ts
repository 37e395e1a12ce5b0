import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { CredentialError, isEnterpriseNumber, parseEnterpriseNumber } from '../../src/index.ts';
import { checkDigits } from '../../src/ssin/check-digits.ts';

interface Vector {
  readonly number: string;
  readonly why: string;
  readonly code?: string;
}

const { vectors }: { vectors: readonly Vector[] } = JSON.parse(
  readFileSync(
    new URL('../../../../fixtures/belgian-numbers/enterprise-number.json', import.meta.url),
    'utf8',
  ),
);

function outcome(text: string): string {
  try {
    return parseEnterpriseNumber(text);
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test.each(vectors)('$number: $why', ({ number, code }) => {
  expect(outcome(number)).toBe(code ?? number.replace(/\D/g, ''));
  // Data has one spelling of it.
  expect(isEnterpriseNumber(number)).toBe(code === undefined && /^\d{10}$/.test(number));
});

test('no digit can be changed, and what is read is ten digits or refused', () => {
  const first = fc.integer({ min: 0, max: 19_999_999 });
  fc.assert(
    fc.property(first, fc.nat(9), fc.nat(8), (eight, at, by) => {
      const check = String(checkDigits(eight)).padStart(2, '0');
      const number = String(eight).padStart(8, '0') + check;
      expect(outcome(number)).toBe(number);
      const digit = (Number(number[at]) + 1 + by) % 10;
      const other = number.slice(0, at) + digit + number.slice(at + 1);
      expect(outcome(other)).toMatch(/^enterprise-number-/);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(outcome(text)).toMatch(/^(enterprise-number-.*|[01]\d{9})$/);
    }),
  );
});
