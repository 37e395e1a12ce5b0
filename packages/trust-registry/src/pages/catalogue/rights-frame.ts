import { longDay } from '@prova/credential';
import { type Html, html, languageLinks, page } from '@prova/http';
import type { Published } from '../../http/published.ts';
import type { Look } from '../frame.ts';
import { RIGHTS_LANGUAGES, RIGHTS_WORDS } from './rights-words/rights-words.ts';
import type { RightsWords } from './rights-words/wording.ts';

/** A path of the pages about rights. */
export type RightsPath = '/rights' | `/rights/${string}`;

export interface RightsContent {
  readonly title: string;
  readonly body: Html;
  /** Where the same page is in the other languages. */
  readonly at: RightsPath;
  readonly published: Published | undefined;
}

/** A page about rights in one language; the others that it leads to are in English. */
export function rightsPage(
  look: Look,
  words: RightsWords,
  { title, body, at, published }: RightsContent,
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
    title,
    service: look.title,
    environment: look.environment,
    ...{ lang, words, nav, body },
    footer: html`${footer(words, published)}${languages(words, at)}`,
  });
}

function footer({ list, noList, lang }: RightsWords, published: Published | undefined): string {
  if (published === undefined) return noList;
  const { sequence, issuedAt } = published.release;
  const day = new Date(issuedAt * 1000).toISOString().slice(0, 10);
  return list({ sequence, day: longDay(day, lang) });
}

function languages({ lang, languages: label }: RightsWords, at: RightsPath): Html {
  const links = RIGHTS_LANGUAGES.map(
    (each) => [each, RIGHTS_WORDS[each].ownName, `${at}?lang=${each}`] as const,
  );
  return languageLinks({ label, links, current: lang });
}
