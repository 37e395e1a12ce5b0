import {
  type Answer,
  type Applies,
  type CheckedCatalogue,
  daysAfter,
  earlier,
  entitledUntil,
  isWithin,
  questionKey,
  type Status,
} from '@prova/catalogue';
import type { EntitledRights } from '../entitlements/rights-of.ts';
import { cutTo, givenNamesWithin } from './fitting-names.ts';
import type { Holder } from './proof-office.ts';

/** Of statuses, tiers and rights, each: there is no room for more. */
const MOST = 32;

interface Known {
  readonly id: string;
  readonly holder: Holder;
  readonly catalogue: CheckedCatalogue;
  /** As `rightsAtCounters` leaves them, from answers about all statuses of the person. */
  readonly rights: EntitledRights;
  /** The last day that the document may have. */
  readonly until: string;
}

/** What is known here of a record; the rest is the issuer's to read. */
export interface SocialStatusRecord {
  /** The last day of the document. */
  readonly xd: string;
  readonly [member: string]: unknown;
}

/**
 * What the issuer is told of a social status for a wallet: what somebody has, and never what they have not. Tiers of class `D` are left out, what was retired,
 * and statuses that may be another's in the household. `undefined` where nothing is left.
 *
 * A tier has no days of its own, so the document ends with the last month in which all its tiers are certain; one that ends before this month
 * does is left out. Statuses and rights say their own last day.
 */
export function socialStatusRecord(known: Known): SocialStatusRecord | undefined {
  const { id, holder, catalogue, rights } = known;
  const { person, ssin } = holder;
  const { facts, day } = rights;
  const held = ownStatuses(catalogue)
    .flatMap(({ code }) => heldStatus(code, facts.answers.get(personKey(code)) ?? [], day))
    .slice(0, MOST);
  const tiers = [...catalogue.tiers.values()]
    .filter(({ leaks, retired }) => leaks !== 'D' && !retired)
    .flatMap(({ name, rule }) => {
      const certain = entitledUntil(rule, facts, { first: day, last: known.until });
      if (certain === undefined) return [];
      const last = certain === known.until ? certain : lastMonthEnd(certain);
      return last < day ? [] : [{ name, last }];
    })
    .slice(0, MOST);
  const until = tiers.map(({ last }) => last).reduce(earlier, known.until);
  const entitled = rights.rights.map(({ right, until: last = day }) => ({
    ...{ r: right.rightId, sd: day, ed: earlier(last, until) },
    sc: right.scope === 'person' ? 'person' : 'household',
  }));
  if (held.length + tiers.length + entitled.length === 0) return undefined;
  const asOf = relied(rights).reduce((all, each) => earlier(all, each.asOf), day);
  return {
    ...{ id, ...namesOf(person), dob: person.birthDate, hi: ssin },
    ...(person.municipality !== undefined && { mu: person.municipality }),
    ...{ hr: 'self', sm: isBuffered(rights) ? 'buffer' : 'live', ao: asOf, xd: until },
    v: rights.catalogueVersion,
    ...{ st: held, ti: tiers.map(({ name }) => name), en: entitled.slice(0, MOST) },
  };
}

/** As long as the document has room for (`fn`, `gn`): who has many names is refused nothing for that. */
function namesOf({ familyName, givenNames }: Holder['person']) {
  return { fn: cutTo(familyName, 40), gn: givenNamesWithin(givenNames, 35) };
}

/** Statuses that are the person’s alone, and that sources still tell. */
export function ownStatuses({ statuses }: Pick<CheckedCatalogue, 'statuses'>): readonly Status[] {
  return [...statuses.values()].filter(({ scope, retired }) => scope === 'person' && !retired);
}

/**
 * The last end of a month up to a day. Everybody who is shown anything of the document sees when it ends: to the day, that would tell of a status
 * beside the one that they asked for.
 */
function lastMonthEnd(day: string): string {
  const first = `${daysAfter(day, 1).slice(0, 7)}-01`;
  return daysAfter(first, -1);
}

function personKey(status: string): string {
  return questionKey({ status, scope: 'person' });
}

/** The status as the first body says that has it last on a day. */
function heldStatus(code: string, answers: readonly Answer[], day: string) {
  const found = answers.flatMap((answer) => {
    if (answer.outcome !== 'applies') return [];
    const period = answer.periods.find((each) => isWithin(day, each));
    return period ? [{ answer, period }] : [];
  });
  return found.slice(0, 1).map(({ answer: { authority, asOf }, period: { from, until } }) => ({
    ...{ cd: code, sc: 'person', sd: from, au: authority, ao: asOf },
    ...(until !== undefined && { ed: until }),
  }));
}

/** What sources say that somebody has: all that the document can follow from. */
function relied({ facts }: Pick<EntitledRights, 'facts'>): readonly Applies[] {
  return [...facts.answers.values()]
    .flat()
    .flatMap((answer) => (answer.outcome === 'applies' ? [answer] : []));
}

function isBuffered(rights: Pick<EntitledRights, 'facts'>): boolean {
  return relied(rights).some(({ mode }) => mode === 'buffer');
}
