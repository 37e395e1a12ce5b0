import type { CatalogueLanguage } from '@prova/catalogue';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { RightsWords } from './wording.ts';

export const RIGHTS_WORDS: Readonly<Record<CatalogueLanguage, RightsWords>> = { en, fr, nl, de };

/** In the order in which they are offered. */
export const RIGHTS_LANGUAGES = ['en', 'fr', 'nl', 'de'] as const;
