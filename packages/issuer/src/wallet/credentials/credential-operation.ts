import { type GrantPrincipal, type Operation, operation, WALLET_HEADERS } from '@prova/http';
import { localDay } from '../../issuance/local-day.ts';
import { issueCopies } from '../copies/issue-copies.ts';
import { requireCounting } from '../copies/require-counting.ts';
import { credentialRefusal } from '../credential-refusal.ts';
import { INTERVAL, insertDeferral } from '../deferred/deferral-rows.ts';
import { openRequest, SEALABLE_BODY, sealedAnswer } from '../encryption/sealed-exchange.ts';
import { spendNonces } from '../nonces/spend-nonces.ts';
import { CREDENTIAL_PATH } from '../paths.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { CREDENTIAL_ANSWERS } from './credential-answer.ts';
import { parseCredentialRequest } from './credential-request.ts';
import { type GrantedDocument, grantedDocument } from './granted-document.ts';
import { type ProvenKeys, verifyProofs } from './verify-proofs.ts';

/**
 * `/credential` (OpenID4VCI 1.0 §8): copies of a document that was granted, one for each key that the wallet proves to have. Of a document
 * that is not released yet the wallet is told where to ask again. Nonces are used up with what they were for: whoever is refused has lost nothing.
 */
export function credentialOperation(office: WalletOffice): Operation {
  return operation({
    operationId: 'getCredential',
    method: 'POST',
    path: CREDENTIAL_PATH,
    tag: 'Wallets',
    summary: 'Credentials of a document, one for each key',
    authenticate: office.holder,
    fromAnySite: { headers: WALLET_HEADERS },
    body: SEALABLE_BODY,
    answers: CREDENTIAL_ANSWERS,
    refuse: credentialRefusal('invalid_credential_request'),
    handle: async ({ principal, body }) => {
      const { request: members, recipient } = await openRequest(body, office.requestKey);
      const request = parseCredentialRequest(members);
      const granted = await grantedDocument(office, principal, request);
      const { institutionId, clientId } = principal;
      const proven = await verifyProofs(office, request, { institutionId, clientId });
      const { document } = granted;
      if (document.state === 'staged') {
        return sealedAnswer(await deferred(office, principal, granted, proven), recipient, 202);
      }
      requireCounting(document, localDay(institutionId, office.now()));
      return sealedAnswer(await issued(office, principal, granted, proven), recipient);
    },
  });
}

async function issued(
  office: WalletOffice,
  grant: GrantPrincipal,
  { configuration, document: { jti } }: GrantedDocument,
  proven: ProvenKeys,
): Promise<object> {
  const copies = await issueCopies(office, { grant, jti, configuration, ...proven });
  return {
    credentials: copies.credentials.map((credential) => ({ credential })),
    notification_id: copies.deliveryId,
  };
}

async function deferred(
  office: WalletOffice,
  { institutionId, grantId }: GrantPrincipal,
  { configuration, document: { jti } }: GrantedDocument,
  { holderKeys, nonces }: ProvenKeys,
): Promise<object> {
  await spendNonces(office.database, nonces);
  const deferral = { institutionId, grantId, jti, configuration: configuration.id, holderKeys };
  const transactionId = await insertDeferral(office.database, deferral, office.now());
  return { transaction_id: transactionId, interval: INTERVAL };
}
