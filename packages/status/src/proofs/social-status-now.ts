import {
  type CheckedCatalogue,
  daysAfter,
  earlier,
  lastDayOfLife,
  type Question,
  questionKey,
} from '@prova/catalogue';
import { type EntitledRights, rightsOf, rightsOn } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';
import { requireCatalogue } from '../query/status-office.ts';
import type { Holder, ProofOffice } from './proof-office.ts';
import { rightsAtCounters } from './shown-at-counters.ts';
import {
  ownStatuses,
  type SocialStatusRecord,
  socialStatusRecord,
} from './social-status-record.ts';

/** Days that a social status lasts in a wallet, if its sources were asked just now. */
const LONGEST_LIVE = 90;

/** What an issuer is told of a social status, and its first and last day. */
export interface SocialStatusNow {
  readonly record: SocialStatusRecord;
  readonly from: string;
  readonly until: string;
}

/**
 * The social status of somebody as sources tell it at this moment, for their wallet alone: it lasts 90 days at most, and no longer than a
 * buffer may be relied on that was asked, or than the tiers that it says. `id` is what the record is called at its issuer. Issues nothing.
 *
 * Rejects with `StatusError`: `catalogue-missing`; `right-not-had` where there is nothing to say.
 */
export async function socialStatusNow(
  office: Pick<ProofOffice, 'source' | 'catalogue' | 'today'>,
  holder: Holder,
  id: string,
): Promise<SocialStatusNow> {
  const catalogue = requireCatalogue(office);
  const { source } = office;
  const day = office.today();
  const besides = ownStatuses(catalogue).map(
    ({ code: status }): Question => ({ status, scope: 'person' }),
  );
  const asked = { ...holder, catalogue, source, day, rights: rightsOn(catalogue, day) };
  const rights = rightsAtCounters(await rightsOf({ ...asked, besides }), catalogue);
  const until = lastDays(rights, catalogue).reduce(earlier, daysAfter(day, LONGEST_LIVE - 1));
  const record = socialStatusRecord({ id, holder, catalogue, rights, until });
  if (record) return { record, from: day, until: record.xd };
  throw new StatusError('right-not-had', 'There is nothing that it would say.');
}

/**
 * The days until which answers may be relied on. An answer out of a buffer says it itself: the buffer may be another by now. Also one that says no, and what by
 * the law ends with a year for who has it, for everybody: all see when the document ends, and would see from it whether any status of the person is such a one.
 */
function lastDays(
  { facts, day }: Pick<EntitledRights, 'facts' | 'day'>,
  { statuses }: Pick<CheckedCatalogue, 'statuses'>,
): readonly string[] {
  return [...statuses.values()].flatMap((status) =>
    (['person', 'household'] as const).flatMap((scope) => {
      const answers = facts.answers.get(questionKey({ status: status.code, scope })) ?? [];
      return answers.flatMap((answer) => {
        if (answer.outcome === 'unknown') return [];
        const life = lastDayOfLife(status, answer.asOf);
        const isAlive = life !== undefined && life >= day;
        return [answer.about.until ?? day, ...(isAlive ? [life] : [])];
      });
    }),
  );
}
