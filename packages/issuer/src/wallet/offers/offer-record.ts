import { randomBytes } from 'node:crypto';
import type { ProfileName } from '@prova/credential';
import { issueRecord, type RecordOffice } from '../../singles/issue-to-paper.ts';
import type { Handover } from './handover.ts';
import { makeOffer } from './make-offer.ts';
import { madeOfferShape, type OfferShape } from './offer-shape.ts';
import { requireOfferableDraft } from './require-offerable.ts';

/** How an offer travels, under which names, and where wallets reach the issuer. */
export interface OfferTerms {
  readonly handover: Handover;
  readonly profile: ProfileName;
  readonly baseUrl: string;
}

/**
 * Issues a record, or finds what it got before, and offers it to its holder's wallet anew: whoever offers by hand wants one that can be
 * redeemed. Of a record that cannot be offered nothing is issued.
 * Rejects as `issueRecord`, `requireOfferableDraft` and `makeOffer` do.
 */
export async function offerRecord(
  record: unknown,
  office: RecordOffice,
  terms: OfferTerms,
): Promise<OfferShape> {
  const { handover, profile, baseUrl } = terms;
  const { house, institutionId, actor, today } = office;
  const { issued } = await issueRecord(record, office, (draft) =>
    requireOfferableDraft(draft, profile, today),
  );
  const hash = new Uint8Array(randomBytes(32));
  const request = { clientId: actor, keyHash: hash, bodyHash: hash };
  const { jti } = issued.row;
  const made = await makeOffer(house, { institutionId, jti, handover, profile, actor, request });
  return madeOfferShape(made, baseUrl, house.now());
}
