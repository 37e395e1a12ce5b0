import { CatalogueError } from '../errors.ts';
import type { LeakClass } from '../rights/leak-class.ts';
import type { Right } from '../rights/right.ts';
import type { Permission, RelyingParty } from './relying-party.ts';

/** What there is to be asked for, by name. */
interface Entries {
  readonly rights: ReadonlyMap<string, Pick<Right, 'disclosure'>>;
  readonly tiers: ReadonlyMap<string, { readonly leaks: LeakClass }>;
  readonly statuses: ReadonlyMap<string, unknown>;
}

/**
 * That a relying party may ask for what is there, and by P3 for nothing that is shown by P4 alone: neither for such a right, nor for a tier that
 * says what no counter may know. Throws `CatalogueError`: `catalogue-dangling`, `right-leaks`, naming the party and what.
 */
export function requireAskable(party: RelyingParty, entries: Entries): void {
  const { enterpriseNumber } = party;
  const lacking = party.mayAsk.flatMap((each) => lackingIn(each, entries));
  if (lacking.length > 0) {
    const message = `What ${enterpriseNumber} may ask for is not there.`;
    throw new CatalogueError('catalogue-dangling', message, lacking);
  }
  const leaking = party.mayAsk.flatMap((each) => leakingIn(each, entries));
  if (leaking.length === 0) return;
  const message = 'It may not be asked for by P3.';
  throw new CatalogueError('right-leaks', message, [enterpriseNumber, ...leaking]);
}

function lackingIn(
  { rights = [], tiers = [], statuses = [] }: Permission,
  known: Entries,
): readonly string[] {
  return [
    ...rights.filter((name) => !known.rights.has(name)),
    ...tiers.filter((name) => !known.tiers.has(name)),
    ...statuses.filter((name) => !known.statuses.has(name)),
  ];
}

function leakingIn(
  { profile, rights = [], tiers = [] }: Permission,
  known: Entries,
): readonly string[] {
  if (profile !== 'P3') return [];
  return [
    ...rights.filter((name) => known.rights.get(name)?.disclosure === 'P4'),
    ...tiers.filter((name) => known.tiers.get(name)?.leaks === 'D'),
  ];
}
