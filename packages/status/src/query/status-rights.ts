import {
  type Answer,
  type CheckedRight,
  compileRules,
  daysAfter,
  eachOnce,
  earlier,
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
import type { Held } from '../sources/buffer/buffer-file.ts';
import { type BufferLoad, lastDayOf } from '../sources/buffer/buffer-load.ts';
import type { Answers } from '../sources/source.ts';
import { batchAnswer } from './right-answer.ts';

/** What the load says of somebody, of these questions. */
export type AskLoad = (
  held: readonly Held[] | undefined,
  questions: readonly Question[],
) => Answers;

/** What rights are evaluated on together. */
export interface AskedTogether {
  readonly load: BufferLoad;
  readonly day: string;
  readonly ask: AskLoad;
  /** The last days of statuses that by the catalogue end with a year: none before `day`. */
  readonly lives: readonly string[];
  /** What is known of who has no status. */
  readonly nothing: Facts;
}

/** Longer than anything lasts. */
export const ALWAYS = '9999-12-31';
const [NO, YES] = [TRUTHS.indexOf('no'), TRUTHS.indexOf('yes')];

/**
 * The answers of rights that hang on statuses alone; `undefined` where one of them hangs on anything else: those are evaluated one by one. A day is
 * evaluated only where something that somebody has may differ from the day before.
 */
export function statusRights(
  rights: readonly CheckedRight[],
  { load, day, ask, lives, nothing }: AskedTogether,
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
  const afterLives = lives.filter((life) => life < latest).map((life) => daysAfter(life, 1));
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
    const questions = eachOnce(held).filter((question) => places.has(questionKey(question)));
    const answers = ask(held, questions);
    evaluateOn(day, answers);
    const first = Uint8Array.from(found);
    const untils = [...lasts];
    let open = first.reduce((count, truth) => count + Number(truth === YES), 0);
    const isEnded = rights.map((_, at) => first[at] !== YES);
    for (const on of open > 0 ? changesIn(day, latest, { held, afterLives }) : []) {
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

/** The days after one and up to another on which something else is known of somebody than the day before, in their order. */
function changesIn(
  day: string,
  last: string,
  { held, afterLives }: { readonly held: readonly Held[]; readonly afterLives: readonly string[] },
): readonly string[] {
  const changes = new Set(afterLives);
  for (const { periods } of held) {
    for (const { from, until } of periods) {
      if (from > day && from <= last) changes.add(from);
      if (until !== undefined && until >= day && until < last) changes.add(daysAfter(until, 1));
    }
  }
  return [...changes].sort();
}
