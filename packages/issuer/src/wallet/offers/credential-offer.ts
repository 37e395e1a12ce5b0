import { configurationsOf } from '../configurations.ts';
import { credentialIssuerOf, institutionSegment } from '../credential-issuer.ts';
import { PRE_AUTHORIZED_CODE } from '../grants/pre-authorized-code.ts';
import type { ShownOffer } from './offer-rows.ts';
import { type OfferSecrets, TX_CODE_DIGITS } from './offer-secrets.ts';

/** What a wallet reads of an offer (OpenID4VCI 1.0 §4.1.1): the issuer, the document in each of its formats, and the code. */
export function credentialOffer(
  baseUrl: string,
  {
    institutionId,
    offerId,
    type,
    profile,
    handover,
    txCodeHash,
  }: Omit<ShownOffer, 'state' | 'expiresAt'>,
  { code }: Pick<OfferSecrets, 'code'>,
): object {
  const txCode = { input_mode: 'numeric', length: TX_CODE_DIGITS };
  return {
    credential_issuer: credentialIssuerOf(baseUrl, institutionId),
    credential_configuration_ids: configurationsOf(type, profile).map(({ id }) => id),
    grants:
      handover === 'sign-in'
        ? { authorization_code: { issuer_state: issuerState(institutionId, offerId) } }
        : {
            [PRE_AUTHORIZED_CODE]: {
              'pre-authorized_code': code,
              ...(txCodeHash !== null && { tx_code: txCode }),
            },
          },
  };
}

/** By which a wallet says at the authorization server which offer it follows. It opens nothing: its holder signs in. */
export function issuerState(institutionId: string, offerId: string): string {
  return `${institutionSegment(institutionId)}.${offerId}`;
}

/** Where an offer is read, below the base URL. */
export function offerPath(institutionId: string, reference: string): string {
  return `/wallet/${institutionSegment(institutionId)}/offers/${reference}`;
}

/** Where an offer is shown to its holder, below the base URL. */
export function offerPagePath(institutionId: string, reference: string): `/offers/${string}` {
  return `/offers/${institutionSegment(institutionId)}/${reference}`;
}

/** What opens a wallet by the address of an offer (OpenID4VCI 1.0 §4.1), so that a code of it is small; `strict`: one that keeps HAIP 1.0 (§4.2). */
export function offerLinks(url: string): { readonly byReference: string; readonly strict: string } {
  const members = `?credential_offer_uri=${encodeURIComponent(url)}`;
  return { byReference: `openid-credential-offer://${members}`, strict: `haip-vci://${members}` };
}

/** The same with the whole offer in it, for who has no network then. */
export function offerByValue(offer: object): string {
  return `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`;
}
