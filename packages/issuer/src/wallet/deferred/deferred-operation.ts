import { type Operation, operation, WALLET_HEADERS } from '@prova/http';
import { IssuerError } from '../../errors.ts';
import { UUID } from '../../http/parameters.ts';
import { findAttestations } from '../../ledger/attestation-rows.ts';
import * as v from '../../schema.ts';
import { findConfiguration } from '../configurations.ts';
import { issueCopies } from '../copies/issue-copies.ts';
import { credentialRefusal } from '../credential-refusal.ts';
import { CREDENTIAL_ANSWERS } from '../credentials/credential-answer.ts';
import { openRequest, SEALABLE_BODY, sealedAnswer } from '../encryption/sealed-exchange.ts';
import { DEFERRED_PATH } from '../paths.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { askDeferral, endDeferral, INTERVAL } from './deferral-rows.ts';

const REQUEST = v.object({ transaction_id: UUID });

/**
 * `/deferred_credential` (OpenID4VCI 1.0 §9): copies that a wallet waits for, once their document is released. Who asks before the interval
 * is over is refused as who asks for what is not theirs, and may ask again when it is.
 */
export function deferredOperation(office: WalletOffice): Operation {
  const { database, requestKey, now } = office;
  return operation({
    operationId: 'getDeferredCredential',
    method: 'POST',
    path: DEFERRED_PATH,
    tag: 'Wallets',
    summary: 'Credentials that a wallet waits for',
    authenticate: office.holder,
    fromAnySite: { headers: WALLET_HEADERS },
    body: SEALABLE_BODY,
    answers: CREDENTIAL_ANSWERS,
    refuse: credentialRefusal('invalid_credential_request'),
    handle: async ({ principal, body }) => {
      const { request, recipient } = await openRequest(body, requestKey);
      const parsed = v.safeParse(REQUEST, request);
      const { institutionId, grantId } = principal;
      const asked = parsed.success && {
        ...{ institutionId, grantId },
        transactionId: parsed.output.transaction_id,
      };
      const deferral = asked ? await askDeferral(database, asked, now()) : undefined;
      const configuration = findConfiguration(deferral?.configuration ?? '');
      if (!deferral || !configuration) {
        throw new IssuerError('invalid-transaction-id', 'Nobody waits for this, or not now.');
      }
      const { jti, holderKeys, transactionId } = deferral;
      const document = (await findAttestations(database, institutionId, [jti])).get(jti);
      if (document?.state === 'staged') {
        const waiting = { transaction_id: transactionId, interval: INTERVAL };
        return sealedAnswer(waiting, recipient, 202);
      }
      // Their nonces were used up when they were asked for.
      const order = { grant: principal, jti, configuration, holderKeys, nonces: [] };
      const { credentials } = await issueCopies(office, order);
      await endDeferral(database, deferral);
      // Without `notification_id`, which is optional (§9.2): a library that many wallets are made of takes none here.
      const issued = { credentials: credentials.map((credential) => ({ credential })) };
      return sealedAnswer(issued, recipient);
    },
  });
}
