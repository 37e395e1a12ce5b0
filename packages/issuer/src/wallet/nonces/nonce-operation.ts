import { answerJson, type Operation, operation, WALLET_HEADERS } from '@prova/http';
import * as v from '../../schema.ts';
import { credentialRefusal } from '../credential-refusal.ts';
import { NONCE_PATH } from '../paths.ts';
import type { WalletOffice } from '../wallet-office.ts';

const limit = { requests: 600, seconds: 60 };

/** `/nonce`: for proofs of holders' keys, and beside it one for the next DPoP proof (OpenID4VCI 1.0 §7). */
export function nonceOperation({
  credentialNonces,
  proofNonces,
}: Pick<WalletOffice, 'credentialNonces' | 'proofNonces'>): Operation {
  return operation({
    operationId: 'getCredentialNonce',
    method: 'POST',
    path: NONCE_PATH,
    tag: 'Wallets',
    summary: 'A nonce for proofs of the keys that credentials are bound to',
    answers: {
      200: { description: 'A nonce for five minutes', schema: v.object({ c_nonce: v.string() }) },
    },
    fromAnySite: { headers: WALLET_HEADERS },
    limit,
    refuse: credentialRefusal('invalid_credential_request'),
    handle: () =>
      answerJson(
        { c_nonce: credentialNonces.next() },
        { headers: { 'cache-control': 'no-store', 'dpop-nonce': proofNonces.current() } },
      ),
  });
}
