import type { Remarks } from '../checklist.ts';

/** What the person at the desk found; absent while nobody has looked. */
export interface IdentityCheck {
  readonly names?: 'same' | 'different';
  readonly birthDate?: 'same' | 'different';
}

/** Rule 8a: the names are those of the identity document. A person decides; a machine can only ask. */
export function checkNames({ names }: IdentityCheck, remarks: Remarks): void {
  if (names === undefined) remarks.remark('names-not-compared');
  else if (names === 'different') remarks.remark('names-differ');
}

/** Rule 8b: the same for the birth date. */
export function checkBirthDate({ birthDate }: IdentityCheck, remarks: Remarks): void {
  if (birthDate === undefined) remarks.remark('birth-date-not-compared');
  else if (birthDate === 'different') remarks.remark('birth-date-differs');
}
