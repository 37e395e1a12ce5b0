import type { TruthOf } from './evaluate.ts';
import { type Atom, atomKey, type Rule } from './rule.ts';
import type { Truth } from './truth.ts';

/** Many rules, made ready to be asked of many people. */
export interface CompiledRules {
  /** What the rules speak of, each once. */
  readonly atoms: readonly Atom[];
  /**
   * Whether each rule is fulfilled, in their order, by the truth of each atom in the order of `atoms`. Answers as `evaluate` does,
   * in numbers: 0 no, 1 unknown, 2 yes. `into` is as long as there are rules.
   */
  readonly evaluateAll: (truths: Uint8Array, into: Uint8Array) => void;
}

/** The truths in the order in which `min` is `and`, `max` is `or`, and `2 - x` is `not`. */
export const TRUTHS = ['no', 'unknown', 'yes'] as const satisfies readonly Truth[];

type Compiled = (truths: Uint8Array) => number;

/** Prepares rules, so that a person costs a few comparisons for each right and no allocation. */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const places = new Map<string, number>();
  const atoms: Atom[] = [];
  const placeOf = (atom: Atom) => {
    const key = atomKey(atom);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, atoms.length);
    return atoms.push(atom) - 1;
  };
  const compiled = rules.map((rule) => compile(rule, placeOf));
  return {
    atoms,
    evaluateAll(truths, into) {
      let at = 0;
      for (const each of compiled) into[at++] = each(truths);
    },
  };
}

/** The truths of atoms as numbers, for `evaluateAll`. */
export function truthsOf(atoms: readonly Atom[], truthOf: TruthOf): Uint8Array {
  return Uint8Array.from(atoms, (atom) => TRUTHS.indexOf(truthOf(atom)));
}

function compile(rule: Rule, placeOf: (atom: Atom) => number): Compiled {
  if ('anyOf' in rule) return anyOf(rule.anyOf.map((part) => compile(part, placeOf)));
  if ('allOf' in rule) return allOf(rule.allOf.map((part) => compile(part, placeOf)));
  const place = placeOf('not' in rule ? rule.not : rule);
  const truth: Compiled = (truths) => truths[place] ?? 1;
  return 'not' in rule ? (truths) => 2 - truth(truths) : truth;
}

function anyOf(parts: readonly Compiled[]): Compiled {
  return (truths) => {
    let most = 0;
    for (const part of parts) {
      const truth = part(truths);
      if (truth === 2) return 2;
      if (truth > most) most = truth;
    }
    return most;
  };
}

function allOf(parts: readonly Compiled[]): Compiled {
  return (truths) => {
    let least = 2;
    for (const part of parts) {
      const truth = part(truths);
      if (truth === 0) return 0;
      if (truth < least) least = truth;
    }
    return least;
  };
}
