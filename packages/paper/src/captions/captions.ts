import type { Captions } from './caption-keys.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** Languages a page can be printed in, by BCP 47 tag. */
export const PAGE_LANGUAGES = ['de', 'en', 'fr', 'nl'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export const CAPTIONS: Readonly<Record<PageLanguage, Captions>> = { de, en, fr, nl };
