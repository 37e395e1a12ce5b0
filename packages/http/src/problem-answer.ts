import { encodeUtf8 } from '@prova/credential';
import { type Answer, answerBytes, answerPage } from './answer.ts';
import { banner, descriptionList, details } from './page/elements.ts';
import { html } from './page/html.ts';
import { page } from './page/layout.ts';
import type { FoundProblem, Problem } from './problem.ts';
import type { ServiceOrder } from './service-order.ts';

/** A problem for a machine. */
export function problemAnswer({ problem, headers }: FoundProblem): Answer {
  const body = encodeUtf8(JSON.stringify(problem));
  return answerBytes('application/problem+json', body, { status: problem.status, headers });
}

/** The same for a person, who came by a browser to a page of ours. */
export function problemPage(
  { problem, headers }: FoundProblem,
  { title, environment }: Pick<ServiceOrder, 'title' | 'environment'>,
): Answer {
  const heading = headingOf(problem);
  const words = page({
    title: heading,
    service: title,
    environment,
    nav: [{ href: '/', text: 'To the first page' }],
    body: html`${problem.detail !== heading && banner('not-judged', heading, problem.detail)}
${details(
  'Details',
  descriptionList([
    ['Code', problem.code],
    ['Status', problem.status],
    ['Request', problem.instance],
  ]),
)}`,
  });
  return answerPage(words, { status: problem.status, headers });
}

const HEADINGS: Readonly<Record<number | string, string>> = {
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
function headingOf({ status, code }: Problem): string {
  const unheard = status < 500 ? 'This could not be taken.' : 'Something went wrong.';
  return HEADINGS[code] ?? HEADINGS[status] ?? unheard;
}
