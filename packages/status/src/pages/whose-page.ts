import { type Html, html } from '@prova/http';
import { StatusError } from '../errors.ts';
import type { PersonKeys } from '../persons/person-keys.ts';
import * as v from '../schema.ts';
import type { Citizen } from './citizen.ts';

/**
 * Of whose page a form is. Two people may sign in at one browser, one after the other, and a page of the first still be open: what is pressed there shall not
 * be done for the second. A form that names a proof needs no such mark: it is one person's already.
 */
export type PageMark = string;

/** The member of such a form. */
export const OF_PAGE = { of: v.exactOptional(v.pipe(v.string(), v.maxLength(64))) };

/** The same for all pages of one person, and nothing that tells who it is. */
export function markOf(keys: Pick<PersonKeys, 'answerHash'>, { person }: Citizen): PageMark {
  return Buffer.from(keys.answerHash(`page of ${person.personId}`)).toString('base64url');
}

/** In a form, for `requireOwnPage`. */
export function markedForm(mark: PageMark): Html {
  return html`<input type="hidden" name="of" value="${mark}">`;
}

/** Throws `StatusError` `page-of-another` for a form of somebody else's page. */
export function requireOwnPage(
  keys: Pick<PersonKeys, 'answerHash'>,
  citizen: Citizen,
  of: PageMark | undefined,
): void {
  if (of === undefined || of === markOf(keys, citizen)) return;
  throw new StatusError('page-of-another', 'This page was of somebody who signed in before.');
}
