import {
  type Answer,
  type CheckedCatalogue,
  type Question,
  questionKey,
  withinLife,
} from '@prova/catalogue';
import type { Answers } from './source.ts';

/**
 * The same answers, held against the bodies that by the catalogue decide a status. Of each that was not heard nobody knows what it would say: a source that
 * covers some of them, or half an answer, makes a yes and never a no. A yes of a body that does not decide the status is no yes, and leaves no no either.
 * A yes ends where by the catalogue the status does (`withinLife`), whatever end its source tells.
 */
export function byDecidingBodies(
  answers: Answers,
  questions: readonly Question[],
  statuses: CheckedCatalogue['statuses'],
): Answers {
  return new Map(
    questions.map((question) => {
      const key = questionKey(question);
      const given = answers.get(key) ?? [];
      const { authorities: deciding = [], lastsUntil } = statuses.get(question.status) ?? {};
      const said = given.map((answer) =>
        isOfAnother(answer, deciding) ? wrongOf(answer) : withinLife(answer, { lastsUntil }),
      );
      return [key, [...said, ...unheard(given, deciding)]];
    }),
  );
}

function isOfAnother(answer: Answer, deciding: readonly string[]): boolean {
  return answer.outcome === 'applies' && !deciding.includes(answer.authority);
}

function wrongOf({ authority }: Answer): Answer {
  return { outcome: 'unknown', reason: 'source-wrong', authority };
}

function unheard(given: readonly Answer[], deciding: readonly string[]): readonly Answer[] {
  const heard = new Set(given.map(({ authority }) => authority));
  // Of none of them anything is known, and why is said already.
  if (heard.has(undefined)) return [];
  return deciding
    .filter((authority) => !heard.has(authority))
    .map((authority) => ({ outcome: 'unknown', reason: 'not-asked', authority }));
}
