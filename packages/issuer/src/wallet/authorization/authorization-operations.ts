import {
  type Answer,
  answerElsewhere,
  type BegunSignIn,
  beginSignIn,
  begunSignIn,
  callbackOf,
  HttpError,
  type Operation,
  oauthRefusal,
  operation,
  type Person,
} from '@prova/http';
import * as v from '../../schema.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { keepCode } from './authorization-code.ts';
import { AUTHORIZATION_REQUEST, type AuthorizationRequest } from './authorization-request.ts';
import { documentsFor } from './documents-for.ts';
import type { HolderAccess } from './holder-access.ts';
import { HOLDERS_CALLBACK } from './holders-callback.ts';
import { keep, takeOut } from './kept.ts';
import { pushedRequestOperation, takePushed } from './pushed-request.ts';

export const AUTHORIZE_PATH = '/authorize';

/** How long somebody may take to sign in, in seconds. */
const SIGN_IN_SECONDS = 600;

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
    pushedRequestOperation(office, access),
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
        const request = await takePushed(office, uri);
        if (request?.clientId !== clientId) {
          throw new HttpError('invalid-input', 'There is no such request of this wallet any more.');
        }
        const next = await keep(office, { kind: 'wallet-begun', request });
        const { begun, headers } = await beginSignIn(keeper, caller, `${AUTHORIZE_PATH}/${next}`);
        return answerElsewhere(
          await provider.signInUrl(begun, baseUrl + HOLDERS_CALLBACK),
          headers,
        );
      },
    }),
    operation({
      operationId: 'authorizeWalletCallback',
      method: 'GET',
      path: HOLDERS_CALLBACK,
      tag,
      summary: 'Brings a holder who signed in back to the wallet, with a code',
      query: { state: v.string() },
      unknownQuery: 'ignored',
      authenticate: begunSignIn(keeper),
      answers: { 303: { description: 'To the wallet', mediaType: 'text/html' } },
      limit,
      handle: async ({ principal: begun, caller }) => {
        const callback = callbackOf(caller, HOLDERS_CALLBACK, begun);
        const request = await begunRequest(office, begun);
        const person = await personOf(access, begun, callback);
        if (person?.personalNumber === undefined) return denied(baseUrl, request);
        const authorized = await documentsFor(office, request, person.personalNumber);
        if (authorized.jtis.length === 0) return denied(baseUrl, request);
        return backToWallet(baseUrl, request, {
          code: await keepCode(office, request, authorized),
        });
      },
    }),
  ];
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
