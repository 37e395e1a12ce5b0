import { type Answer, type CheckedCatalogue, type Question, questionKey } from '@prova/catalogue';
import type { Answers } from './source.ts';

/**
 * The same answers, and of each body that by the catalogue decides a status and was not heard that nobody knows what it would say: a source that
 * covers some of them, or half an answer, makes a yes and never a no. What other bodies said stays.
 */
export function withUnheardBodies(
  answers: Answers,
  questions: readonly Question[],
  statuses: CheckedCatalogue['statuses'],
): Answers {
  return new Map(
    questions.map((question) => {
      const key = questionKey(question);
      const given = answers.get(key) ?? [];
      return [key, [...given, ...unheard(given, statuses.get(question.status)?.authorities ?? [])]];
    }),
  );
}

function unheard(given: readonly Answer[], authorities: readonly string[]): readonly Answer[] {
  const heard = new Set(given.map(({ authority }) => authority));
  // Of none of them anything is known, and why is said already.
  if (heard.has(undefined)) return [];
  return authorities
    .filter((authority) => !heard.has(authority))
    .map((authority) => ({ outcome: 'unknown', reason: 'not-asked', authority }));
}
