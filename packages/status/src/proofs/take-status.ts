import { daysAfter, type Question } from '@prova/catalogue';
import { rightsOf, rightsOn } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';
import { requireCatalogue } from '../query/status-office.ts';
import { currentLoad, lastDayOf } from '../sources/buffer/buffer-load.ts';
import { orderDocument } from './order-document.ts';
import type { Holder, ProofOffice } from './proof-office.ts';
import type { Proof } from './proof-rows.ts';
import { rightsAtCounters } from './shown-at-counters.ts';
import { isBuffered, socialStatusRecord } from './social-status-record.ts';

/** Days that a social status lasts in a wallet, if its sources were asked just now. */
const LONGEST_LIVE = 90;

/**
 * Has the social status of somebody issued, for their wallet alone: there is no page and no code of it. It says what sources say at this
 * moment, lasts 90 days at most, and no longer than a buffer may be relied on that it follows from.
 *
 * Rejects with `StatusError`: `catalogue-missing`, `right-not-had` where there is nothing to say, `issuer-unavailable`, `issuer-refused`.
 */
export async function takeStatus(office: ProofOffice, holder: Holder): Promise<Proof> {
  const catalogue = requireCatalogue(office);
  const { database, source, newId } = office;
  const day = office.today();
  const besides = [...catalogue.statuses.keys()].map(
    (status): Question => ({ status, scope: 'person' }),
  );
  const asked = { ...holder, catalogue, source, day, rights: rightsOn(catalogue, day) };
  const rights = rightsAtCounters(await rightsOf({ ...asked, besides }), catalogue);
  const load = isBuffered(rights) ? await currentLoad(database) : undefined;
  const days = [daysAfter(day, LONGEST_LIVE - 1), ...(load ? [lastDayOf(load)] : [])].sort();
  const [until = day] = days;
  const proofId = newId();
  const record = socialStatusRecord({ id: proofId, holder, catalogue, rights, until });
  if (!record) throw new StatusError('right-not-had', 'There is nothing that it would say.');
  const proof = {
    ...{ proofId, personId: holder.person.personId, type: 'status' as const, rightId: null },
    ...{ named: true, validFrom: day, validUntil: until },
  };
  return orderDocument(office, proof, { type: 'status', record });
}
