import {
  decodeBase64url,
  formatInstitutionId,
  type InstitutionId,
  parseInstitutionId,
} from '@prova/credential';
import { COMPETENCES } from '@prova/trust';
import * as v from '../schema.ts';

/** The words in which changes are written: everything has one spelling, so that equal changes have one hash. */

/** Epoch seconds. */
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How old a list may get, in seconds: no place is so far away that news takes a quarter. */
export const age = v.pipe(time, v.maxValue(90 * 86_400));

/** `BE:0120`, in the spelling of the register. */
export const institution = v.pipe(
  v.string(),
  v.check((text) => institutionOf(text) !== undefined),
  v.transform(parseInstitutionId),
);

export const competence = v.picklist(COMPETENCES);

/** At least one, none twice. */
export const competences = v.pipe(
  v.array(competence),
  v.minLength(1),
  v.check((list) => new Set(list).size === list.length),
);

/** SHA-256 of a certificate's DER, base64url. */
export const thumbprint = v.pipe(v.string(), v.check(isHash));

/** DER, base64url. */
export const certificate = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => decodeBase64url(text) !== undefined),
  v.transform((text) => decodeBase64url(text) ?? new Uint8Array()),
);

/** Why an officer acted, as a word and not as a story: `key-stolen`. */
export const reasonWord = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));

/** Where the story is told: the number of a ticket. */
export const ticket = v.pipe(v.string(), v.regex(/^[A-Za-z0-9#/._-]{1,80}$/));

function isHash(text: string): boolean {
  return decodeBase64url(text)?.length === 32;
}

function institutionOf(text: string): InstitutionId | undefined {
  try {
    const id = parseInstitutionId(text);
    return formatInstitutionId(id) === text ? id : undefined;
  } catch {
    // Whatever is wrong with it: it is no id.
    return undefined;
  }
}
