import { IssuerError, type IssuerErrorCode } from '../errors.ts';

/** Rules of a record that an API names instead of the error that holds them. */
const RULES = [
  'invalid-type',
  'unknown-country',
  'invalid-character',
  'not-normalised',
  'outside-s2-set',
  'name-missing',
  'value-missing',
  'invalid-date',
  'invalid-period',
  'issue-date-not-today',
  'institution-too-long',
  'card-number-form',
  'institution-id-form',
  'employment-form',
  'legislation-of-another-state',
  'entitlement-too-long',
  'card-validity',
  'status-too-long',
  'ssin-invalid',
] as const satisfies readonly IssuerErrorCode[];

/**
 * An error about a record as an API says it: by the code of the rule that is broken, and where. `place` is where the record stands
 * in the body, `record`. Any other error is answered as it is.
 */
export function recordProblem(error: unknown, place: string): unknown {
  if (!(error instanceof IssuerError) || error.field === undefined) return error;
  const { field, message } = error;
  const code = RULES.find((rule) => rule === error.rule) ?? error.code;
  const type = 'urn:problem-type:belgif:input-validation:invalidInput' as const;
  const issue = { type, in: 'body' as const, name: `${place}.${field}`, detail: message };
  return new IssuerError(code, message, { field, issues: [issue], cause: error });
}
