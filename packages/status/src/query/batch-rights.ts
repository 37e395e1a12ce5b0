import {
  type CheckedCatalogue,
  type CheckedRight,
  eachOnce,
  type Facts,
  lastDayOfLife,
  type Question,
} from '@prova/catalogue';
import { entitledRight } from '../entitlements/rights-of.ts';
import type { PersonFacts } from '../persons/person-facts.ts';
import { bufferAnswers } from '../sources/buffer/buffer-answers.ts';
import type { Held } from '../sources/buffer/buffer-file.ts';
import type { BufferLoad } from '../sources/buffer/buffer-load.ts';
import { heldIn } from '../sources/buffer/buffer-source.ts';
import { byDecidingBodies } from '../sources/deciding-bodies.ts';
import { unknownFor } from '../sources/source.ts';
import { itemsEnd, type LineEnd } from './batch-lines.ts';
import { batchAnswer } from './right-answer.ts';
import { ALWAYS, type AskLoad, statusRights } from './status-rights.ts';

/** What a load holds of somebody, and what the register does where a right hangs on it. */
export interface BatchFacts {
  readonly statuses: string | undefined;
  readonly person: PersonFacts | undefined;
}

/** Of which load and day all answers are, and which bodies decide a status. */
export interface BatchOf extends Pick<CheckedCatalogue, 'statuses'> {
  readonly load: BufferLoad | undefined;
  readonly day: string;
}

/** Answers that are kept: of whom the same is known, the same is true. Most of what is rare never comes again. */
const MOST_KEPT = 500;

/**
 * The answers for many people, each to the end of its line: the same as one by one, which the tests hold against each other. Of who has the same
 * statuses over the same days, the same age and the same place, they are made once. Rights that hang on statuses alone are evaluated many at once,
 * and only where something that somebody has makes a difference.
 */
export function batchRights(
  rights: readonly CheckedRight[],
  { load, day, statuses: known }: BatchOf,
): (facts: BatchFacts) => LineEnd {
  const questions = eachOnce(rights.flatMap((right) => right.questions));
  const ask: AskLoad = (held, of) => {
    const answers = bufferAnswers(load, held, {
      questions: of,
      days: { from: day, until: ALWAYS },
    });
    return byDecidingBodies(answers, of, known);
  };
  const factsOf = (held: readonly Held[] | undefined, person?: PersonFacts): Facts => ({
    ...person,
    answers: ask(held, questions),
  });
  const oneByOne = (facts: Facts) =>
    JSON.stringify(rights.map((right) => batchAnswer(entitledRight(right, facts, day))));
  const lives = load ? livesFrom(load, questions, known) : [];
  const together =
    load &&
    isOfDecidingBodies(load, known) &&
    // Of what is over the reason is its own.
    lives.every((life) => day <= life) &&
    statusRights(rights, { load, day, ask, lives, nothing: factsOf([]) });

  function answer({ statuses, person }: BatchFacts): string {
    const held = statuses === undefined ? undefined : heldIn(statuses);
    if (held === 'unreadable') {
      return oneByOne({ ...person, answers: unknownFor(questions, 'source-wrong') });
    }
    return held && together ? together(held) : oneByOne(factsOf(held, person));
  }

  const kept = new Map<string, LineEnd>();
  return (facts) => {
    const key = keyOf(facts);
    const known = kept.get(key);
    if (known) return known;
    const end = itemsEnd(answer(facts));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, end);
    return end;
  };
}

/** Whether no body tells of a status that it does not decide: of such an answer the reason is its own. */
function isOfDecidingBodies({ covers }: BufferLoad, statuses: BatchOf['statuses']): boolean {
  return covers.every(({ status, authorities }) =>
    authorities.every((body) => statuses.get(status)?.authorities.includes(body)),
  );
}

/** The last days of what a load tells of these statuses, where the catalogue gives them one. */
function livesFrom(
  { asOf }: BufferLoad,
  questions: readonly Question[],
  statuses: BatchOf['statuses'],
): readonly string[] {
  const lives = questions.map(({ status }) => lastDayOfLife(statuses.get(status) ?? {}, asOf));
  return [...new Set(lives.flatMap((life) => life ?? []))];
}

/** The same for whom the same is known. No statuses are written over several lines. */
function keyOf({ statuses = '', person }: BatchFacts): string {
  return person ? `${person.birthDate}\n${person.municipality}\n${statuses}` : statuses;
}
