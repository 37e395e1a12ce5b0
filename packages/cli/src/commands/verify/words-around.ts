import { type Words, wordsOf } from '@prova/verifier';
import {
  LABEL_LANGUAGES,
  type LabelLanguage,
  type OwnWords,
  type ReportWords,
} from './report-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';

const REPORT_WORDS: Readonly<Record<LabelLanguage, OwnWords>> = { en, fr, nl, de };

/**
 * The words around a report whose reasons are said in `words`. Where there are none of that language they are English, but
 * for what an accepted document asks of the desk.
 */
export function wordsAround(words: Words): ReportWords {
  const own = LABEL_LANGUAGES.find((known) => known === words.language);
  const acceptedEntitlement = wordsOf('entitlement', words).verdicts.accepted.sentence;
  if (own) return { ...REPORT_WORDS[own], acceptedEntitlement };
  const accepted = words.verdicts.accepted.sentence;
  return { ...REPORT_WORDS.en, accepted, acceptedPda1: accepted, acceptedEntitlement };
}
