import { chooseLanguage } from '@prova/http';
import { PAGE_LANGUAGES, type PageLanguage } from '@prova/paper';
import { deDesk } from './de-desk.ts';
import { deDocuments } from './de-documents.ts';
import { enDesk } from './en-desk.ts';
import { enDocuments } from './en-documents.ts';
import { frDesk } from './fr-desk.ts';
import { frDocuments } from './fr-documents.ts';
import { nlDesk } from './nl-desk.ts';
import { nlDocuments } from './nl-documents.ts';
import type { Wording } from './wording.ts';

/** The words of the pages, in every language that documents are printed in. */
export const WORDINGS: Readonly<Record<PageLanguage, Wording>> = {
  en: { ...enDesk, ...enDocuments },
  fr: { ...frDesk, ...frDocuments },
  nl: { ...nlDesk, ...nlDocuments },
  de: { ...deDesk, ...deDocuments },
};

/** The words for a browser: see `languageFor`. Never throws. */
export function wordingFor(acceptLanguage: string | undefined): Wording {
  return WORDINGS[languageFor(acceptLanguage)];
}

/** Of the languages that a browser wants, the one we speak that it wants most, else English. Never throws. */
export function languageFor(acceptLanguage: string | undefined): PageLanguage {
  return chooseLanguage(acceptLanguage, PAGE_LANGUAGES, 'en');
}
