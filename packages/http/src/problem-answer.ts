import { type Environment, encodeUtf8 } from '@prova/credential';
import { type Answer, answerBytes, answerPage } from './answer.ts';
import { descriptionList, details } from './page/elements.ts';
import { html } from './page/html.ts';
import { page } from './page/layout.ts';
import type { FoundProblem } from './problem.ts';
import type { ProblemWords } from './problem-words.ts';

/** A problem for a machine. */
export function problemAnswer({ problem, headers }: FoundProblem): Answer {
  const body = encodeUtf8(JSON.stringify(problem));
  return answerBytes('application/problem+json', body, { status: problem.status, headers });
}

/** The same for a person, who came by a browser to a page of ours. */
export function problemPage(
  { problem, headers }: FoundProblem,
  words: ProblemWords,
  environment: Environment,
): Answer {
  const { title, service, lang, sentence, home, homeAt } = words;
  const said = page({
    ...{ title, service, environment, lang, words },
    nav: [{ href: homeAt, text: home }],
    body: html`${sentence !== undefined && html`<p>${sentence}</p>`}
${details(
  words.details,
  descriptionList([
    [words.code, problem.code],
    [words.status, problem.status],
    [words.request, problem.instance],
  ]),
)}`,
  });
  return answerPage(said, { status: problem.status, headers });
}
