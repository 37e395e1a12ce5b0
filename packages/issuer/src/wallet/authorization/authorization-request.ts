import { HttpError, type OutputOf } from '@prova/http';
import * as v from '../../schema.ts';
import { CONFIGURATIONS, scopeOf } from '../configurations.ts';
import { credentialIssuerOf, institutionIn, institutionOfCode } from '../credential-issuer.ts';
import { invalidDetails, parseDetails } from '../grants/authorization-details.ts';
import type { HolderAccess, WalletClient } from './holder-access.ts';

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

/** The form of a pushed request (RFC 9126 §2.1, RFC 7636 §4.3, OpenID4VCI 1.0 §5). */
export const PUSHED_FORM = {
  response_type: v.exactOptional(v.string()),
  client_id: v.exactOptional(text(200)),
  redirect_uri: v.exactOptional(text(2_000)),
  scope: v.exactOptional(text(500)),
  authorization_details: v.exactOptional(text(4_096)),
  resource: v.exactOptional(text(500)),
  state: v.exactOptional(text(1_000)),
  code_challenge: v.exactOptional(text(200)),
  code_challenge_method: v.exactOptional(text(20)),
  dpop_jkt: v.exactOptional(text(100)),
  issuer_state: v.exactOptional(text(100)),
  request_uri: v.exactOptional(v.string()),
};

type PushedFields = OutputOf<typeof PUSHED_FORM>;

const OFFER_ID = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** What a wallet wants authorized, as it is kept. */
export const AUTHORIZATION_REQUEST = v.object({
  clientId: v.string(),
  redirectUri: v.string(),
  institutionId: v.string(),
  /** Ids of what it wants, and whether it asked for it by `authorization_details`. */
  configurations: v.array(v.string()),
  inDetail: v.boolean(),
  codeChallenge: v.string(),
  state: v.exactOptional(v.string()),
  /** The offer that it follows. */
  offerId: v.exactOptional(OFFER_ID),
  /** Of the key that the token will be bound to (RFC 9449 §10). */
  thumbprint: v.exactOptional(v.string()),
});
export type AuthorizationRequest = v.InferOutput<typeof AUTHORIZATION_REQUEST>;

/**
 * Reads a request of a wallet that is registered here: code flow, PKCE by S256, back to one of its own addresses, for credentials of one
 * institution of the state whose people sign in here.
 * Throws `HttpError`: `invalid-client`, `invalid-input`, `invalid-scope`, `invalid-authorization-details`.
 */
export function parseAuthorizationRequest(
  fields: PushedFields,
  {
    wallets,
    country,
    baseUrl,
  }: Pick<HolderAccess, 'wallets' | 'country'> & { readonly baseUrl: string },
): AuthorizationRequest {
  const { client_id: clientId, redirect_uri: redirectUri, code_challenge: codeChallenge } = fields;
  const client = wallets.find((each) => each.clientId === clientId);
  if (client === undefined) {
    throw new HttpError('invalid-client', 'No wallet of this id may ask here.');
  }
  if (fields.request_uri !== undefined) throw malformed('A pushed request names no other.');
  if (fields.response_type !== 'code') throw malformed('There is no response_type but code.');
  if (!isChallenge(codeChallenge) || fields.code_challenge_method !== 'S256') {
    throw malformed('A code_challenge by S256 belongs in the request.');
  }
  const wanted = wantedOf(fields, baseUrl);
  if (!wanted.institutionId.startsWith(`${country}:`)) throw unknownScope();
  const { state, dpop_jkt: thumbprint, issuer_state: issuerState } = fields;
  const offerId = issuerState && offerIn(issuerState, wanted.institutionId);
  return {
    clientId: client.clientId,
    redirectUri: ownRedirect(client, redirectUri),
    ...wanted,
    codeChallenge,
    ...(state !== undefined && { state }),
    ...(thumbprint !== undefined && { thumbprint }),
    ...(offerId !== undefined && { offerId }),
  };
}

/** The offer that a wallet follows (OpenID4VCI 1.0 §5.1.3), of the institution that it asks. Whether it is open is asked when its holder comes. */
function offerIn(issuerState: string, institutionId: string): string {
  const offerId = issuerState.slice(issuerState.indexOf('.') + 1);
  if (institutionOfCode(issuerState) === institutionId && v.safeParse(OFFER_ID, offerId).success)
    return offerId;
  throw malformed('The issuer_state is of no offer of this institution.');
}

function isChallenge(value: string | undefined): value is string {
  return /^[\w-]{43}$/.test(value ?? '');
}

/** Compared as texts (RFC 9700 §2.1): an address that is nearly the same may be somebody else's. */
function ownRedirect({ redirectUris }: WalletClient, asked: string | undefined): string {
  const own = redirectUris.find((each) => each === asked);
  if (own !== undefined) return own;
  throw malformed('The redirect_uri is not one of this wallet.');
}

type Wanted = Pick<AuthorizationRequest, 'institutionId' | 'configurations' | 'inDetail'>;

function wantedOf(
  { scope, authorization_details: details, resource }: PushedFields,
  baseUrl: string,
): Wanted {
  if (details !== undefined) {
    const institutionId = institutionOfResource(resource, baseUrl);
    const ids = parseDetails(details);
    const isKnown = ids.every((id) => CONFIGURATIONS.some((each) => each.id === id));
    if (!isKnown) throw invalidDetails('A credential is asked for that nobody offers here.');
    return { institutionId, configurations: [...new Set(ids)], inDetail: true };
  }
  const [first = '', ...others] = [...new Set((scope ?? '').split(' '))];
  const institutionId = institutionOfScope(first);
  const configurations = [first, ...others].map((each) => {
    const found = CONFIGURATIONS.find((known) => scopeOf(institutionId, known) === each);
    if (found === undefined) throw unknownScope();
    return found.id;
  });
  return { institutionId, configurations, inDetail: false };
}

function institutionOfScope(scope: string): string {
  const [segment = ''] = scope.split('/');
  const institutionId = institutionIn(segment);
  if (institutionId !== undefined) return institutionId;
  throw unknownScope();
}

/** `resource` names the credential issuer (OpenID4VCI 1.0 §5.1.1): details do not. */
function institutionOfResource(resource: string | undefined, baseUrl: string): string {
  const institutionId = institutionOfScope(resource?.slice(resource.lastIndexOf('/') + 1) ?? '');
  if (credentialIssuerOf(baseUrl, institutionId) === resource) return institutionId;
  throw unknownScope();
}

function unknownScope(): HttpError {
  return new HttpError('invalid-scope', 'No institution here offers these credentials together.');
}

function malformed(message: string): HttpError {
  return new HttpError('invalid-input', message);
}
