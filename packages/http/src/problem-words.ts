import type { PageWords } from './page/layout.ts';
import type { Problem } from './problem.ts';

/** What the page about a problem says, in one language. */
export interface ProblemWords extends PageWords {
  /** BCP 47. */
  readonly lang: string;
  /** Whose page it is. */
  readonly service: string;
  readonly title: string;
  /** What is so, and what to do; left out where the title says it. */
  readonly sentence?: string | undefined;
  /** The way on, and where it leads. */
  readonly home: string;
  readonly homeAt: `/${string}`;
  /** What is for whoever is called for help, and is shown behind this word. */
  readonly details: string;
  readonly code: string;
  readonly status: string;
  readonly request: string;
}

/** The same in English, for who is told of no other language. */
export function englishProblem(problem: Problem, service: string): ProblemWords {
  const title = titleOf(problem);
  return {
    ...{ lang: 'en', service, skip: 'Skip to the content', navigation: 'Main' },
    title,
    sentence: sentenceOf(problem, title),
    ...{ home: 'To the first page', homeAt: '/' },
    ...{ details: 'Details', code: 'Code', status: 'Status', request: 'Request' },
  };
}

/** What a program is told of a fault of ours names a member of its answer; a person finds it on the page. */
const FAULT =
  'The fault is ours. Try again in a while; if it stays so, report the number of the request under “Details”.';

function sentenceOf({ status, detail }: Problem, title: string): string | undefined {
  if (status === 500) return FAULT;
  return detail === title ? undefined : detail;
}

const TITLES: Readonly<Record<number | string, string>> = {
  'sign-in-unknown': 'Please sign in again.',
  'sign-in-denied': 'You are not signed in.',
  'sign-in-invalid': 'You are not signed in.',
  401: 'Please sign in.',
  403: 'This is not for you to do.',
  404: 'There is nothing here.',
  429: 'That was too much at once.',
  503: 'This cannot be done now.',
};

/** By its code, else by its status. */
function titleOf({ status, code }: Problem): string {
  const unheard = status < 500 ? 'This could not be taken.' : 'Something went wrong.';
  return TITLES[code] ?? TITLES[status] ?? unheard;
}
