import {
  answerJson,
  type Caller,
  formBody,
  HttpError,
  type Operation,
  oauthRefusal,
  openProof,
  operation,
  spendProof,
  WALLET_HEADERS,
} from '@prova/http';
import * as v from '../../schema.ts';
import { walletOf } from '../attestations/wallet-attestation.ts';
import type { WalletOffice } from '../wallet-office.ts';
import {
  AUTHORIZATION_REQUEST,
  type AuthorizationRequest,
  PUSHED_FORM,
  parseAuthorizationRequest,
} from './authorization-request.ts';
import type { HolderAccess } from './holder-access.ts';
import { keep, takeOut } from './kept.ts';

export const PUSHED_PATH = '/par';

/** What makes a token an address (RFC 9126 §2.2). */
const REQUEST_URI = 'urn:ietf:params:oauth:request_uri:';

/** How long a pushed request waits for its browser, in seconds. */
const PUSHED_SECONDS = 90;

const PUSHED = v.object({ kind: v.literal('wallet-pushed'), request: AUTHORIZATION_REQUEST });

/** `/par`: what a wallet wants authorized, kept under a name that is good once (RFC 9126). */
export function pushedRequestOperation(office: WalletOffice, access: HolderAccess): Operation {
  const { baseUrl } = office;
  return operation({
    operationId: 'pushAuthorizationRequest',
    method: 'POST',
    path: PUSHED_PATH,
    tag: 'Wallets',
    summary: 'What a wallet wants authorized, before its holder comes (RFC 9126)',
    body: formBody(PUSHED_FORM, { others: 'ignored' }),
    fromAnySite: { headers: WALLET_HEADERS },
    answers: { 201: { description: 'Its name, once', mediaType: 'application/json' } },
    limit: { requests: 120, seconds: 60 },
    refuse: oauthRefusal(),
    handle: async ({ body, caller }) => {
      await walletOf(office, caller, body.client_id);
      const parsed = parseAuthorizationRequest(body, { ...access, baseUrl });
      const request = bound(parsed, await thumbprintIn(office, caller));
      const token = await keep(office, { kind: 'wallet-pushed', request });
      const pushed = { request_uri: REQUEST_URI + token, expires_in: PUSHED_SECONDS };
      return answerJson(pushed, { status: 201, headers: { 'cache-control': 'no-store' } });
    },
  });
}

/** The request that a wallet pushed under this name, taken out; `undefined` where there is none any more. */
export async function takePushed(
  office: WalletOffice,
  uri: string,
): Promise<AuthorizationRequest | undefined> {
  const token = uri.startsWith(REQUEST_URI) ? uri.slice(REQUEST_URI.length) : '';
  const pushed = await takeOut(office, token, { schema: PUSHED, seconds: PUSHED_SECONDS });
  return pushed?.request;
}

/** Of the key that a proof shows, if one comes with the request: the code is bound to it then (RFC 9449 §10.1). */
async function thumbprintIn(
  { once, now, proofNonces: nonces }: WalletOffice,
  caller: Caller,
): Promise<string | undefined> {
  if (caller.header('dpop') === undefined) return undefined;
  return spendProof(openProof(caller, { nonces, now }), once);
}

/** With a proof, the request is bound to its key, which `dpop_jkt` may name too. Throws `HttpError` `invalid-input` where it names another. */
function bound(request: AuthorizationRequest, shown: string | undefined): AuthorizationRequest {
  if (shown === undefined) return request;
  const { thumbprint = shown } = request;
  if (thumbprint === shown) return { ...request, thumbprint };
  throw new HttpError('invalid-input', 'The proof is of another key than dpop_jkt names.');
}
