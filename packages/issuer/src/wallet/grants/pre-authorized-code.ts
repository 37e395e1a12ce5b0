import { randomUUID } from 'node:crypto';
import { type Grant, HttpError } from '@prova/http';
import { walletOf } from '../attestations/wallet-attestation.ts';
import { configurationsOf, scopeOf } from '../configurations.ts';
import { institutionOfCode } from '../credential-issuer.ts';
import { type CodedOffer, tryCodes } from '../offers/offer-rows.ts';
import { codeHash, txCodeHash } from '../offers/offer-secrets.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { authorizationDetails } from './authorization-details.ts';
import { redeemForGrant } from './redeem-for-grant.ts';
import { walletClientId } from './wallet-client.ts';

export const PRE_AUTHORIZED_CODE = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

type Shelf = Pick<
  WalletOffice,
  'database' | 'dataKeys' | 'now' | 'baseUrl' | 'once' | 'walletProviders'
>;

/**
 * The code of an offer (OpenID4VCI 1.0 §6.1): once, in time, and with the second code where the offer has one. Its wallet need not say who
 * it is. There is no `c_nonce` in the answer: see `nonceOperation`.
 *
 * `grant` rejects with `HttpError`: `invalid-client` as `walletOf` does; `invalid-grant` for a code that is wrong, over, used or burnt, and for a wrong second code;
 * `invalid-input` where a second code is missing, or comes unasked; `invalid-authorization-details`.
 */
export function preAuthorizedCode(shelf: Shelf): Grant {
  return {
    name: PRE_AUTHORIZED_CODE,
    fields: ['pre-authorized_code', 'tx_code', 'authorization_details'],
    grant: async (fields, { caller }) => {
      const clientId = await walletOf(shelf, caller, fields['client_id']);
      const code = fields['pre-authorized_code'];
      if (code === undefined) throw malformed('A pre-authorized_code belongs in the request.');
      const offer = await openOffer(shelf, code, fields['tx_code']);
      const { institutionId } = offer;
      const grantId = randomUUID();
      const configurations = configurationsOf(offer.type, offer.profile);
      const asked = fields['authorization_details'];
      const details = authorizationDetails(asked, configurations, [offer]);
      return {
        clientId: walletClientId(clientId),
        institutionId,
        scopes: configurations.map((each) => scopeOf(institutionId, each)),
        grantId,
        ...(details && { details }),
        redeem: () => redeem(shelf, offer, grantId),
      };
    },
  };
}

/** The offer of a code, and of a second one where it has one. A missing one counts as no try: nobody guessed. */
async function openOffer(
  { database, dataKeys, now }: Shelf,
  code: string,
  txCode: string | undefined,
): Promise<CodedOffer> {
  const institutionId = institutionOfCode(code);
  if (institutionId === undefined) throw invalidGrant();
  const codes = {
    codeHash: codeHash(dataKeys, code),
    txCodeHash: txCode === undefined ? null : txCodeHash(dataKeys, code, txCode),
  };
  const tried = await tryCodes(database, institutionId, codes, now());
  if (tried === undefined) throw invalidGrant();
  const { offer } = tried;
  const isAsked = offer.hasTxCode;
  if (isAsked && txCode === undefined) throw malformed('This offer has a tx_code.');
  if (!isAsked && txCode !== undefined) throw malformed('This offer has no tx_code.');
  if (tried.txCode === 'right') return offer;
  throw invalidGrant();
}

async function redeem({ database, now }: Shelf, offer: CodedOffer, grantId: string): Promise<void> {
  const outcome = await redeemForGrant(database, offer, grantId, now());
  if (outcome === 'too-late') throw invalidGrant();
}

function invalidGrant(): HttpError {
  return new HttpError('invalid-grant', 'The code or the tx_code is wrong, or the offer is over.');
}

function malformed(message: string): HttpError {
  return new HttpError('invalid-input', message);
}
