import { writtenInstant } from '@prova/credential';
import { linkQr, qrSvg } from '@prova/paper';
import * as v from '../../schema.ts';
import {
  credentialOffer,
  offerByValue,
  offerLinks,
  offerPagePath,
  offerPath,
} from './credential-offer.ts';
import { PAPER_PROOFS } from './handover.ts';
import type { MadeOffer } from './make-offer.ts';
import { OFFER_HOLDER } from './offer-holder.ts';
import { type OfferRow, stateAt } from './offer-rows.ts';

/** An offer, as the API tells of it. Links, code and second code are told to whoever asked for it alone. */
export const OFFER_SHAPE = v.object({
  id: v.string(),
  institution: v.string(),
  attestation: v.string(),
  state: v.picklist(['created', 'redeemed', 'burnt', 'expired']),
  /** Of a card that several hold. */
  holder: v.exactOptional(OFFER_HOLDER),
  createdAt: v.string(),
  expiresAt: v.string(),
  endedAt: v.exactOptional(v.string()),
  /** Opens a wallet; it reads the offer from us. */
  uri: v.exactOptional(v.string()),
  /** The same for wallets that keep HAIP. */
  haipUri: v.exactOptional(v.string()),
  /** Shown to its holder in a browser: both links, the code, and what to do. */
  page: v.exactOptional(v.string()),
  /** The same with the whole offer in it: too long for a code that is easy to scan. */
  uriByValue: v.exactOptional(v.string()),
  /** `uri` as SVG. */
  qrCode: v.exactOptional(v.string()),
  /** What the holder types into the wallet. Send it by another channel. */
  txCode: v.exactOptional(v.string()),
  /** `pdf`: the letter to its holder, as long as it can be redeemed; of one in person there is none. */
  links: v.object({
    self: v.string(),
    attestation: v.string(),
    pdf: v.exactOptional(v.string()),
  }),
});
export type OfferShape = v.InferOutput<typeof OFFER_SHAPE>;

/** See `OFFER_SHAPE`; without what it is redeemed by. */
export function offerShape(row: OfferRow, base: string, now: number): OfferShape {
  const { offerId, institutionId, jti, endedAt, holderName: name, holderRelation: relation } = row;
  const self = `${base}/issuer/v1/credentialOffers/${offerId}`;
  const state = stateAt(row, now);
  return {
    id: offerId,
    institution: institutionId,
    attestation: jti,
    state,
    ...(relation !== null && { holder: { name, relation } }),
    createdAt: writtenInstant(row.createdAt),
    expiresAt: writtenInstant(row.expiresAt),
    ...(endedAt !== null && { endedAt: writtenInstant(endedAt) }),
    links: {
      self,
      attestation: `${base}/issuer/v1/attestations/${jti}`,
      ...(state === 'created' && PAPER_PROOFS[row.handover] && { pdf: `${self}/pdf` }),
    },
  };
}

/** See `OFFER_SHAPE`: for whoever hands it over, as long as it can be redeemed. */
export function madeOfferShape(made: MadeOffer, base: string, now: number): OfferShape {
  const { row, document, secrets } = made;
  const shape = offerShape(row, base, now);
  if (shape.state !== 'created') return shape;
  const offer = credentialOffer(base, document.type, row, secrets);
  const { institutionId } = row;
  const { byReference, strict } = offerLinks(base + offerPath(institutionId, secrets.reference));
  return {
    ...shape,
    uri: byReference,
    haipUri: strict,
    page: base + offerPagePath(institutionId, secrets.reference),
    uriByValue: offerByValue(offer),
    qrCode: qrSvg(linkQr(byReference)),
    ...(row.txCodeHash !== null && { txCode: secrets.txCode }),
  };
}
