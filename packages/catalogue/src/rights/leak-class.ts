import { CatalogueError } from '../errors.ts';
import { possibleWays, turningDays } from '../rules/possible-ways.ts';
import { isStatusAtom, type Rule, type StatusAtom } from '../rules/rule.ts';
import { type Way, waysOf } from '../rules/ways.ts';
import type { Family, PrivacyLevel, Status } from '../statuses/status.ts';
import type { Tier } from '../statuses/tier.ts';

/**
 * What somebody may conclude who sees that a person has a right. `A`: nothing, there are five groups of statuses or more, of two
 * families or more. `B`: one of a few. `C`: a status that is in every way to it, or that the person is disabled or ill. `D`: that they were
 * persecuted, or another thing that no counter may know, alone or with others.
 */
export type LeakClass = 'A' | 'B' | 'C' | 'D';

/** From what gives least away to what gives most. */
const CLASSES: readonly LeakClass[] = ['A', 'B', 'C', 'D'];

/** What a class is computed from. */
export interface Vocabulary {
  readonly statuses: ReadonlyMap<string, Pick<Status, 'level' | 'family'>>;
  readonly tiers: ReadonlyMap<string, Pick<Tier, 'rule'>>;
}

interface Group {
  readonly statuses: ReadonlySet<string>;
  readonly levels: ReadonlySet<PrivacyLevel>;
  readonly families: ReadonlySet<Family>;
}

/**
 * What a rule gives away. Ages and places are left out, as who sees a person sees their age: a rule of `BIM` or 65 and older gives away
 * the status of all who are younger. So a way that needs no status hides none of the others. A tier counts as the ways into it.
 * A rule without any status gives nothing away: `A`.
 *
 * It is the worst class of any day. Of each day only the ways count that somebody can be on: a way of last year, or of who is at least 65 and at most 18, hides
 * nobody. Whether there is anybody on a way, of a place where nobody lives, it does not know.
 *
 * Throws `CatalogueError`: `rule-too-wide`; `catalogue-dangling` for a status or tier that the vocabulary lacks.
 */
export function leakClass(rule: Rule, vocabulary: Vocabulary): LeakClass {
  const whole = withoutTiers(rule, vocabulary);
  const ways = waysOf(whole);
  const classes = turningDays(whole).map((day) => classOf(possibleWays(ways, day), vocabulary));
  return CLASSES.findLast((each) => classes.includes(each)) ?? 'A';
}

function classOf(ways: readonly Way[], vocabulary: Vocabulary): LeakClass {
  const groups = groupsOf(ways, vocabulary);
  if (groups.length === 0) return 'A';
  if (groups.some(({ levels }) => levels.has('L4'))) return 'D';
  if (hasOneInAll(groups) || groups.every(({ levels }) => levels.has('L3'))) return 'C';
  const families = new Set(groups.flatMap(({ families: each }) => [...each]));
  return groups.length >= 5 && families.size >= 2 ? 'A' : 'B';
}

/** Whether everybody who has the right has one and the same status. */
function hasOneInAll([first, ...others]: readonly Group[]): boolean {
  return [...(first?.statuses ?? [])].some((key) =>
    others.every(({ statuses }) => statuses.has(key)),
  );
}

/** The groups of statuses on these ways, whatever else they need; none of them contains another. */
function groupsOf(ways: readonly Way[], vocabulary: Vocabulary): readonly Group[] {
  const atoms = ways.map((way) => way.map(({ atom }) => atom).filter(isStatusAtom));
  const codes = atoms.filter((way) => way.length > 0).map((way) => new Set(way.map(statusKey)));
  const least = codes.filter(
    (group, at) =>
      !codes.some((other, place) => place !== at && isWithin(other, group, place < at)),
  );
  return least.map((group) => {
    const statuses = [...group].map((key) => statusNamed(key, vocabulary));
    return {
      statuses: group,
      levels: new Set(statuses.map(({ level }) => level)),
      families: new Set(statuses.map(({ family }) => family)),
    };
  });
}

/** Who sees the right does not see how high a detail is, or whose status it is: these are one status. */
function statusKey({ status }: StatusAtom): string {
  return status;
}

/** Whether all of one are in the other; of two equal ones the first counts. */
function isWithin(
  smaller: ReadonlySet<string>,
  larger: ReadonlySet<string>,
  isBefore: boolean,
): boolean {
  if (smaller.size > larger.size || (smaller.size === larger.size && !isBefore)) return false;
  return [...smaller].every((key) => larger.has(key));
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
