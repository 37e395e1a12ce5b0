import { type CatalogueLanguage, type Localized, type Right, textIn } from '@prova/catalogue';
import type { InEachLanguage, RightInWords } from '@prova/paper';

/** What a page says of a right, as the catalogue has it. */
export function rightWords({ title, benefit, granter }: Right): RightInWords {
  return {
    title: inEach(title),
    benefit: inEach(benefit.text),
    granter: inEach(granter.name),
  };
}

function inEach(text: Localized): InEachLanguage {
  const say = (language: CatalogueLanguage) => textIn(text, language);
  return { de: say('de'), en: say('en'), fr: say('fr'), nl: say('nl') };
}
