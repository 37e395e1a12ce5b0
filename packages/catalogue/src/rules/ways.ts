import { CatalogueError } from '../errors.ts';
import { type Atom, atomKey, type Rule } from './rule.ts';

/** One statement that a way needs, or of a circumstance its opposite. */
export interface Literal {
  readonly atom: Atom;
  readonly isNegated: boolean;
}

/** One way to fulfil a rule: all of these together. */
export type Way = readonly Literal[];

/** More than this nobody reads. */
const MOST_WAYS = 256;

/**
 * The ways to fulfil a rule, none of which contains another (disjunctive normal form, absorbed): what a person may do to have a
 * right, and what somebody may conclude who sees that they have it.
 * Throws `CatalogueError` `rule-too-wide` above 256 ways.
 */
export function waysOf(rule: Rule): readonly Way[] {
  return minimal(distribute(rule)).map((way) => [...way.values()]);
}

type Keyed = ReadonlyMap<string, Literal>;

function distribute(rule: Rule): readonly Keyed[] {
  if ('anyOf' in rule) return minimal(rule.anyOf.flatMap(distribute));
  if ('allOf' in rule) {
    const none: readonly Keyed[] = [new Map()];
    return rule.allOf.reduce((ways, part) => minimal(product(ways, distribute(part))), none);
  }
  const literal =
    'not' in rule ? { atom: rule.not, isNegated: true } : { atom: rule, isNegated: false };
  return [new Map([[keyOf(literal), literal]])];
}

function keyOf({ atom, isNegated }: Literal): string {
  return `${isNegated ? 'not ' : ''}${atomKey(atom)}`;
}

function product(left: readonly Keyed[], right: readonly Keyed[]): readonly Keyed[] {
  return left.flatMap((a) => right.map((b) => new Map([...a, ...b])));
}

/** Without ways that need more than another does. */
function minimal(ways: readonly Keyed[]): readonly Keyed[] {
  const kept: Keyed[] = [];
  for (const way of [...ways].sort((a, b) => a.size - b.size)) {
    if (kept.some((smaller) => [...smaller.keys()].every((key) => way.has(key)))) continue;
    if (kept.push(way) > MOST_WAYS) {
      throw new CatalogueError('rule-too-wide', `More than ${MOST_WAYS} ways to fulfil a rule.`);
    }
  }
  return kept;
}
