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

/** `fr-BE;q=0.8`: a language and how much it is wanted (RFC 9110 §12.5.4). */
const RANGE = /^\s*([a-z]{2})(?:-[a-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;

/** Ranges that are looked at; nobody reads so many languages. */
const MOST = 20;

/** The words for a browser: see `languageFor`. Never throws. */
export function wordingFor(acceptLanguage: string | undefined): Wording {
  return WORDINGS[languageFor(acceptLanguage)];
}

/** Of the languages in a browser's `Accept-Language` that we speak, the one it wants most, else English. Never throws. */
export function languageFor(acceptLanguage: string | undefined): PageLanguage {
  const wanted = (acceptLanguage ?? '').split(',', MOST).flatMap((range) => {
    const [, tag, weight = '1'] = RANGE.exec(range) ?? [];
    const language = PAGE_LANGUAGES.find((each) => each === tag?.toLowerCase());
    return language && Number(weight) > 0 ? [{ language, weight: Number(weight) }] : [];
  });
  return wanted.sort((a, b) => b.weight - a.weight)[0]?.language ?? 'en';
}
