import type { Rule, StatusAtom } from '../rules/rule.ts';
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

/** What must be asked to know whether rules without tiers are fulfilled, each once. */
export function questionsOf(rules: readonly Rule[]): readonly Question[] {
  const questions = new Map<string, Question>();
  const add = (rule: Rule): void => {
    if ('anyOf' in rule) rule.anyOf.forEach(add);
    else if ('allOf' in rule) rule.allOf.forEach(add);
    else if ('status' in rule) {
      const question = questionOf(rule);
      questions.set(questionKey(question), question);
    }
  };
  rules.forEach(add);
  return [...questions.values()];
}
