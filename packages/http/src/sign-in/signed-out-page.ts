import type { Environment } from '@prova/credential';
import { type Html, html } from '../page/html.ts';
import { type PageWords, page } from '../page/layout.ts';

/** What the page says that comes after signing out, in one language. */
export interface SignedOutWords extends PageWords {
  /** BCP 47. */
  readonly lang: string;
  /** Whose page it is. */
  readonly service: string;
  readonly title: string;
  readonly sentence: string;
  /** The way on, and where it leads. */
  readonly home: string;
  readonly homeAt: `/${string}`;
  /** That the provider knows them still, and the way to end that. */
  readonly provider: string;
  readonly signOutThere: string;
}

/** The same in English, for who is told of no other language. */
export function englishSignedOut(service: string): SignedOutWords {
  return {
    ...{ lang: 'en', service, skip: 'Skip to the content', navigation: 'Main' },
    title: 'You are signed out',
    sentence: 'Nobody can go on here in your name.',
    ...{ home: 'To the first page', homeAt: '/' },
    provider:
      'Where you signed in, you are known in this browser still. If this is not your own computer, sign out there too.',
    signOutThere: 'Sign out there too',
  };
}

/** Says that the session is over, and leads on to where the provider ends its own. */
export function signedOutPage(
  words: SignedOutWords,
  { environment, url }: { readonly environment: Environment; readonly url?: string },
): Html {
  const { title, service, lang, sentence, home, homeAt, provider, signOutThere } = words;
  return page({
    ...{ title, service, environment, lang, words },
    nav: [{ href: homeAt, text: home }],
    body: html`<p>${sentence}</p>
${url !== undefined && html`<p>${provider}</p><p><a class="button" href="${url}">${signOutThere}</a></p>`}`,
  });
}
