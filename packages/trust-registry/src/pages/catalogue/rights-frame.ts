import { type Html, html, languageLinks, longDay, page } from '@prova/http';
import type { Published } from '../../http/published.ts';
import type { Look } from '../frame.ts';
import { RIGHTS_LANGUAGES, RIGHTS_WORDS } from './rights-words/rights-words.ts';
import type { RightsWords } from './rights-words/wording.ts';

/** The page about rights in one language; the pages that it leads to are in English. */
export function rightsPage(
  look: Look,
  words: RightsWords,
  { body, published }: { readonly body: Html; readonly published: Published | undefined },
): Html {
  const { lang, ways } = words;
  const nav = [
    { href: '/', text: ways.institutions },
    { href: `/rights?lang=${lang}`, text: ways.rights, current: true },
    { href: '/lists', text: ways.lists },
    { href: '/docs', text: ways.programs },
    { href: '/officers', text: ways.officers },
  ];
  return page({
    title: ways.rights,
    service: look.title,
    environment: look.environment,
    ...{ lang, words, nav, body },
    footer: html`${footer(words, published)}${languages(words)}`,
  });
}

function footer({ list, noList, lang }: RightsWords, published: Published | undefined): string {
  if (published === undefined) return noList;
  const { sequence, issuedAt } = published.release;
  const day = new Date(issuedAt * 1000).toISOString().slice(0, 10);
  return list({ sequence, day: longDay(day, lang) });
}

function languages({ lang, languages: label }: RightsWords): Html {
  const links = RIGHTS_LANGUAGES.map(
    (each) => [each, RIGHTS_WORDS[each].ownName, `/rights?lang=${each}`] as const,
  );
  return languageLinks({ label, links, current: lang });
}
