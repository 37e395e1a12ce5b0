import type { Atom, Rule } from './rule.ts';
import { allOf, anyOf, opposite, type Truth } from './truth.ts';

/** What is known of one statement. */
export type TruthOf = (atom: Atom) => Truth;

/** Whether a rule is fulfilled, as far as is known (Kleene's strong logic). Never throws. */
export function evaluate(rule: Rule, truthOf: TruthOf): Truth {
  if ('anyOf' in rule) return anyOf(rule.anyOf.map((part) => evaluate(part, truthOf)));
  if ('allOf' in rule) return allOf(rule.allOf.map((part) => evaluate(part, truthOf)));
  return 'not' in rule ? opposite(truthOf(rule.not)) : truthOf(rule);
}
