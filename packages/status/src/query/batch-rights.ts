import { type CheckedRight, type Question, questionKey } from '@prova/catalogue';
import { entitledRight } from '../entitlements/rights-of.ts';
import type { Person } from '../persons/person.ts';
import { bufferAnswers } from '../sources/buffer/buffer-answers.ts';
import type { BufferLoad } from '../sources/buffer/buffer-load.ts';
import { heldIn } from '../sources/buffer/buffer-source.ts';
import { unknownFor } from '../sources/source.ts';
import { rightAnswer } from './right-answer.ts';

/** What a load holds of somebody, and what the register does where a right hangs on it. */
export interface BatchFacts {
  readonly statuses: string | undefined;
  readonly person: Pick<Person, 'birthDate' | 'municipality'> | undefined;
}

/** Answers that are kept: of whom the same is known, the same is true. */
const MOST_KEPT = 50_000;

/**
 * The answers for many people, as JSON: the same as `rightsOf` gives one by one. Of who has the same statuses over the same days, the same age
 * and the same place, it is evaluated once.
 */
export function batchRights(
  rights: readonly CheckedRight[],
  load: BufferLoad | undefined,
  day: string,
): (facts: BatchFacts) => string {
  const questions = distinct(rights.flatMap((right) => right.questions));
  const kept = new Map<string, string>();
  return ({ statuses, person }) => {
    const key = `${person?.birthDate} ${person?.municipality} ${statuses}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const held = statuses === undefined ? undefined : heldIn(statuses);
    const answers =
      held === 'unreadable'
        ? unknownFor(questions, 'source-wrong')
        : bufferAnswers(load, held, { questions, days: { from: day, until: '9999-12-31' } });
    const facts = { ...person, answers };
    const items = rights.map((right) => rightAnswer(entitledRight(right, facts, day)));
    const text = JSON.stringify(items);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, text);
    return text;
  };
}

function distinct(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((each) => [questionKey(each), each])).values()];
}
