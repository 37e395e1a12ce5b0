import type { Environment } from '@prova/credential';
import type { Judged } from '@prova/scanner';
import { LANGUAGES, type Language } from '@prova/verifier';

/** A verdict as a page shows it: the report, and what it says to a person. */
export interface Said extends Judged {}

/** What was judged by a trust list that is not for real says so first: no page can forget it. */
export function say(judged: Judged, environment: Environment): Said {
  if (environment === 'prod') return judged;
  return { ...judged, title: `${environment.toUpperCase()}: ${judged.title}` };
}

/** The language of a tag, as far as verdicts are said in it. */
export function spokenLanguage(tag: string = 'en'): Language {
  const [primary] = tag.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
