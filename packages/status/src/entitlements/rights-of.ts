import {
  type Atom,
  type Authority,
  type CheckedCatalogue,
  type CheckedRight,
  daysAfter,
  eachOnce,
  earlier,
  entitledUntil,
  evaluate,
  explain,
  type Facts,
  isStatusAtom,
  isWithin,
  type JudgedWay,
  type Question,
  questionKey,
  type SourceMode,
  type Truth,
  truthOn,
  type UnknownReason,
} from '@prova/catalogue';
import { factsOn, type RegisteredFacts } from '../persons/person-facts.ts';
import { byDecidingBodies } from '../sources/deciding-bodies.ts';
import type { Source } from '../sources/source.ts';

/** What is known of a right of somebody on a day. It says of no status whether they have it. */
export interface EntitledRight {
  readonly right: CheckedRight;
  readonly truth: Truth;
  /** Of a yes: the last day on which it certainly is one still, at most `HORIZON` days on. */
  readonly until?: string | undefined;
  /** Where it is not known, why: what sources said of the statuses behind it, or that the register lacks an age or a place. */
  readonly reasons: readonly (UnknownReason | 'register-incomplete')[];
  /** `buffer` where anything that it follows from was not asked just now. Absent where no status was asked about. */
  readonly mode?: SourceMode | undefined;
  /** The earliest day for which a source spoke of what it follows from. */
  readonly asOf?: string | undefined;
}

/** All rights of somebody on a day, and what they were evaluated from. */
export interface EntitledRights {
  readonly day: string;
  readonly catalogueVersion: number;
  readonly facts: Facts;
  readonly rights: readonly EntitledRight[];
}

/** Days that are looked ahead: longer than any proof of a right lasts, and any social status. */
const HORIZON = 92;

export interface RightsOrder {
  readonly catalogue: CheckedCatalogue;
  readonly source: Source;
  /** Their number of now. */
  readonly ssin: string;
  /** What the register knows; without it ages and places are unknown. */
  readonly person?: RegisteredFacts | undefined;
  readonly day: string;
  /** Only these; by default every right that there is. */
  readonly rights?: readonly CheckedRight[];
  /** See `Asking`. */
  readonly since?: number | undefined;
  /** What is asked though no right needs it. */
  readonly besides?: readonly Question[];
}

/** Rights that are published and valid on a day: no other is granted. */
export function rightsOn({ rights }: CheckedCatalogue, day: string): readonly CheckedRight[] {
  return [...rights.values()].filter(
    ({ state, validity }) => state === 'published' && isWithin(day, validity),
  );
}

/**
 * The rights of a person on a day, each status asked about once. Rejects with `StoreError` where our own database is away; whatever sources do
 * is `unknown` with its reason. Does not check that the number is the person's.
 */
export async function rightsOf(order: RightsOrder): Promise<EntitledRights> {
  const { catalogue, source, ssin, person, day, since } = order;
  const rights = order.rights ?? rightsOn(catalogue, day);
  const needed = rights.flatMap((right) => right.questions);
  const questions = eachOnce([...(order.besides ?? []), ...needed]);
  const days = { from: day, until: daysAfter(day, HORIZON) };
  const answers =
    questions.length === 0 ? new Map() : await source.ask({ ssin, questions, days, since });
  const facts = {
    ...(person && factsOn(person, day)),
    answers: byDecidingBodies(answers, questions, catalogue.statuses),
  };
  return {
    day,
    catalogueVersion: catalogue.version,
    facts,
    rights: rights.map((right) => entitledRight(right, facts, day)),
  };
}

/** One right by what is known. Asks nobody. */
export function entitledRight(right: CheckedRight, facts: Facts, day: string): EntitledRight {
  const truth = evaluate(right.wholeRule, truthOn(facts, day));
  const last = lastDayFor(right, day);
  return {
    right,
    truth,
    ...(truth === 'yes' && { until: entitledUntil(right.wholeRule, facts, { first: day, last }) }),
    reasons: truth === 'unknown' ? reasonsOf(right, facts) : [],
    ...sourcesOf(right, facts),
  };
}

/** The last day to which a right is looked at from a day on. */
export function lastDayFor({ validity }: CheckedRight, day: string): string {
  const horizon = daysAfter(day, HORIZON);
  return earlier(validity.until ?? horizon, horizon);
}

/**
 * Why somebody has a right or not, the nearest way first: for that person alone, since it names statuses. Of what may be another's in their
 * household nothing is said, nor by the order: in a household of two that names the other.
 */
export function explainRight(
  { facts, day }: Pick<EntitledRights, 'facts' | 'day'>,
  { wholeRule }: CheckedRight,
): readonly JudgedWay[] {
  const truthOf = truthOn(facts, day);
  return explain(wholeRule, (atom) => (isOfHousehold(atom) ? 'unknown' : truthOf(atom)));
}

/** Whether it speaks of anybody in the household. */
export function isOfHousehold(atom: Atom): boolean {
  return isStatusAtom(atom) && atom.scope === 'household';
}

/** Why it is not known whether somebody has a right. */
export function reasonsOf(right: CheckedRight, facts: Facts): EntitledRight['reasons'] {
  const reasons = new Set(
    answersFor(right, facts).flatMap((each) => (each.outcome === 'unknown' ? each.reason : [])),
  );
  return reasons.size > 0 ? [...reasons] : ['register-incomplete'];
}

/** Which bodies decide what is not known of a right: whom its person can ask. It betrays statuses, so it is for that person alone. */
export function authoritiesToAsk(
  { questions }: CheckedRight,
  { answers }: Facts,
  { statuses, authorities }: Pick<CheckedCatalogue, 'statuses' | 'authorities'>,
): readonly Authority[] {
  const unknown = questions.filter((question) => {
    const given = answers.get(questionKey(question)) ?? [];
    return given.length === 0 || given.some(({ outcome }) => outcome === 'unknown');
  });
  const codes = unknown.flatMap(({ status }) => statuses.get(status)?.authorities ?? []);
  return [...new Set(codes)].flatMap((code) => authorities.get(code) ?? []);
}

function sourcesOf(right: CheckedRight, facts: Facts): Pick<EntitledRight, 'mode' | 'asOf'> {
  const known = answersFor(right, facts).flatMap((each) =>
    each.outcome === 'unknown' ? [] : each,
  );
  if (known.length === 0) return {};
  return {
    mode: known.some(({ mode }) => mode === 'buffer') ? 'buffer' : 'live',
    asOf: known.map(({ asOf }) => asOf).sort()[0],
  };
}

function answersFor({ questions }: CheckedRight, { answers }: Facts) {
  return questions.flatMap((question) => answers.get(questionKey(question)) ?? []);
}
