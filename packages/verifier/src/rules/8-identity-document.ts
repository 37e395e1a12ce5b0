import type { WholeDocument } from '@prova/credential';
import type { Remarks } from '../checklist.ts';

/** What the person at the desk found; absent while nobody has looked. */
export interface IdentityCheck {
  readonly names?: 'same' | 'different';
  readonly birthDate?: 'same' | 'different';
}

/** What a person compared, with what. */
export interface Comparison {
  readonly document: WholeDocument;
  readonly identity: IdentityCheck;
}

/**
 * Rule 8a: the names are those of the identity document. A person decides; a machine can only ask. Where a document names nobody, that is
 * remarked instead: anybody can show it, and a copy of it.
 */
export function checkNames({ document, identity }: Comparison, remarks: Remarks): void {
  const { names } = identity;
  if (isBearer(document)) remarks.remark('bearer');
  else if (names === undefined) remarks.remark('names-not-compared');
  else if (names === 'different') remarks.remark('names-differ');
}

/** Rule 8b: the same for the birth date, or the year of birth where a document has no more. */
export function checkBirthDate({ document, identity }: Comparison, remarks: Remarks): void {
  const { birthDate } = identity;
  if (isBearer(document)) remarks.notApplicable();
  else if (birthDate === undefined) remarks.remark('birth-date-not-compared');
  else if (birthDate === 'different') remarks.remark('birth-date-differs');
}

function isBearer({ type, data }: WholeDocument): boolean {
  return type === 'entitlement' && data.nm === undefined;
}
