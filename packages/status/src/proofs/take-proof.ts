import { type CatalogueLanguage, earlier, lastDayOnPaper } from '@prova/catalogue';
import { type EntitledRight, rightsOf, rightsOn } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';
import { requireCatalogue } from '../query/status-office.ts';
import { entitlementRecord } from './entitlement-record.ts';
import { unavailable } from './issuer/taken-answer.ts';
import { orderDocument } from './order-document.ts';
import type { Holder, ProofOffice } from './proof-office.ts';
import { type Proof, sameProof } from './proof-rows.ts';
import { standingOf } from './proof-standing.ts';
import { isShownAtCounters, mayNameNobody, rightAtCounters } from './shown-at-counters.ts';

/** Who wants a proof of what. */
export interface ProofOrder extends Holder {
  readonly rightId: string;
  /** `bearer`: it names nobody, so whoever holds it can show it. */
  readonly whose: 'named' | 'bearer';
  /** The language of its page, in which the catalogue has all texts. */
  readonly language: CatalogueLanguage;
}

/**
 * Has a proof of a right issued, if the person has it by what sources say at this moment: whatever was seen before does not count. It lasts as
 * the right lets proofs last, and no longer than the right certainly does. Who asks for the same again gets the same, as long as the issuer says that
 * it counts.
 *
 * Rejects with `StatusError`: `catalogue-missing`, `right-unknown`, `right-not-shown`, `right-not-had`, `right-not-known`, and those
 * of `orderDocument`.
 */
export async function takeProof(office: ProofOffice, order: ProofOrder): Promise<Proof> {
  const { database } = office;
  const { person, ssin, whose, language } = order;
  const { entitled, catalogueVersion, day, until } = await judged(office, order);
  const proof = {
    personId: person.personId,
    type: 'entitlement' as const,
    rightId: entitled.right.rightId,
    named: whose === 'named',
    // Of the day that was judged, though midnight may have passed meanwhile.
    validFrom: day,
    validUntil: until,
  };
  const before = await sameProof(database, proof);
  const seen = before && (await standingOf(office, order, before));
  if (seen?.standing === 'counts') return seen.proof;
  if (seen?.standing === 'unknown') return unavailable();
  // An order whose answer was lost is sent again as what it was: then there is one document of it.
  const proofId = seen?.standing === 'unfinished' ? seen.proof.proofId : office.newId();
  const record = entitlementRecord({
    ...{ id: proofId, right: entitled.right, catalogueVersion, until, ssin },
    holder: proof.named ? person : undefined,
  });
  const ordered = { type: proof.type, record, languages: [language] };
  return orderDocument(office, { ...proof, proofId }, ordered);
}

interface Judged {
  readonly entitled: EntitledRight;
  readonly catalogueVersion: number;
  readonly day: string;
  readonly until: string;
}

async function judged(office: ProofOffice, order: ProofOrder): Promise<Judged> {
  const catalogue = requireCatalogue(office);
  const { person, ssin, rightId, whose } = order;
  const day = office.today();
  const right = rightsOn(catalogue, day).find((each) => each.rightId === rightId);
  if (!right) {
    throw new StatusError('right-unknown', 'There is no such right now.');
  }
  if (!isShownAtCounters(right) || (whose === 'bearer' && !mayNameNobody(right))) {
    throw new StatusError('right-not-shown', 'There are no such proofs of this right.');
  }
  const { source } = office;
  const known = await rightsOf({ catalogue, source, ssin, person, day, rights: [right] });
  const [entitled] = known.rights;
  if (entitled?.truth === 'no') {
    throw new StatusError('right-not-had', 'They do not have this right by what is known.');
  }
  if (entitled?.truth !== 'yes') {
    throw new StatusError('right-not-known', 'It is not known whether they have this right.');
  }
  const shown = rightAtCounters(entitled, known, catalogue);
  if (!shown) {
    throw new StatusError('right-not-shown', 'They have it by what no counter may know.');
  }
  const { until: certain = day } = shown;
  const until = earlier(certain, lastDayOnPaper(right, day));
  return { entitled: shown, catalogueVersion: catalogue.version, day, until };
}
