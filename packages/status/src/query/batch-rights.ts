import {
  type Answer,
  type CheckedCatalogue,
  type CheckedRight,
  compileRules,
  daysAfter,
  type Facts,
  type Question,
  questionKey,
  questionOf,
  TRUTHS,
  truthOn,
  truthsOf,
} from '@prova/catalogue';
import {
  type EntitledRight,
  entitledRight,
  lastDayFor,
  reasonsOf,
} from '../entitlements/rights-of.ts';
import type { PersonFacts } from '../persons/person-facts.ts';
import { bufferAnswers } from '../sources/buffer/buffer-answers.ts';
import type { Held } from '../sources/buffer/buffer-file.ts';
import { type BufferLoad, lastDayOf } from '../sources/buffer/buffer-load.ts';
import { heldIn } from '../sources/buffer/buffer-source.ts';
import { type Answers, unknownFor } from '../sources/source.ts';
import { withUnheardBodies } from '../sources/unheard-bodies.ts';
import { itemsEnd, type LineEnd } from './batch-lines.ts';
import { batchAnswer } from './right-answer.ts';

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

/** What the load says of somebody, of these questions. */
type AskLoad = (held: readonly Held[] | undefined, questions: readonly Question[]) => Answers;

interface AskedTogether {
  readonly load: BufferLoad;
  readonly day: string;
  readonly ask: AskLoad;
  readonly nothing: Facts;
}

/** Answers that are kept: of whom the same is known, the same is true. Most of what is rare never comes again. */
const MOST_KEPT = 500;

const ALWAYS = '9999-12-31';
const [NO, YES] = [TRUTHS.indexOf('no'), TRUTHS.indexOf('yes')];

/**
 * The answers for many people, each to the end of its line: the same as one by one, which the tests hold against each other. Of who has the same
 * statuses over the same days, the same age and the same place, they are made once. Rights that hang on statuses alone are evaluated many at once,
 * and only where something that somebody has makes a difference.
 */
export function batchRights(
  rights: readonly CheckedRight[],
  { load, day, statuses: known }: BatchOf,
): (facts: BatchFacts) => LineEnd {
  const questions = distinct(rights.flatMap((right) => right.questions));
  const ask: AskLoad = (held, of) => {
    const answers = bufferAnswers(load, held, {
      questions: of,
      days: { from: day, until: ALWAYS },
    });
    return withUnheardBodies(answers, of, known);
  };
  const factsOf = (held: readonly Held[] | undefined, person?: PersonFacts): Facts => ({
    ...person,
    answers: ask(held, questions),
  });
  const oneByOne = (facts: Facts) =>
    JSON.stringify(rights.map((right) => batchAnswer(entitledRight(right, facts, day))));
  const together = load && statusRights(rights, { load, day, ask, nothing: factsOf([]) });

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

/** The same for whom the same is known. No statuses are written over several lines. */
function keyOf({ statuses = '', person }: BatchFacts): string {
  return person ? `${person.birthDate}\n${person.municipality}\n${statuses}` : statuses;
}

/**
 * The answers of rights that hang on statuses alone; `undefined` where one of them hangs on anything else: those are evaluated one by one. `nothing` is
 * what is known of who has no status.
 */
function statusRights(
  rights: readonly CheckedRight[],
  { load, day, ask, nothing }: AskedTogether,
): ((held: readonly Held[]) => string) | undefined {
  const { atoms, evaluateAll } = compileRules(rights.map(({ wholeRule }) => wholeRule));
  const none = truthsOf(atoms, truthOn(nothing, day));
  const places = new Map<string, number[]>();
  for (const [place, atom] of atoms.entries()) {
    if (!('status' in atom)) return undefined;
    const key = questionKey(questionOf(atom));
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  const words = rights.map((right) => wordsOf(right, nothing, day));
  const lasts = rights.map((right) => earlier(lastDayFor(right, day), lastDayOf(load)));
  const latest = [...lasts].sort().at(-1) ?? day;
  const truths = new Uint8Array(atoms.length);
  const found = new Uint8Array(rights.length);

  /** Only of what is held can it be another than of who has nothing. */
  function evaluateOn(on: string, answers: ReadonlyMap<string, readonly Answer[]>): void {
    truths.set(none);
    const truthOf = truthOn({ answers }, on);
    for (const key of answers.keys()) {
      for (const place of places.get(key) ?? []) {
        const atom = atoms[place];
        if (atom) truths[place] = TRUTHS.indexOf(truthOf(atom));
      }
    }
    evaluateAll(truths, found);
  }

  return (held) => {
    const questions = distinct(held).filter((question) => places.has(questionKey(question)));
    const answers = ask(held, questions);
    evaluateOn(day, answers);
    const first = Uint8Array.from(found);
    const untils = [...lasts];
    let open = first.reduce((count, truth) => count + Number(truth === YES), 0);
    const isEnded = rights.map((_, at) => first[at] !== YES);
    for (const on of open > 0 ? changesIn(day, latest, held) : []) {
      evaluateOn(on, answers);
      for (const [at, last] of untils.entries()) {
        if (isEnded[at] || found[at] === YES || on > last) continue;
        isEnded[at] = true;
        untils[at] = daysAfter(on, -1);
        open -= 1;
      }
      if (open === 0) break;
    }
    const items = words.map(({ no, unknown, yes }, at) => {
      if (first[at] === YES) return yes(untils[at] ?? day);
      return first[at] === NO ? no : unknown;
    });
    return `[${items.join(',')}]`;
  };
}

/** What is answered of a right, but for the day that a yes lasts to. */
function wordsOf(right: CheckedRight, facts: Facts, day: string) {
  const known = entitledRight(right, facts, day);
  const said = (each: Partial<EntitledRight>) =>
    JSON.stringify(batchAnswer({ ...known, reasons: [], ...each }));
  const [before = '', after = ''] = said({ truth: 'yes', until: ALWAYS }).split(ALWAYS);
  return {
    no: said({ truth: 'no' }),
    unknown: said({ truth: 'unknown', reasons: reasonsOf(right, facts) }),
    yes: (until: string) => before + until + after,
  };
}

/** The days after one and up to another on which somebody has another status than the day before, in their order. */
function changesIn(day: string, last: string, held: readonly Held[]): readonly string[] {
  const changes = new Set<string>();
  for (const { periods } of held) {
    for (const { from, until } of periods) {
      if (from > day && from <= last) changes.add(from);
      if (until !== undefined && until >= day && until < last) changes.add(daysAfter(until, 1));
    }
  }
  return [...changes].sort();
}

function earlier(one: string, other: string): string {
  return [one, other].sort()[0] ?? one;
}

function distinct(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((each) => [questionKey(each), each])).values()];
}
