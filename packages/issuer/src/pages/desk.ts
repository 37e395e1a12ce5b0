import {
  type Answer,
  answerPage,
  askToSignIn,
  button,
  type Caller,
  type Html,
  type HtmlValue,
  html,
  type Person,
  page,
  personOnly,
  personOrStranger,
  type SignInOrder,
} from '@prova/http';
import { type Clerk, institutionsOf, requireClerk } from '../clerks/clerk.ts';
import { enterClerk } from '../clerks/clerk-rows.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import type { BatchOffice } from '../http/batch-operations.ts';
import { INSTITUTION } from '../http/parameters.ts';
import { CLERK_SCRIPT } from './clerk-script.ts';
import { ELSEWHERE, PAGE } from './page-answers.ts';
import { wordingFor } from './wording/language.ts';
import type { Wording } from './wording/wording.ts';

/** What the clerk's pages stand on. */
export interface ClerkOffice
  extends Pick<
    BatchOffice,
    'database' | 'dataKeys' | 'issuing' | 'print' | 'printCheck' | 'engine' | 'deskAddress' | 'now'
  > {
  readonly trust: IssuingHouse['trust'];
  /** `iss` of the provider at which clerks sign in: with `sub` it is who somebody is. */
  readonly identityProvider: string;
}

/** One page. The title names no person: it becomes the name of a tab. */
export interface DeskPage {
  readonly title: string;
  /** The entry of the navigation that it belongs to. */
  readonly section?: 'find' | 'waiting';
  readonly body: HtmlValue;
}

/** A clerk at work for one institution, and in which words. */
export interface Visit {
  readonly clerk: Clerk;
  readonly institutionId: string;
  readonly words: Wording;
  /** Where the pages of this institution lie. */
  readonly home: `/clerk/${string}`;
  readonly show: (content: DeskPage, status?: number) => Promise<Answer>;
}

/** How pages and forms of clerks come to be: who may see them, and what stands around them. */
export interface ClerkDesk {
  readonly office: ClerkOffice;
  /** Of an operation that shows a page. */
  readonly page: ReturnType<typeof pageTraits>;
  /** Of an operation that takes a form. */
  readonly form: ReturnType<typeof formTraits>;
  /** A page of an institution: strangers are sent to sign in, others are refused. */
  readonly visit: (
    person: Person | undefined,
    call: InstitutionCall,
    answer: (visit: Visit) => Promise<Answer>,
  ) => Promise<Answer>;
  /** As `visit`, for a form: whoever acts is entered in the ledger. */
  readonly act: (
    person: Person,
    call: InstitutionCall,
    answer: (visit: Visit) => Promise<Answer>,
  ) => Promise<Answer>;
  /** A page of no institution. */
  readonly open: (person: Person, caller: Caller, content: DeskPage, status?: number) => Answer;
}

interface InstitutionCall {
  readonly caller: Caller;
  readonly parameters: { readonly institution: string };
}

/** `/{institution}` of every path below. */
export const OF_INSTITUTION = { institution: INSTITUTION };

export const HOME = '/clerk/{institution}';

const tag = 'Pages for clerks';

function pageTraits(signIn: SignInOrder) {
  const answers = { 200: PAGE, 303: ELSEWHERE };
  return { method: 'GET', tag, authenticate: personOrStranger(signIn), answers } as const;
}

function formTraits(signIn: SignInOrder) {
  const answers = { 200: PAGE, 303: ELSEWHERE, 409: PAGE, 429: PAGE, 503: PAGE };
  return { method: 'POST', tag, authenticate: personOnly(signIn), answers } as const;
}

export function clerkDesk(office: ClerkOffice, signIn: SignInOrder): ClerkDesk {
  const { database, dataKeys, now } = office;
  const frame = ({ person, words, clerk, content }: Framed): Html =>
    page({
      title: content.title,
      service: signIn.title,
      environment: clerk?.institution.environment ?? signIn.environment,
      lang: words.lang,
      words,
      nav: clerk ? navigation(clerk, words, content.section) : [],
      body: html`${whoIsThere(person, clerk, words)}${content.body}`,
      script: CLERK_SCRIPT,
    });
  const visitOf = (person: Person, caller: Caller, clerk: Clerk): Visit => {
    const words = wordingFor(caller.header('accept-language'));
    const { institutionId } = clerk.institution;
    return {
      clerk,
      institutionId,
      words,
      home: `/clerk/${institutionId}`,
      show: async (content, status = 200) =>
        answerPage(frame({ person, words, clerk, content }), { status }),
    };
  };
  return {
    office,
    page: pageTraits(signIn),
    form: formTraits(signIn),
    async visit(person, { caller, parameters }, answer) {
      if (person === undefined) return askToSignIn(caller);
      const clerk = await requireClerk(office, person, parameters.institution);
      return answer(visitOf(person, caller, clerk));
    },
    async act(person, { caller, parameters }, answer) {
      const clerk = await requireClerk(office, person, parameters.institution);
      await enterClerk(database, dataKeys, clerk, now());
      return answer(visitOf(person, caller, clerk));
    },
    open(person, caller, content, status = 200) {
      const words = wordingFor(caller.header('accept-language'));
      return answerPage(frame({ person, words, content }), { status });
    },
  };
}

interface Framed {
  readonly person: Person;
  readonly words: Wording;
  readonly clerk?: Clerk;
  readonly content: DeskPage;
}

function navigation(
  { institution }: Clerk,
  { find, waiting }: Wording,
  section: DeskPage['section'],
) {
  const home = `/clerk/${institution.institutionId}`;
  return [
    { href: home, text: find.nav, current: section === 'find' },
    { href: `${home}/waiting`, text: waiting.nav, current: section === 'waiting' },
  ];
}

function whoIsThere(person: Person, clerk: Clerk | undefined, words: Wording): Html {
  const isOneOfSeveral = clerk !== undefined && institutionsOf(person).length > 1;
  return html`<form class="row who" method="post" action="/signOut">
<span>${[person.name, clerk?.institution.institutionId].filter(Boolean).join(', ')}</span>
${isOneOfSeveral && html`<a href="/clerk">${words.otherInstitution}</a>`}
${button({ text: words.signOut })}
</form>
`;
}
