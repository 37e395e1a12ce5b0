import type { CatalogueLanguage } from '@prova/catalogue';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { CitizenWords } from './wording.ts';

/** The words of the pages for citizens, in the languages of the catalogue. */
export const CITIZEN_WORDS: Readonly<Record<CatalogueLanguage, CitizenWords>> = { nl, fr, de, en };
