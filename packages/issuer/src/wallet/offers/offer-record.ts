import { randomBytes } from 'node:crypto';
import type { ProfileName } from '@prova/credential';
import type { OfferLetter } from '@prova/paper';
import { issuerName } from '../../house/issuer-name.ts';
import { issueRecord, type RecordOffice } from '../../singles/issue-to-paper.ts';
import type { Handover } from './handover.ts';
import { offerLetter } from './letter/offer-letter.ts';
import { makeOffer } from './make-offer.ts';
import { holderColumns, type OfferHolder } from './offer-holder.ts';
import { madeOfferShape, type OfferShape } from './offer-shape.ts';
import { requireOfferableDraft } from './require-offerable.ts';

/** How an offer travels, under which names, and where wallets reach the issuer. */
export interface OfferTerms {
  readonly handover: Handover;
  readonly profile: ProfileName;
  /** Of an ISI+ card that several hold. */
  readonly holder?: OfferHolder | undefined;
  readonly baseUrl: string;
}

/** What was offered by hand. */
export interface OfferedRecord {
  readonly offer: OfferShape;
  /** Its letter, ready to be printed. Rejects with `IssuerError` `offer-in-person`. */
  readonly letter: () => Promise<OfferLetter>;
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
): Promise<OfferedRecord> {
  const { handover, profile, holder, baseUrl } = terms;
  const { house, institutionId, actor, today, languages, profile: issuing } = office;
  const { issued } = await issueRecord(record, office, (draft) => {
    holderColumns(draft.type, holder, handover);
    return requireOfferableDraft(draft, profile, today);
  });
  const hash = new Uint8Array(randomBytes(32));
  const request = { clientId: actor, keyHash: hash, bodyHash: hash };
  const { jti } = issued.row;
  const made = await makeOffer(house, {
    ...{ institutionId, jti, handover, profile, holder, actor, request },
  });
  const { row: offer, document, secrets } = made;
  return {
    offer: madeOfferShape(made, baseUrl, house.now()),
    letter: async () => {
      const from = (await issuerName(house, institutionId)) ?? institutionId;
      const settled = { languages, environment: issuing.environment ?? 'prod' };
      return offerLetter({ offer, document, house: settled, secrets, from, baseUrl });
    },
  };
}
