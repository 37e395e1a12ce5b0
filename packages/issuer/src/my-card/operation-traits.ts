import { PAGE_LANGUAGES } from '@prova/paper';
import * as v from '../schema.ts';

/** Under which heading operations for holders are described. */
export const TAG = 'Pages for holders';

/** The language that was chosen by a link. It is all that an address of these pages may say. */
export const LANGUAGE = { lang: v.exactOptional(v.picklist(PAGE_LANGUAGES)) };
