import { randomBytes } from 'node:crypto';
import { issueRecord, type RecordOffice } from '../../singles/issue-to-paper.ts';
import { type Handover, makeOffer } from './make-offer.ts';
import { madeOfferShape, type OfferShape } from './offer-shape.ts';

/**
 * Issues a record, or finds what it got before, and offers it to its holder's wallet anew: whoever offers by hand wants one that can be
 * redeemed. `baseUrl` is where wallets reach the issuer.
 * Rejects as `issueRecord` and `makeOffer` do.
 */
export async function offerRecord(
  record: unknown,
  office: RecordOffice,
  { handover, baseUrl }: { readonly handover: Handover; readonly baseUrl: string },
): Promise<OfferShape> {
  const { issued } = await issueRecord(record, office);
  const { house, institutionId, actor } = office;
  const hash = new Uint8Array(randomBytes(32));
  const request = { clientId: actor, keyHash: hash, bodyHash: hash };
  const { jti } = issued.row;
  const made = await makeOffer(house, { institutionId, jti, handover, actor, request });
  return madeOfferShape(made, baseUrl, house.now());
}
