import { randomUUID } from 'node:crypto';
import { type Grant, HttpError, type TokenFields } from '@prova/http';
import { appendAudit } from '@prova/store';
import { findAttestations } from '../../ledger/attestation-rows.ts';
import { issuerAudit } from '../../ledger/audit.ts';
import { lockDocument } from '../../ledger/lock-document.ts';
import { walletOf } from '../attestations/wallet-attestation.ts';
import { configurationsOf, scopeOf } from '../configurations.ts';
import { institutionOfCode } from '../credential-issuer.ts';
import { findOffer, type OfferRow, redeemOffer, stateAt, tryTxCode } from '../offers/offer-rows.ts';
import { codeHash, txCodeHash } from '../offers/offer-secrets.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { authorizationDetails } from './authorization-details.ts';
import { insertGrant } from './grant-rows.ts';
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
 * `invalid-input` where a second code is missing, or comes unasked.
 */
export function preAuthorizedCode(shelf: Shelf): Grant {
  return {
    name: PRE_AUTHORIZED_CODE,
    fields: ['pre-authorized_code', 'tx_code', 'authorization_details'],
    grant: async (fields, { caller }) => {
      const clientId = await walletOf(shelf, caller, fields['client_id']);
      const code = fields['pre-authorized_code'];
      if (code === undefined) throw malformed('A pre-authorized_code belongs in the request.');
      const offer = await openOffer(shelf, code);
      await requireTxCode(shelf, offer, code, fields);
      const { institutionId, jti } = offer;
      const document = (await findAttestations(shelf.database, institutionId, [jti])).get(jti);
      if (document === undefined) throw invalidGrant();
      const grantId = randomUUID();
      const configurations = configurationsOf(document.type, offer.profile);
      const asked = fields['authorization_details'];
      const details = authorizationDetails(asked, configurations, [document]);
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

async function openOffer({ database, dataKeys, now }: Shelf, code: string): Promise<OfferRow> {
  const institutionId = institutionOfCode(code);
  const by = { codeHash: codeHash(dataKeys, code) };
  const offer = institutionId && (await findOffer(database, institutionId, by));
  const isOpen = offer && stateAt(offer, now()) === 'created' && offer.handover !== 'sign-in';
  if (isOpen) return offer;
  throw invalidGrant();
}

/** A missing code counts as no try: nobody guessed. */
async function requireTxCode(
  { database, dataKeys, now }: Shelf,
  offer: OfferRow,
  code: string,
  { tx_code: txCode }: TokenFields,
): Promise<void> {
  if (offer.txCodeHash === null) {
    if (txCode === undefined) return;
    throw malformed('This offer has no tx_code.');
  }
  if (txCode === undefined) throw malformed('This offer has a tx_code.');
  const hash = txCodeHash(dataKeys, code, txCode);
  if ((await tryTxCode(database, offer, hash, now())) !== 'right') throw invalidGrant();
}

async function redeem({ database, now }: Shelf, offer: OfferRow, grantId: string): Promise<void> {
  const { institutionId, jti, holderRelation } = offer;
  const at = now();
  await database.transaction(async (tx) => {
    await lockDocument(tx, offer);
    if ((await redeemOffer(tx, offer, at)) === 'too-late') throw invalidGrant();
    await insertGrant(tx, { institutionId, grantId, jtis: [jti], grantedAt: at, holderRelation });
    const event = { at, actor: offer.actor, action: 'wallet.redeemed' };
    const object = { objectType: 'attestation', objectId: jti };
    await appendAudit(tx, { ...event, ...object }, issuerAudit(institutionId));
  });
}

function invalidGrant(): HttpError {
  return new HttpError('invalid-grant', 'The code or the tx_code is wrong, or the offer is over.');
}

function malformed(message: string): HttpError {
  return new HttpError('invalid-input', message);
}
