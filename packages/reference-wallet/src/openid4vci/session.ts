import { WalletError } from '../errors.ts';
import type { IssuerMetadataResult, Protocol, RequestDpopOptions } from './protocol.ts';

/** What a wallet may fetch, and by which token. */
export interface IssuanceSession {
  readonly metadata: IssuerMetadataResult;
  readonly configurationIds: readonly string[];
  readonly accessToken: string;
  /** The key that the token is bound to (RFC 9449). */
  readonly dpop: RequestDpopOptions;
}

/**
 * Redeems an offer by its pre-authorized code (OpenID4VCI 1.0 §3.5). `txCode` is what came by another way. Throws what the library throws.
 */
export async function redeemOffer(
  { client, newKey }: Protocol,
  offer: string,
  txCode?: string,
): Promise<IssuanceSession> {
  const credentialOffer = await client.resolveCredentialOffer(offer);
  const metadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
  const { accessTokenResponse, dpop } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer,
    issuerMetadata: metadata,
    dpop: { signer: newKey().signer },
    ...(txCode !== undefined && { txCode }),
  });
  return {
    metadata,
    configurationIds: credentialOffer.credential_configuration_ids,
    accessToken: accessTokenResponse.access_token,
    dpop: required(dpop),
  };
}

/** What a wallet wants of an issuer, when nobody offered it anything. */
export interface AuthorizationOrder {
  /** The identifier of the credential issuer. */
  readonly issuer: string;
  readonly configurationId: string;
  /** Of the wallet, as the authorization server knows it. */
  readonly clientId: string;
  readonly redirectUri: string;
  /** The holder's browser: goes to an address, and answers the address of the wallet that it was sent back to. */
  readonly visit: (address: string) => Promise<string>;
}

/**
 * Has the holder sign in, and redeems the code that comes back (OpenID4VCI 1.0 §3.4): the request is pushed (RFC 9126), its code is bound to
 * the wallet by PKCE, and the answer names who gave it (RFC 9207). Throws what the library throws; `WalletError` `issuer-refused`.
 */
export async function authorize(
  { client, newKey }: Protocol,
  { issuer, configurationId, clientId, redirectUri, visit }: AuthorizationOrder,
): Promise<IssuanceSession> {
  const issuerMetadata = await client.resolveIssuerMetadata(issuer);
  const [authorizationServerMetadata] = issuerMetadata.authorizationServers;
  if (!authorizationServerMetadata) throw refused('The issuer names no authorization server.');
  const configuration = issuerMetadata.knownCredentialConfigurations[configurationId];
  const credentialOffer = {
    credential_issuer: issuerMetadata.credentialIssuer.credential_issuer,
    credential_configuration_ids: [configurationId],
    grants: { authorization_code: {} },
  };
  const asked = await client.createAuthorizationRequestUrlFromOffer({
    issuerMetadata,
    credentialOffer,
    clientId,
    redirectUri,
    ...(configuration?.scope !== undefined && { scope: configuration.scope }),
    dpop: { signer: newKey().signer },
  });
  const url = await visit(asked.authorizationRequestUrl);
  const answer = client.parseAndVerifyAuthorizationResponseRedirectUrl({
    url,
    authorizationServerMetadata,
  });
  if (answer.code === undefined) throw refused('The holder was not let through.');
  const { accessTokenResponse, dpop } = await client.retrieveAuthorizationCodeAccessTokenFromOffer({
    issuerMetadata,
    credentialOffer,
    authorizationCode: answer.code,
    pkceCodeVerifier: asked.pkce?.codeVerifier ?? '',
    redirectUri,
    dpop: required(asked.dpop),
  });
  return {
    metadata: issuerMetadata,
    configurationIds: [configurationId],
    accessToken: accessTokenResponse.access_token,
    dpop: required(dpop ?? asked.dpop),
  };
}

function required(dpop: RequestDpopOptions | undefined): RequestDpopOptions {
  if (dpop) return dpop;
  throw refused('The token is bound to no key.');
}

function refused(message: string): WalletError {
  return new WalletError('issuer-refused', message);
}
