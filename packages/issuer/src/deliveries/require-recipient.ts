import { CredentialError, type Environment, parseSsin } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { ssinProfile } from '../house/ssin-profile.ts';

/** Where a number was given, and when. */
export interface RecipientCircumstances {
  readonly environment: Environment;
  /** `yyyy-mm-dd`. */
  readonly today: string;
}

/**
 * The number of whoever a message is for, which somebody can have: see `parseSsin`. Whether they have it, their box knows.
 * Throws `IssuerError` `recipient-invalid`, whose `rule` says why; never with a digit of it.
 */
export function requireRecipient(
  ssin: string,
  { environment, today }: RecipientCircumstances,
): string {
  try {
    return parseSsin(ssin, { profile: ssinProfile(environment), today }).number;
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    const { code: rule, message: detail } = cause;
    const type = 'urn:problem-type:belgif:input-validation:invalidInput' as const;
    const issues = [{ type, in: 'body' as const, name: 'recipient.ssin', detail }];
    throw new IssuerError('recipient-invalid', detail, { rule, issues, cause });
  }
}
