import {
  type Answer,
  type CheckedCatalogue,
  evaluate,
  isWithin,
  type Period,
  questionKey,
  truthOn,
} from '@prova/catalogue';
import type { EntitledRights } from '../entitlements/rights-of.ts';
import { earlier } from './earlier.ts';
import type { Holder } from './proof-office.ts';

/** Of statuses, tiers and rights, each: there is no room for more. */
const MOST = 32;

interface Known {
  readonly id: string;
  readonly holder: Holder;
  readonly catalogue: CheckedCatalogue;
  /** As `rightsAtCounters` leaves them, from answers about all statuses of the person. */
  readonly rights: EntitledRights;
  /** The last day of the document. */
  readonly until: string;
}

/**
 * What the issuer is told of a social status for a wallet: what somebody has, and never what they have not. Tiers of class `D` are left out, and statuses that
 * may be another's in the household. `undefined` where nothing is left.
 */
export function socialStatusRecord(known: Known): object | undefined {
  const { id, holder, catalogue, rights, until } = known;
  const { person, ssin } = holder;
  const { facts, day } = rights;
  const held = [...catalogue.statuses.values()]
    .flatMap(({ code }) => heldStatus(code, facts.answers.get(personKey(code)) ?? [], day))
    .slice(0, MOST);
  const tiers = [...catalogue.tiers.values()]
    .filter(({ leaks, rule }) => leaks !== 'D' && evaluate(rule, truthOn(facts, day)) === 'yes')
    .map(({ name }) => name);
  const entitled = rights.rights.map(({ right, until: last = day }) => ({
    ...{ r: right.rightId, sd: day, ed: earlier(last, until) },
    sc: right.scope === 'person' ? 'person' : 'household',
  }));
  if (held.length + tiers.length + entitled.length === 0) return undefined;
  const asOf = held.map(({ ao }) => ao).sort()[0] ?? day;
  return {
    ...{ id, fn: person.familyName, gn: person.givenNames, dob: person.birthDate, hi: ssin },
    ...(person.municipality !== undefined && { mu: person.municipality }),
    ...{ hr: 'self', sm: isBuffered(rights) ? 'buffer' : 'live', ao: asOf, xd: until },
    v: rights.catalogueVersion,
    ...{ st: held, ti: tiers.slice(0, MOST), en: entitled.slice(0, MOST) },
  };
}

function personKey(status: string): string {
  return questionKey({ status, scope: 'person' });
}

/** The status as the first body says that has it last on a day. */
function heldStatus(code: string, answers: readonly Answer[], day: string) {
  const found = answers.flatMap((answer) => {
    if (answer.outcome !== 'applies') return [];
    const period = answer.periods.find((each: Period) => isWithin(day, each));
    return period ? [{ answer, period }] : [];
  });
  return found.slice(0, 1).map(({ answer: { authority, asOf }, period: { from, until } }) => ({
    ...{ cd: code, sc: 'person', sd: from, au: authority, ao: asOf },
    ...(until !== undefined && { ed: until }),
  }));
}

/** Whether anything that is known was not asked just now. */
export function isBuffered({ facts }: Pick<EntitledRights, 'facts'>): boolean {
  return [...facts.answers.values()]
    .flat()
    .some((answer) => answer.outcome === 'applies' && answer.mode === 'buffer');
}
