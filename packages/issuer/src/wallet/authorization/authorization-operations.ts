import {
  type Answer,
  answerElsewhere,
  answerJson,
  type BegunSignIn,
  beginSignIn,
  begunSignIn,
  type Caller,
  callbackOf,
  createSignerFinder,
  formBody,
  HttpError,
  type Operation,
  oauthRefusal,
  openProof,
  operation,
  type Person,
  spendProof,
} from '@prova/http';
import * as v from '../../schema.ts';
import { walletOf } from '../attestations/wallet-attestation.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { keepCode } from './authorization-code.ts';
import {
  AUTHORIZATION_REQUEST,
  type AuthorizationRequest,
  PUSHED_FORM,
  parseAuthorizationRequest,
} from './authorization-request.ts';
import { documentsFor } from './documents-for.ts';
import type { HolderAccess } from './holder-access.ts';
import { keep, takeOut } from './kept.ts';

export const PUSHED_PATH = '/par';
export const AUTHORIZE_PATH = '/authorize';
const CALLBACK = '/authorize/callback';

/** What makes a token an address (RFC 9126 §2.2). */
const REQUEST_URI = 'urn:ietf:params:oauth:request_uri:';

/** How long a pushed request waits for its browser, and how long somebody may take to sign in; seconds. */
const PUSHED_SECONDS = 90;
const SIGN_IN_SECONDS = 600;

const PUSHED = v.object({ kind: v.literal('wallet-pushed'), request: AUTHORIZATION_REQUEST });
const BEGUN = v.object({ kind: v.literal('wallet-begun'), request: AUTHORIZATION_REQUEST });

const tag = 'Wallets';
const limit = { requests: 120, seconds: 60 };
const refuse = oauthRefusal();

/**
 * How holders let a wallet fetch their documents by signing in (OpenID4VCI 1.0 §5, HAIP 1.0 §4.2): the wallet pushes what it wants
 * (RFC 9126), its holder signs in at the provider, and comes back to the wallet with a code. Each of the three is used once.
 */
export function authorizationOperations(
  office: WalletOffice,
  access: HolderAccess,
): readonly Operation[] {
  const { baseUrl } = office;
  const { provider, keeper } = access;
  return [
    operation({
      operationId: 'pushAuthorizationRequest',
      method: 'POST',
      path: PUSHED_PATH,
      tag,
      summary: 'What a wallet wants authorized, before its holder comes (RFC 9126)',
      body: formBody(PUSHED_FORM, { others: 'ignored' }),
      answers: { 201: { description: 'Its name, once', mediaType: 'application/json' } },
      limit,
      refuse,
      handle: async ({ body, caller }) => {
        await walletOf(office, caller, body.client_id);
        const parsed = parseAuthorizationRequest(body, { ...access, baseUrl });
        const request = bound(parsed, await thumbprintIn(office, caller));
        const token = await keep(office, { kind: 'wallet-pushed', request });
        const pushed = { request_uri: REQUEST_URI + token, expires_in: PUSHED_SECONDS };
        return answerJson(pushed, { status: 201, headers: { 'cache-control': 'no-store' } });
      },
    }),
    operation({
      operationId: 'authorizeWallet',
      method: 'GET',
      path: AUTHORIZE_PATH,
      tag,
      summary: 'Sends a holder to sign in, for a wallet that pushed what it wants',
      query: { client_id: v.string(), request_uri: v.string() },
      unknownQuery: 'ignored',
      answers: { 303: { description: 'To the provider', mediaType: 'text/html' } },
      limit,
      refuse,
      handle: async ({ query, caller }) => {
        const { request_uri: uri, client_id: clientId } = query;
        const token = uri.startsWith(REQUEST_URI) ? uri.slice(REQUEST_URI.length) : '';
        const pushed = await takeOut(office, token, { schema: PUSHED, seconds: PUSHED_SECONDS });
        if (pushed?.request.clientId !== clientId) {
          throw new HttpError('invalid-input', 'There is no such request of this wallet any more.');
        }
        const { request } = pushed;
        const next = await keep(office, { kind: 'wallet-begun', request });
        const { begun, headers } = await beginSignIn(keeper, caller, `${AUTHORIZE_PATH}/${next}`);
        return answerElsewhere(await provider.signInUrl(begun, baseUrl + CALLBACK), headers);
      },
    }),
    operation({
      operationId: 'authorizeWalletCallback',
      method: 'GET',
      path: CALLBACK,
      tag,
      summary: 'Brings a holder who signed in back to the wallet, with a code',
      query: { state: v.string() },
      unknownQuery: 'ignored',
      authenticate: begunSignIn(keeper),
      answers: { 303: { description: 'To the wallet', mediaType: 'text/html' } },
      limit,
      handle: async ({ principal: begun, caller }) => {
        const callback = callbackOf(caller, CALLBACK, begun);
        const request = await begunRequest(office, begun);
        const person = await personOf(access, begun, callback);
        if (person?.personalNumber === undefined) return denied(baseUrl, request);
        const jtis = await documentsFor(office, request, person.personalNumber);
        if (jtis.length === 0) return denied(baseUrl, request);
        return backToWallet(baseUrl, request, { code: await keepCode(office, request, jtis) });
      },
    }),
  ];
}

/** Of the key that a proof shows, if one comes with the request: the code is bound to it then (RFC 9449 §10.1). */
async function thumbprintIn(
  { once, now, proofNonces: nonces }: WalletOffice,
  caller: Caller,
): Promise<string | undefined> {
  if (caller.header('dpop') === undefined) return undefined;
  return spendProof(openProof(caller, { findSigner: createSignerFinder(), nonces, now }), once);
}

/** With a proof, the request is bound to its key, which `dpop_jkt` may name too. Throws `HttpError` `invalid-input` where it names another. */
function bound(request: AuthorizationRequest, shown: string | undefined): AuthorizationRequest {
  if (shown === undefined) return request;
  const { thumbprint = shown } = request;
  if (thumbprint === shown) return { ...request, thumbprint };
  throw new HttpError('invalid-input', 'The proof is of another key than dpop_jkt names.');
}

/** What the wallet wants whose holder comes back. Throws `HttpError` `sign-in-unknown` for whoever signed in for something else. */
async function begunRequest(
  office: WalletOffice,
  { returnTo }: BegunSignIn,
): Promise<AuthorizationRequest> {
  const prefix = `${AUTHORIZE_PATH}/`;
  const token = returnTo.startsWith(prefix) ? returnTo.slice(prefix.length) : '';
  const begun = await takeOut(office, token, { schema: BEGUN, seconds: SIGN_IN_SECONDS });
  if (begun) return begun.request;
  throw new HttpError(
    'sign-in-unknown',
    'This sign-in was begun for something else, or more than ten minutes ago. Begin again in your wallet.',
  );
}

/** Who signed in; `undefined` for somebody whom the provider does not let in, which the wallet is told. */
async function personOf(
  { provider }: HolderAccess,
  begun: BegunSignIn,
  callback: URL,
): Promise<Person | undefined> {
  try {
    return await provider.redeem(begun, callback);
  } catch (error) {
    if (error instanceof HttpError && error.code === 'sign-in-denied') return undefined;
    throw error;
  }
}

/** Not why: a wallet need not know whether its holder has no document or is unknown. */
function denied(baseUrl: string, request: AuthorizationRequest): Answer {
  return backToWallet(baseUrl, request, { error: 'access_denied' });
}

/** With `iss`, by which the wallet knows that the answer is ours (RFC 9207). */
function backToWallet(
  baseUrl: string,
  { redirectUri, state }: AuthorizationRequest,
  answer: Readonly<Record<string, string>>,
): Answer {
  const url = new URL(redirectUri);
  const members = { ...answer, ...(state !== undefined && { state }), iss: baseUrl };
  for (const [name, value] of Object.entries(members)) url.searchParams.append(name, value);
  return answerElsewhere(url);
}
