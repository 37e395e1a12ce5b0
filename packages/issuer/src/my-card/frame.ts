import {
  type Answer,
  answerPage,
  type Caller,
  type Html,
  type HtmlValue,
  languageLinks,
  page,
} from '@prova/http';
import { PAGE_LANGUAGES, type PageLanguage } from '@prova/paper';
import { languageFor, WORDINGS } from '../pages/wording/language.ts';
import { MY_CARD_SCRIPT } from './my-card-script.ts';
import type { HolderOffice } from './office.ts';
import { HOLDER_WORDS } from './wording/holder-words.ts';
import type { HolderWords } from './wording/wording.ts';

/** Somebody at the pages for holders: in which words, and in whose language the links go on. */
export interface HolderVisit {
  readonly words: HolderWords;
  /** What was chosen by a link; without it the browser's own language counts. */
  readonly chosen: PageLanguage | undefined;
  /** The address of a page of ours in the language that was chosen. It says nothing else. */
  readonly to: (path: `/my${string}`) => `/my${string}`;
}

/** One page. The title names nobody: it becomes the name of a tab. */
export interface HolderPage {
  readonly title: string;
  readonly body: HtmlValue;
  /** Where the links to the other languages lead; without it there are none. */
  readonly languagesAt?: `/my${string}`;
}

export function holderVisit(caller: Caller, chosen: PageLanguage | undefined): HolderVisit {
  const words = HOLDER_WORDS[chosen ?? languageFor(caller.header('accept-language'))];
  return { words, chosen, to: (path) => (chosen === undefined ? path : `${path}?lang=${chosen}`) };
}

/** A page for holders. Nobody keeps it: see `sendHead`. */
export function holderPage(
  { environment }: Pick<HolderOffice, 'environment'>,
  { words }: HolderVisit,
  { title, body, languagesAt }: HolderPage,
  options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Answer {
  return answerPage(
    page({
      title,
      service: words.service,
      environment,
      lang: words.lang,
      words: WORDINGS[words.lang],
      body,
      ...(languagesAt && { footer: otherLanguages(languagesAt, words) }),
      script: MY_CARD_SCRIPT,
    }),
    options,
  );
}

function otherLanguages(path: `/my${string}`, { lang, languages: label }: HolderWords): Html {
  const links = PAGE_LANGUAGES.map(
    (each) => [each, HOLDER_WORDS[each].ownName, `${path}?lang=${each}`] as const,
  );
  return languageLinks({ label, links, current: lang });
}
