import { CATALOGUE_LANGUAGES, type CatalogueLanguage } from '@prova/catalogue';
import type { Environment } from '@prova/credential';
import {
  type Answer,
  type Asset,
  answerPage,
  button,
  type Caller,
  chooseLanguage,
  type Html,
  type HtmlValue,
  html,
  languageLinks,
  page,
  type SignedOutWords,
} from '@prova/http';
import * as v from '../schema.ts';
import type { Citizen } from './citizen.ts';
import { CITIZEN_WORDS } from './wording/citizen-words.ts';
import type { CitizenWords } from './wording/wording.ts';

/** A path of the pages for citizens. */
export type CitizenPath = '/' | `/?${string}` | `/my${string}`;

/** Somebody at the pages for citizens: in which words, and in whose language the links go on. */
export interface CitizenVisit {
  readonly words: CitizenWords;
  /** What was chosen by a link; without it the browser's own language counts. */
  readonly chosen: CatalogueLanguage | undefined;
  /** The address of a page of ours in the language that was chosen. */
  readonly to: (path: CitizenPath) => CitizenPath;
}

/** One page. The title names nobody: it becomes the name of a tab. */
export interface CitizenPage {
  readonly title: string;
  readonly body: HtmlValue;
  /** Who is signed in; without them there is no navigation. `unfound`: somebody whom the register does not know. */
  readonly citizen?: Citizen | 'unfound' | undefined;
  readonly section?: 'rights' | 'proofs';
  /** Where the links to the other languages lead; without it there are none. */
  readonly languagesAt?: CitizenPath;
  readonly script?: Asset | undefined;
}

/** The language that was chosen by a link. */
export const LANG = { lang: v.exactOptional(v.picklist(CATALOGUE_LANGUAGES)) };

/** A visit in the language of an address, where that is one of ours. */
export function citizenVisit(
  caller: Pick<Caller, 'header'>,
  lang: string | undefined,
): CitizenVisit {
  const chosen = CATALOGUE_LANGUAGES.find((each) => each === lang);
  const read = () => chooseLanguage(caller.header('accept-language'), CATALOGUE_LANGUAGES, 'en');
  return {
    words: CITIZEN_WORDS[chosen ?? read()],
    chosen,
    to: (path) => (chosen === undefined ? path : withLanguage(path, chosen)),
  };
}

function withLanguage(path: CitizenPath, lang: CatalogueLanguage): CitizenPath {
  return path === '/' ? `/?lang=${lang}` : `${path}?lang=${lang}`;
}

/** A page for citizens. Nobody keeps it: see `sendHead` of `http`. */
export function citizenPage(
  environment: Environment,
  visit: CitizenVisit,
  { title, body, citizen, section, languagesAt, script }: CitizenPage,
  options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Answer {
  const { words, to } = visit;
  const known = citizen === 'unfound' ? undefined : citizen;
  const nav = [
    { href: to('/my/rights'), text: words.rights.nav, current: section === 'rights' },
    { href: to('/my/proofs'), text: words.proofs.nav, current: section === 'proofs' },
  ];
  return answerPage(
    page({
      title,
      service: words.service,
      environment,
      lang: words.lang,
      words,
      ...(known && { nav }),
      body: html`${citizen && whoIsThere(known?.person, words)}${body}`,
      ...(languagesAt && { footer: otherLanguages(languagesAt, words) }),
      ...(script && { script }),
    }),
    options,
  );
}

/** What is said to somebody who signed out, in the language of the page on which they did. */
export function signedOutWords(
  caller: Pick<Caller, 'header'>,
  lang: string | undefined,
): SignedOutWords {
  const { words } = citizenVisit(caller, lang);
  const { lang: named, service, skip, navigation, signedOut } = words;
  return { lang: named, service, skip, navigation, ...signedOut, homeAt: `/?lang=${named}` };
}

/** The language that was chosen, in a form that leads on in it. */
export function chosenLanguage({ chosen }: CitizenVisit): Html | undefined {
  return chosen && html`<input type="hidden" name="lang" value="${chosen}">`;
}

/** Who is signed in, and the way out. */
function whoIsThere(person: Citizen['person'] | undefined, { signOut, lang }: CitizenWords): Html {
  return html`<form class="row who" method="post" action="${`/signOut?lang=${lang}`}">
${person && html`<span>${`${person.givenNames} ${person.familyName}`.trim()}</span>`}
${button({ text: signOut })}
</form>
`;
}

function otherLanguages(path: CitizenPath, { lang, languages: label }: CitizenWords): Html {
  const links = CATALOGUE_LANGUAGES.map(
    (each) => [each, CITIZEN_WORDS[each].ownName, withLanguage(path, each)] as const,
  );
  return languageLinks({ label, links, current: lang });
}
