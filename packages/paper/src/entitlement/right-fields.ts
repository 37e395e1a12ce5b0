import type { Entitlement } from '@prova/credential';
import { CAPTIONS, PAGE_LANGUAGES, type PageLanguage } from '../captions/captions.ts';
import type { InEachLanguage, RightInWords } from './right-in-words.ts';

/** In each language of a page: `rt` the title of the right, `bn` its benefit, `gr` its granter, `br` that nobody is named. */
type InLanguages = `${'rt' | 'bn' | 'gr' | 'br'}.${PageLanguage}`;

/** Places on the page of an entitlement alone: `nm` the short name of its holder and `yb` the year of birth. */
export type RightFieldName = InLanguages | 'nm' | 'yb';

const NOWHERE: InEachLanguage = { de: '', en: '', fr: '', nl: '' };

const BEARER: InEachLanguage = Object.freeze({
  de: CAPTIONS.de.rightBearer.value,
  en: CAPTIONS.en.rightBearer.value,
  fr: CAPTIONS.fr.rightBearer.value,
  nl: CAPTIONS.nl.rightBearer.value,
});

/** What is printed in each of these places; that nobody is named is printed where nobody is. */
export function rightFields(
  { nm, yb }: Pick<Entitlement, 'nm' | 'yb'>,
  { title, benefit, granter }: RightInWords,
): Readonly<Record<RightFieldName, string>> {
  return {
    ...NO_RIGHT,
    ...inEach('rt', title),
    ...inEach('bn', benefit),
    ...inEach('gr', granter),
    ...inEach('br', nm === undefined ? BEARER : NOWHERE),
    nm: nm ?? '',
    yb: yb ?? '',
  };
}

function inEach(name: 'rt' | 'bn' | 'gr' | 'br', text: InEachLanguage): Record<string, string> {
  return Object.fromEntries(
    PAGE_LANGUAGES.map((language) => [`${name}.${language}`, text[language]]),
  );
}

/** Of any other document. */
export const NO_RIGHT: Readonly<Record<RightFieldName, string>> = {
  ...{ 'rt.de': '', 'rt.en': '', 'rt.fr': '', 'rt.nl': '' },
  ...{ 'bn.de': '', 'bn.en': '', 'bn.fr': '', 'bn.nl': '' },
  ...{ 'gr.de': '', 'gr.en': '', 'gr.fr': '', 'gr.nl': '' },
  ...{ 'br.de': '', 'br.en': '', 'br.fr': '', 'br.nl': '' },
  ...{ nm: '', yb: '' },
};
