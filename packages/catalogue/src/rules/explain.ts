import type { TruthOf } from './evaluate.ts';
import type { Rule } from './rule.ts';
import { allOf, opposite, type Truth } from './truth.ts';
import { type Literal, waysOf } from './ways.ts';

/** One statement, and what is known of it. */
export interface JudgedLiteral extends Literal {
  readonly truth: Truth;
}

/** One way to have a right, and how far a person is on it. */
export interface JudgedWay {
  readonly truth: Truth;
  readonly literals: readonly JudgedLiteral[];
}

const ORDER: Readonly<Record<Truth, number>> = { yes: 0, unknown: 1, no: 2 };

/**
 * Why a person has a right, or why not: every way to have it, the nearest first. It is for the person alone: it names statuses.
 * Throws `CatalogueError` `rule-too-wide` as `waysOf`.
 */
export function explain(rule: Rule, truthOf: TruthOf): readonly JudgedWay[] {
  const ways = waysOf(rule).map((way): JudgedWay => {
    const literals = way.map((literal) => {
      const truth = truthOf(literal.atom);
      return { ...literal, truth: literal.isNegated ? opposite(truth) : truth };
    });
    return { truth: allOf(literals.map(({ truth }) => truth)), literals };
  });
  return ways.sort((a, b) => ORDER[a.truth] - ORDER[b.truth] || lacking(a) - lacking(b));
}

function lacking({ literals }: JudgedWay): number {
  return literals.filter(({ truth }) => truth !== 'yes').length;
}
