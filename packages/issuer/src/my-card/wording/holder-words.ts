import type { PageLanguage } from '@prova/paper';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { HolderWords } from './wording.ts';

/** The words of the pages for holders, in every language that documents are printed in. */
export const HOLDER_WORDS: Readonly<Record<PageLanguage, HolderWords>> = { en, fr, nl, de };

/** `6 hours`, `Stunden`: how long to wait, in whole minutes up to an hour and whole hours after it, never too little. */
export function waitText(seconds: number, { lang }: HolderWords): string {
  const unit = seconds > 3_600 ? 'hour' : 'minute';
  const many = Math.ceil(seconds / (unit === 'hour' ? 3_600 : 60));
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(many);
}
