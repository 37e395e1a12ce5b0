import type { Environment } from '@prova/credential';
import { type Answer, answerElsewhere, answerPage, answerSeeOther } from '../answer.ts';
import { formBody } from '../body.ts';
import type { Caller } from '../caller.ts';
import { type Operation, operation } from '../operation.ts';
import { splitTarget } from '../request-target.ts';
import { leftOut, text } from '../schema.ts';
import { personOrStranger } from './authenticators.ts';
import { beginSignIn, begunSignIn, callbackOf } from './begun-sign-in.ts';
import type { Provider } from './provider.ts';
import { endSession, openSession } from './session.ts';
import { englishSignedOut, type SignedOutWords, signedOutPage } from './signed-out-page.ts';
import type { SessionKeeper } from './token.ts';

/** What signing in stands on. */
export interface SignInOrder extends SessionKeeper {
  readonly provider: Provider;
  /** Of the service, for its pages. */
  readonly title: string;
  readonly environment: Environment;
  /** What is said after signing out: in the language that the form named (`/signOut?lang=fr`), or in which they read. Without it, in English. */
  readonly signedOut?: (caller: Caller, lang: string | undefined) => SignedOutWords;
}

const tag = 'Sign-in';

/** Of one address, behind which a whole office may sit. */
const limit = { requests: 120, seconds: 60 };

const CALLBACK = '/signIn/callback';

/**
 * How people come in and go out again (OpenID Connect Core §3.1, with PKCE): `GET /signIn`, `GET /signIn/callback`,
 * `POST /signOut`. The redirect URI that the provider registers is the base URL and `/signIn/callback`, and the one for
 * after signing out is the base URL and a slash.
 */
export function signInOperations(order: SignInOrder): Operation[] {
  const { provider } = order;
  return [
    operation({
      operationId: 'signIn',
      method: 'GET',
      path: '/signIn',
      tag,
      summary: 'Sends a person to the provider to sign in',
      description: 'Whoever comes back is sent to `returnTo`, if that is a path of this service.',
      query: { returnTo: leftOut(text(MOST_OF_A_TARGET)) },
      authenticate: personOrStranger(order),
      answers: { 303: { description: 'To the provider', mediaType: 'text/html' } },
      limit,
      handle: async ({ query, caller }) => {
        const { begun, headers } = await beginSignIn(order, caller, query.returnTo ?? '/');
        const language = chosenLanguage(begun.returnTo);
        const url = await provider.signInUrl(begun, caller.baseUrl + CALLBACK, language);
        return answerElsewhere(url, headers);
      },
    }),
    operation({
      operationId: 'signInCallback',
      method: 'GET',
      path: CALLBACK,
      tag,
      summary: 'Opens the session of a person who comes back from the provider',
      query: { state: text(MOST_OF_A_TARGET) },
      unknownQuery: 'ignored',
      authenticate: begunSignIn(order),
      answers: { 303: { description: 'To where they came from', mediaType: 'text/html' } },
      limit,
      handle: async ({ principal: begun, caller }) => {
        const person = await provider.redeem(begun, callbackOf(caller, CALLBACK, begun));
        const headers = await openSession(order, caller, person);
        return answerSeeOther(`/${begun.returnTo.slice(1)}`, headers);
      },
    }),
    operation({
      operationId: 'signOut',
      method: 'POST',
      path: '/signOut',
      tag,
      summary: 'Ends the session of a person, here and at the provider',
      query: { lang: leftOut(text(MOST_OF_A_LANGUAGE)) },
      body: formBody({}),
      answers: {
        200: { description: 'A page that leads on to the provider', mediaType: 'text/html' },
      },
      limit,
      handle: async ({ caller, query: { lang } }) =>
        signedOut(order, { caller, lang, headers: await endSession(order, caller) }),
    }),
  ];
}

/** The language of a page that was chosen by a link: `/my/rights?lang=fr`. */
function chosenLanguage(path: string): string | undefined {
  return languageTag(new URLSearchParams(splitTarget(path).search).get('lang') ?? undefined);
}

function languageTag(text: string | undefined): string | undefined {
  return text !== undefined && LANGUAGE_TAG.test(text) ? text : undefined;
}

/** `fr`, `fr-BE` (BCP 47), and nothing that a provider could take for more than one. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

/** Longer than any provider's answer that we know, and short of what a header may hold. */
const MOST_OF_A_TARGET = 4_096;
const MOST_OF_A_LANGUAGE = 35;

/**
 * Not a redirection: the policy of our pages lets a form lead to ourselves alone, and Chromium holds what comes after it to the same.
 */
function signedOut(
  { provider, title, environment, signedOut: wordsFor }: SignInOrder,
  {
    caller,
    lang,
    headers,
  }: { caller: Caller; lang: string | undefined; headers: Readonly<Record<string, string>> },
): Answer {
  const url = provider.signOutUrl(`${caller.baseUrl}/`, languageTag(lang))?.href;
  const onward = url === undefined ? {} : { refresh: `0; url=${url}` };
  const words = wordsFor?.(caller, lang) ?? englishSignedOut(title);
  const page = signedOutPage(words, { environment, ...(url !== undefined && { url }) });
  return answerPage(page, { headers: { ...headers, ...onward } });
}
