import { encodeUtf8 } from '@prova/credential';
import { answerBytes, formBody, type Operation, oauthRefusal, operation } from '@prova/http';
import * as v from '../../schema.ts';
import { LIMIT } from '../../verifications/asked.ts';
import { FROM_ANY_SITE, type PresentationOffice, REQUESTS, RESPONSES, SECRET } from '../office.ts';
import { signRequestObject } from '../openid4vp.ts';
import { requestPayload } from '../request/request-payload.ts';
import { createAnswerKey } from '../response/answer-key.ts';
import { fetchable, fetched } from '../transaction/transitions.ts';

const REQUEST_OBJECT = 'application/oauth-authz-req+jwt';

/** What a wallet says of itself when it posts; we ask in one way only, so all but its nonce is passed over (OpenID4VP 1.0 §5.10). */
const WALLET = {
  wallet_nonce: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(512))),
};

/**
 * `GET` and `POST /verifier/v1/presentations/requests/{requestId}`: the signed request object, to one wallet and once. That a key
 * could not sign leaves it to be fetched again.
 */
export function requestOperations(office: PresentationOffice): readonly Operation[] {
  const shared = {
    path: `${REQUESTS}/{requestId}`,
    tag: 'Wallets',
    summary: 'The request that a link names, signed',
    parameters: { requestId: v.pipe(v.string(), v.regex(SECRET)) },
    limit: LIMIT,
    fromAnySite: FROM_ANY_SITE,
    answers: { 200: { description: 'A request object (RFC 9101)', mediaType: REQUEST_OBJECT } },
    refuse: oauthRefusal(),
  } as const;
  return [
    operation({
      ...shared,
      operationId: 'getRequestObject',
      method: 'GET',
      handle: ({ parameters: { requestId } }) => fetchRequest(requestId, undefined, office),
    }),
    operation({
      ...shared,
      operationId: 'postRequestObject',
      method: 'POST',
      body: formBody(WALLET, { others: 'ignored' }),
      handle: ({ parameters: { requestId }, body: { wallet_nonce } }) =>
        fetchRequest(requestId, wallet_nonce, office),
    }),
  ];
}

async function fetchRequest(
  requestId: string,
  walletNonce: string | undefined,
  { identity, baseUrl, verifierInfo, store, now, newSecret }: PresentationOffice,
) {
  const transaction = fetchable(store, requestId);
  const answerKey = await createAnswerKey();
  const { clientId } = identity;
  const responseUri = `${baseUrl}${RESPONSES}/${requestId}`;
  const nonce = newSecret();
  const payload = requestPayload({
    clientId,
    responseUri,
    nonce,
    state: requestId,
    query: transaction.question.query.dcql,
    answerKey,
    verifierInfo,
    walletNonce,
  });
  const issuedAt = now();
  const { expiresAt } = transaction;
  const requestObject = await signRequestObject({ payload, identity, issuedAt, expiresAt });
  const binding = { clientId, nonce, responseUri, encryptionKeyThumbprint: answerKey.thumbprint };
  fetched(store, transaction, { payload, binding, answerKey });
  return answerBytes(REQUEST_OBJECT, encodeUtf8(requestObject));
}
