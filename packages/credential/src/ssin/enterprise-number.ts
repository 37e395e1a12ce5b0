import { CredentialError } from '../errors.ts';
import { checkDigits } from './check-digits.ts';

const FORM = /^[01]\d{9}$/;

/**
 * Reads an enterprise number (KBO/BCE), also as it is printed: `0206.731.645` or `BE 0206.731.645`. Answers its ten digits.
 * Does not check that an enterprise has it. Throws `CredentialError` `enterprise-number-malformed`, `enterprise-number-check-digits`.
 */
export function parseEnterpriseNumber(text: string): string {
  const number = text.length <= 32 ? text.replace(/^BE/, '').replace(/[ .-]/g, '') : '';
  if (!FORM.test(number)) {
    const message = 'An enterprise number has ten digits, the first 0 or 1.';
    throw new CredentialError('enterprise-number-malformed', message);
  }
  if (Number(number.slice(8)) !== checkDigits(Number(number.slice(0, 8)))) {
    const message = 'The check digits do not fit. A digit may be mistyped.';
    throw new CredentialError('enterprise-number-check-digits', message);
  }
  return number;
}

/** Whether it is one in the one spelling that data has: ten digits, and nothing between them. */
export function isEnterpriseNumber(text: string): boolean {
  try {
    return parseEnterpriseNumber(text) === text;
  } catch (error) {
    if (error instanceof CredentialError) return false;
    throw error;
  }
}
