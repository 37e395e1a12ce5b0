import { IssuerError } from '../../errors.ts';
import { localDay } from '../../issuance/local-day.ts';
import type { Standing } from '../../ledger/standing.ts';
import * as v from '../../schema.ts';
import { INSTITUTION_SEGMENT, institutionOfSegment } from '../credential-issuer.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { findShownOffer, type ShownOffer, stateAt } from './offer-rows.ts';
import { fromReference, type OfferSecrets, referenceHash } from './offer-secrets.ts';
import { requireOfferable } from './require-offerable.ts';

/** What names an offer in an address, for whoever was given it. */
export const OFFER_ADDRESS = {
  institution: INSTITUTION_SEGMENT,
  reference: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
};

/** An offer that can be redeemed now. */
export interface OpenOffer {
  readonly offer: ShownOffer;
  readonly secrets: OfferSecrets;
}

/**
 * The offer of an address. Throws `IssuerError` `offer-unknown` for one that there is not, for one that is over, and for one of a document
 * that counts no more: a wallet would redeem it for nothing.
 */
export async function openOffer(
  { database, dataKeys, now }: Pick<WalletOffice, 'database' | 'dataKeys' | 'now'>,
  { institution, reference }: { readonly institution: string; readonly reference: string },
): Promise<OpenOffer> {
  const institutionId = institutionOfSegment(institution);
  const hash = referenceHash(dataKeys, reference);
  const { offer, document } = (await findShownOffer(database, institutionId, hash)) ?? {};
  if (offer === undefined || stateAt(offer, now()) !== 'created') throw unknownOffer();
  requireRedeemable(document, localDay(institutionId, now()));
  return { offer, secrets: fromReference(dataKeys, institutionId, reference) };
}

/** Not why: whoever has the address need not know what became of the document. */
function requireRedeemable(document: Standing | undefined, today: string): Standing {
  try {
    return requireOfferable(document, today);
  } catch (error) {
    throw error instanceof IssuerError ? unknownOffer() : error;
  }
}

export function unknownOffer(): IssuerError {
  return new IssuerError('offer-unknown', 'There is no such offer, or it can be redeemed no more.');
}
