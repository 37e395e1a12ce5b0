import { createHash, type KeyObject, webcrypto } from 'node:crypto';
import { encodeBase64url } from '@prova/credential';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  PrivateKeyJwt,
  ResponseBodyError,
  type ServerMetadata,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { HttpError } from '../errors.ts';
import type { BegunSignIn } from './begun-sign-in.ts';
import type { ClientProof, SignInConfiguration } from './configuration.ts';

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/** We, as the client of a provider that was found. */
export interface RelyingParty {
  readonly authorizationUrl: (
    begun: BegunSignIn,
    redirectUri: string,
    language: string | undefined,
  ) => URL;
  /** As `Provider.redeem` says, but for the person: what the ID token says, and behind it the UserInfo. */
  readonly redeem: (begun: BegunSignIn, callback: URL) => Promise<Claims>;
  readonly endSessionUrl: (backTo: string, language: string | undefined) => URL | undefined;
}

/** What an ID token may be signed with. A provider can offer less, never more. */
const ALGORITHMS = ['ES256', 'PS256', 'RS256'];

/** Seconds for each answer of a provider. */
const PATIENCE = 5;

/**
 * Reads the description of a provider (OpenID Connect Discovery §4), whose `issuer` must be the one that was asked for.
 * Rejects with `HttpError` `dependency-unavailable`.
 */
export async function discover(issuer: URL, order: SignInConfiguration): Promise<RelyingParty> {
  const { clientId } = order;
  const proof = await clientAuth(order);
  const isHere = issuer.protocol === 'http:';
  const options = { execute: isHere ? [allowInsecureRequests] : [], timeout: PATIENCE };
  const described = await discovery(issuer, clientId, {}, proof, options).catch(() => {
    throw away();
  });
  const metadata = described.serverMetadata();
  const configuration = new Configuration(withAllowed(metadata), clientId, {}, proof);
  configuration.timeout = PATIENCE;
  if (isHere) allowInsecureRequests(configuration);
  // Not left to TLS alone: an ID token is judged by its signature, wherever it came from.
  enableNonRepudiationChecks(configuration);
  return relyingParty(configuration, order);
}

function relyingParty(configuration: Configuration, order: SignInConfiguration): RelyingParty {
  const scope = [...new Set(['openid', ...order.scopes])].join(' ');
  const { userinfo_endpoint, end_session_endpoint } = configuration.serverMetadata();

  async function claimsOf({ state, nonce, verifier }: BegunSignIn, callback: URL): Promise<Claims> {
    const tokens = await authorizationCodeGrant(configuration, callback, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims: Claims = { ...tokens.claims() };
    const hasAll = Object.values(order.claims).every((name) => Object.hasOwn(claims, name));
    if (hasAll || userinfo_endpoint === undefined) return claims;
    // What a provider does not write into its ID token it says here, of the same subject (OpenID Connect Core §5.3).
    const subject = String(claims['sub']);
    return { ...(await fetchUserInfo(configuration, tokens.access_token, subject)), ...claims };
  }

  return {
    authorizationUrl: ({ state, nonce, verifier }, redirectUri, language) =>
      buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope,
        state,
        nonce,
        code_challenge: encodeBase64url(createHash('sha256').update(verifier).digest()),
        code_challenge_method: 'S256',
        ...inLanguage(language),
      }),
    redeem: (begun, callback) =>
      claimsOf(begun, callback).catch((error: unknown) => {
        throw asHttpError(error);
      }),
    // Without `id_token_hint`: that token names a person, and this is an address.
    endSessionUrl: (backTo, language) =>
      end_session_endpoint === undefined
        ? undefined
        : buildEndSessionUrl(configuration, {
            post_logout_redirect_uri: backTo,
            ...inLanguage(language),
          }),
  };
}

/** In which language the pages of the provider are wanted; one that has no such pages has others (OpenID Connect Core §3.1.2.1). */
function inLanguage(language: string | undefined): { readonly ui_locales?: string } {
  return language === undefined ? {} : { ui_locales: language };
}

/** The description, with the algorithms that are left of it when ours are asked for. */
function withAllowed(metadata: ServerMetadata): ServerMetadata {
  const allowed = (offered: readonly string[] = ['RS256']) =>
    offered.filter((each) => ALGORITHMS.includes(each));
  const { id_token_signing_alg_values_supported, userinfo_signing_alg_values_supported } = metadata;
  return {
    ...metadata,
    id_token_signing_alg_values_supported: allowed(id_token_signing_alg_values_supported),
    userinfo_signing_alg_values_supported: allowed(userinfo_signing_alg_values_supported),
  };
}

async function clientAuth(proof: ClientProof): Promise<ClientAuth> {
  if ('clientSecret' in proof) return ClientSecretBasic(proof.clientSecret);
  const { privateKey, kid } = proof;
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, kindOf(privateKey), false, ['sign']);
  return PrivateKeyJwt(kid === undefined ? key : { key, kid });
}

function kindOf({ asymmetricKeyType }: KeyObject) {
  return asymmetricKeyType === 'ec'
    ? { name: 'ECDSA', namedCurve: 'P-256' }
    : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
}

/** The provider says itself that it cannot now (RFC 6749 §4.1.2.1). */
const NOT_NOW: readonly string[] = ['server_error', 'temporarily_unavailable'];

/** It answers, but not as a provider: something before it does. */
const NO_ANSWER: readonly (string | undefined)[] = [
  undefined,
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

/** What went wrong, without the library's own error: that one carries tokens. */
function asHttpError(error: unknown): unknown {
  if (error instanceof AuthorizationResponseError) {
    return NOT_NOW.includes(error.error) ? away() : denied();
  }
  if (error instanceof ResponseBodyError) return error.status < 500 ? invalid() : away();
  if (error instanceof WWWAuthenticateChallengeError) return invalid();
  if (error instanceof ClientError) return NO_ANSWER.includes(error.code) ? away() : invalid();
  return error instanceof TypeError && !('code' in error) ? away() : error;
}

function away(): HttpError {
  const message = 'The sign-in provider cannot be reached now.';
  return new HttpError('dependency-unavailable', message, { headers: { 'retry-after': '5' } });
}

function denied(): HttpError {
  return new HttpError(
    'sign-in-denied',
    'The provider did not let you in. Try again at the first page, or ask whoever gives you access.',
  );
}

function invalid(): HttpError {
  return new HttpError(
    'sign-in-invalid',
    'What the provider says of you does not hold here. Try again at the first page; if it stays so, tell whoever runs this service.',
  );
}
