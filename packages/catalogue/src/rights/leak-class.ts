import { CatalogueError } from '../errors.ts';
import { isStatusAtom, type Rule } from '../rules/rule.ts';
import { situationsOf, waysIn } from '../rules/situations.ts';
import { type Way, waysOf } from '../rules/ways.ts';
import type { Status } from '../statuses/status.ts';
import type { Tier } from '../statuses/tier.ts';

/**
 * What somebody may conclude who sees that a person has a right. `A`: nothing, there are five statuses or more that suffice, of two
 * families or more. `B`: one of a few. `C`: the one status that suffices or is needed, or that the person is disabled or ill. `D`: that
 * they were persecuted, or another thing that no counter may know, alone or with others.
 */
export type LeakClass = 'A' | 'B' | 'C' | 'D';

/** From what gives least away to what gives most. */
const CLASSES: readonly LeakClass[] = ['A', 'B', 'C', 'D'];

/** What a class is computed from. */
export interface Vocabulary {
  readonly statuses: ReadonlyMap<string, Pick<Status, 'level' | 'family'>>;
  readonly tiers: ReadonlyMap<string, Pick<Tier, 'rule'>>;
}

/**
 * What a rule gives away: the worst class of any day, age and place. Who sees a person sees their age, and proofs show more of it, and places: so a way
 * of last year, of other ages or of other places hides nobody of this one, and a way that needs no status hides none of the others. Thus it
 * matters not whether there is anybody in a situation. A tier counts as the ways into it. A rule without any status gives nothing away: `A`.
 *
 * A way that needs two statuses hides nobody either: no catalogue says which exclude each other. Not known are details that are never so high, and
 * statuses that next to nobody has.
 *
 * Throws `CatalogueError`: `rule-too-wide`; `catalogue-dangling` for a status or tier that the vocabulary lacks.
 */
export function leakClass(rule: Rule, vocabulary: Vocabulary): LeakClass {
  const whole = withoutTiers(rule, vocabulary);
  const ways = waysOf(whole);
  const groups = new Map(ways.map((way) => [way, groupOf(way, vocabulary)]));
  const classes = situationsOf(whole).map((situation) =>
    classOf(waysIn(situation, ways).flatMap((way) => groups.get(way) ?? [])),
  );
  return CLASSES.findLast((each) => classes.includes(each)) ?? 'A';
}

/** The statuses of a way, whatever else it needs. */
type Group = ReadonlyMap<string, Traits>;
type Traits = Pick<Status, 'level' | 'family'>;

function classOf(groups: readonly Group[]): LeakClass {
  const needing = groups.filter(({ size }) => size > 0);
  if (needing.length === 0) return 'A';
  if (needing.some((group) => isUnsayable(group) && !containsOther(group, needing))) return 'D';
  const sufficing = new Map(needing.filter(({ size }) => size === 1).flatMap((each) => [...each]));
  const traits = [...sufficing.values()];
  if (traits.length < 2 || traits.every(({ level }) => level === 'L3')) return 'C';
  const families = new Set(traits.map(({ family }) => family));
  return traits.length >= 5 && families.size >= 2 ? 'A' : 'B';
}

function isUnsayable(group: Group): boolean {
  return [...group.values()].some(({ level }) => level === 'L4');
}

/** Whether less than all of it suffices. */
function containsOther(group: Group, others: readonly Group[]): boolean {
  return others.some(
    (other) => other.size < group.size && [...other.keys()].every((code) => group.has(code)),
  );
}

/** Who sees the right does not see how high a detail is, or whose status it is: these are one status. */
function groupOf(way: Way, vocabulary: Vocabulary): Group {
  const codes = way.flatMap(({ atom }) => (isStatusAtom(atom) ? [atom.status] : []));
  return new Map(codes.map((code) => [code, statusNamed(code, vocabulary)]));
}

function statusNamed(code: string, { statuses }: Vocabulary) {
  const status = statuses.get(code);
  if (status) return status;
  throw new CatalogueError('catalogue-dangling', 'No such status.', [code]);
}

/** The rule with the ways into a tier in its place. A tier has no tier in it. */
export function withoutTiers(rule: Rule, vocabulary: Pick<Vocabulary, 'tiers'>): Rule {
  if ('anyOf' in rule) return { anyOf: rule.anyOf.map((part) => withoutTiers(part, vocabulary)) };
  if ('allOf' in rule) return { allOf: rule.allOf.map((part) => withoutTiers(part, vocabulary)) };
  if (!('tier' in rule)) return rule;
  const tier = vocabulary.tiers.get(rule.tier);
  if (tier) return tier.rule;
  throw new CatalogueError('catalogue-dangling', 'No such tier.', [rule.tier]);
}
