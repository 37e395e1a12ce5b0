import { atomsOf, isStatusAtom, type Rule, type StatusAtom } from '../rules/rule.ts';
import type { Answer } from './answer.ts';

/** What is known of a person, from the sources and from the register. */
export interface Facts {
  /** Of each status that was asked about, by `questionKey`: the answers of all bodies that decide it. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** From the register, never from a national number. Month or day may be `00`. */
  readonly birthDate?: string | undefined;
  /** NIS code of the municipality where the person lives, from the register. */
  readonly municipality?: string | undefined;
}

/** What a source is asked: a status, of a person or of anybody in their household. */
export interface Question {
  readonly status: string;
  readonly scope: 'person' | 'household';
}

/** Under which the answers to a question are kept. */
export function questionKey({ status, scope }: Question): string {
  return scope === 'person' ? status : `${status}@household`;
}

export function questionOf({ status, scope }: StatusAtom): Question {
  return { status, scope: scope ?? 'person' };
}

/** What must be asked to know whether a rule without tiers is fulfilled, each once. */
export function questionsOf(rule: Rule): readonly Question[] {
  return eachOnce(atomsOf(rule).filter(isStatusAtom).map(questionOf));
}

/** Questions in their order, each once. */
export function eachOnce(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((each) => [questionKey(each), each])).values()];
}
