import { CATALOGUE, type Catalogue } from './catalogue.ts';
import { CatalogueError } from './errors.ts';
import { type Question, questionsOf } from './facts/facts.ts';
import type { RelyingParty } from './relying-parties/relying-party.ts';
import { requireAskable } from './relying-parties/require-askable.ts';
import { requireInForce } from './require-in-force.ts';
import { type LeakClass, leakClass, withoutTiers } from './rights/leak-class.ts';
import { requirePublishable } from './rights/require-publishable.ts';
import type { Right } from './rights/right.ts';
import type { Sector } from './rights/sector.ts';
import { type Atom, atomsOf, isStatusAtom, type Rule } from './rules/rule.ts';
import { parseAs } from './schema.ts';
import type { Authority } from './statuses/authority.ts';
import type { Status } from './statuses/status.ts';
import type { Tier } from './statuses/tier.ts';

/** A right, ready to be evaluated. */
export interface CheckedRight extends Right {
  readonly leaks: LeakClass;
  /** The rule with the ways into a tier in its place. */
  readonly wholeRule: Rule;
  /** What must be asked about a person. */
  readonly questions: readonly Question[];
}

export interface CheckedTier extends Tier {
  readonly leaks: LeakClass;
}

/** A catalogue that holds together: all it names is in it, nothing twice, and no right gives away more than it may. */
export interface CheckedCatalogue
  extends Omit<
    Catalogue,
    'authorities' | 'sectors' | 'statuses' | 'tiers' | 'rights' | 'relyingParties'
  > {
  readonly authorities: ReadonlyMap<string, Authority>;
  /** In their order. */
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly tiers: ReadonlyMap<string, CheckedTier>;
  readonly rights: ReadonlyMap<string, CheckedRight>;
  /** By enterprise number. */
  readonly relyingParties: ReadonlyMap<string, RelyingParty>;
  /** As it came, for who keeps or signs it. */
  readonly content: Catalogue;
}

/**
 * Parses a catalogue and checks that it holds together. Says nothing of who published it: see `openCatalogue`.
 *
 * Throws `CatalogueError`: `catalogue-malformed`, `catalogue-duplicate`, `catalogue-dangling`, `rule-too-wide`, `right-leaks`,
 * `legal-basis-missing`, `catalogue-entry-retired`. Rights that are not published, or were retired, are checked as the others; only
 * they may speak of what was retired.
 */
export function checkCatalogue(value: unknown): CheckedCatalogue {
  const parsed = parseAs(CATALOGUE, value);
  if (parsed.outcome === 'invalid') {
    throw new CatalogueError('catalogue-malformed', 'Not a catalogue.', parsed.fields);
  }
  const content = parsed.value;
  const authorities = named(content.authorities, ({ code }) => code);
  const sectors = named(content.sectors, ({ code }) => code);
  const statuses = named(content.statuses, ({ code }) => code);
  const tiers = named(content.tiers, ({ name }) => name);
  const vocabulary = { statuses, tiers };
  requireNamed(content, { authorities, sectors });
  for (const { name, rule } of content.tiers) {
    if (atomsOf(rule).some((atom) => 'tier' in atom)) {
      throw new CatalogueError('catalogue-dangling', 'A tier is made of no other.', [name]);
    }
  }
  const checkedTiers = content.tiers.map((tier) => ({
    ...tier,
    leaks: leakClass(tier.rule, vocabulary),
  }));
  const rights = content.rights.map((right): CheckedRight => {
    const leaks = requirePublishable(right, vocabulary);
    const wholeRule = withoutTiers(right.rule, vocabulary);
    return { ...right, leaks, wholeRule, questions: questionsOf(wholeRule) };
  });
  const catalogue = {
    ...content,
    ...{ authorities, sectors, statuses },
    tiers: named(checkedTiers, ({ name }) => name),
    rights: named(rights, ({ rightId }) => rightId),
    relyingParties: named(content.relyingParties, ({ enterpriseNumber }) => enterpriseNumber),
    content,
  };
  requireInForce(content);
  for (const party of content.relyingParties) requireAskable(party, catalogue);
  // Whoever asks is known by the name in their certificate: two of one name would be one.
  const readers = content.relyingParties.flatMap(({ reader }) => reader ?? []);
  named(readers, (reader) => reader);
  return catalogue;
}

function named<T>(entries: readonly T[], nameOf: (entry: T) => string): ReadonlyMap<string, T> {
  const byName = new Map(entries.map((entry) => [nameOf(entry), entry] as const));
  if (byName.size === entries.length) return byName;
  const names = entries.map(nameOf);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  throw new CatalogueError('catalogue-duplicate', 'Named twice.', twice);
}

/** Every body that decides a status, or by which a rule wants it to be decided, and every sector of a right has a name here. */
function requireNamed(
  { statuses, tiers, rights }: Catalogue,
  { authorities, sectors }: Pick<CheckedCatalogue, 'authorities' | 'sectors'>,
): void {
  const bodies = [
    ...statuses.flatMap((status) => status.authorities),
    ...[...tiers, ...rights].flatMap(({ rule }) => atomsOf(rule)).flatMap(bodyIn),
  ];
  const lacking = [
    ...bodies.filter((code) => !authorities.has(code)),
    ...rights.map(({ sector }) => sector).filter((code) => !sectors.has(code)),
  ];
  if (lacking.length === 0) return;
  const each = [...new Set(lacking)];
  throw new CatalogueError('catalogue-dangling', 'No such body, or no such sector.', each);
}

function bodyIn(atom: Atom): readonly string[] {
  return isStatusAtom(atom) && atom.by !== undefined ? [atom.by] : [];
}
