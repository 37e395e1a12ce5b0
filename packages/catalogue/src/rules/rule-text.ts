import { CatalogueError } from '../errors.ts';
import { parseAs } from '../schema.ts';
import { RULE } from './parse-rule.ts';
import type { Circumstance, Rule, StatusAtom } from './rule.ts';
import { Words } from './words.ts';

/**
 * A rule as people write it, one part a line: `anyOf(status(BIM), allOf(status(ARR), ageMin(21)))`. The words are those of the
 * members of a rule: `anyOf`, `allOf`, `not`, `status(CODE, household, by BODY, detail >= 3)`, `tier(name)`, `ageMin(18)`, `ageMax(64)`,
 * `residesIn(11002, 2)`, `onDate(2026-01-01..2026-12-31)` with an open end or beginning. `readRule` reads it back.
 */
export function writeRule(rule: Rule, indent = ''): string {
  if ('anyOf' in rule) return joined('anyOf', rule.anyOf, indent);
  if ('allOf' in rule) return joined('allOf', rule.allOf, indent);
  if ('not' in rule) return `${indent}not(${writeRule(rule.not)})`;
  if ('status' in rule) return `${indent}status(${statusTerms(rule).join(', ')})`;
  if ('tier' in rule) return `${indent}tier(${rule.tier})`;
  return `${indent}${circumstance(rule)}`;
}

function joined(word: string, parts: readonly Rule[], indent: string): string {
  const lines = parts.map((part) => writeRule(part, `${indent}  `));
  return `${indent}${word}(\n${lines.join(',\n')}\n${indent})`;
}

function statusTerms({ status, scope, by, atLeast }: StatusAtom): readonly string[] {
  return [
    status,
    ...(scope ? [scope] : []),
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(atLeast ? [`${atLeast.detail} >= ${atLeast.value}`] : []),
  ];
}

function circumstance(rule: Circumstance): string {
  if ('ageMin' in rule) return `ageMin(${rule.ageMin})`;
  if ('ageMax' in rule) return `ageMax(${rule.ageMax})`;
  if ('residesIn' in rule) return `residesIn(${rule.residesIn.join(', ')})`;
  const { from = '', until = '' } = rule.onDate;
  return `onDate(${from}..${until})`;
}

/** Deeper than any rule may nest: what is too deep for a rule is told by its form. */
const DEEPEST = 16;

/**
 * Reads what `writeRule` writes, with any white space between the words.
 * Throws `CatalogueError` `rule-malformed`; the message says at which place, and what was expected there.
 */
export function readRule(text: string): Rule {
  const words = new Words(text);
  const value = readPart(words, 0);
  words.end();
  const read = parseAs(RULE, value);
  if (read.outcome === 'valid') return read.value;
  throw new CatalogueError('rule-malformed', 'A name or a number in it has no form of ours.');
}

function readPart(words: Words, depth: number): unknown {
  if (depth > DEEPEST) throw words.expected('a rule that nests less deep');
  const word = words.name('anyOf, allOf, not, status, tier, ageMin, ageMax, residesIn or onDate');
  words.take('(');
  const value = readInside(word, words, depth);
  words.take(')');
  return value;
}

function readInside(word: string, words: Words, depth: number): unknown {
  switch (word) {
    case 'anyOf':
    case 'allOf':
      return { [word]: words.list(() => readPart(words, depth + 1)) };
    case 'not':
      return { not: readPart(words, depth + 1) };
    case 'status':
      return readStatus(words);
    case 'tier':
      return { tier: words.name('the name of a tier') };
    case 'ageMin':
    case 'ageMax':
      return { [word]: words.number() };
    case 'residesIn':
      return { residesIn: words.list(() => words.name('a NIS code')) };
    case 'onDate': {
      const from = words.isNext('..') ? undefined : words.name('a day');
      words.take('..');
      const until = words.isNext(')') ? undefined : words.name('a day');
      return { onDate: { ...(from && { from }), ...(until && { until }) } };
    }
    default:
      throw words.expected('a word of a rule');
  }
}

function readStatus(words: Words): unknown {
  const terms: Record<string, unknown> = { status: words.name('the code of a status') };
  while (words.isNext(',')) {
    words.take(',');
    const term = words.name('household, by, or a detail');
    const [member, value] =
      term === 'household' && !words.isNext('>=')
        ? ['scope', term]
        : term === 'by' && !words.isNext('>=')
          ? ['by', words.name('a body')]
          : ['atLeast', readDetail(term, words)];
    if (Object.hasOwn(terms, member)) throw words.expected('each term once');
    terms[member] = value;
  }
  return terms;
}

function readDetail(detail: string, words: Words) {
  words.take('>=');
  return { detail, value: words.number() };
}
