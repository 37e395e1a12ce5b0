import {
  CredentialError,
  type Environment,
  parseSsin,
  type Ssin,
  type SsinProfile,
} from '@prova/credential';
import { StatusError } from '../errors.ts';

/** Which numbers count, and until which day. */
export interface SsinRules {
  readonly environment: Environment;
  readonly today: () => string;
}

/** In the real world no test number counts; elsewhere only test numbers and published examples do. */
export function ssinProfile(environment: Environment): SsinProfile {
  return environment === 'prod' ? 'production' : 'demo';
}

/** A number that somebody can have. Throws `StatusError` `ssin-invalid`, which says where and repeats no digit. */
export function requireSsin(text: string, { environment, today }: SsinRules, name = 'ssin'): Ssin {
  try {
    return parseSsin(text, { profile: ssinProfile(environment), today: today() });
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    const type = 'urn:problem-type:belgif-ext:input-validation:invalidStructure';
    const issues = [{ type, in: 'body', name, detail: error.message }] as const;
    throw new StatusError('ssin-invalid', 'This is no national number that counts here.', {
      issues,
    });
  }
}
