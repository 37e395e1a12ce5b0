import type { Operation } from '@prova/http';
import { cardPages } from './card-pages.ts';
import { formPages } from './form-pages.ts';
import type { HolderOffice } from './office.ts';

/**
 * Pages on which a holder opens their own document by its number and their birth date: what it is, who issued it, until when, its code,
 * its file. They work without JavaScript; `MY_CARD_SCRIPT` and `LOOK` have to be published. They find no document for anybody who does not
 * have its number, and list none of a person.
 */
export function holderPages(office: HolderOffice): readonly Operation[] {
  return [...formPages(office), ...cardPages(office)];
}
