import type { Openid4vciClient, Protocol, WalletKey } from './protocol.ts';
import { sealedExchange } from './sealed-exchange.ts';
import type { IssuanceSession } from './session.ts';

/** What is asked of an issuer. */
export interface CredentialRequest {
  readonly configurationId: string;
  /** A copy is asked for each. */
  readonly keys: readonly WalletKey[];
  /** More members of the request. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** The answer, as the library hands it over. */
export type CredentialAnswer = Awaited<ReturnType<Openid4vciClient['retrieveCredentials']>>;

/** A proof that a key is the holder's, with a nonce that is fresh unless one is given (OpenID4VCI 1.0 appendix F.1). */
export async function prove(
  { client }: Protocol,
  { metadata, configurationIds: [credentialConfigurationId = ''] }: IssuanceSession,
  { signer }: Pick<WalletKey, 'signer'>,
  nonce?: string,
): Promise<string> {
  const fresh = nonce ?? (await client.requestNonce({ issuerMetadata: metadata })).c_nonce;
  const proof = { issuerMetadata: metadata, credentialConfigurationId, signer, nonce: fresh };
  return (await client.createCredentialRequestJwtProof(proof)).jwt;
}

/** Asks for copies in clear, each bound to a key (OpenID4VCI 1.0 §8). Throws what the library throws. */
export async function requestCredentials(
  protocol: Protocol,
  session: IssuanceSession,
  { configurationId, keys, members }: CredentialRequest,
  client: Openid4vciClient = protocol.client,
): Promise<CredentialAnswer> {
  const { metadata, accessToken, dpop } = session;
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata: metadata });
  const jwt: string[] = [];
  for (const key of keys) jwt.push(await prove(protocol, session, key, nonce));
  return client.retrieveCredentials({
    issuerMetadata: metadata,
    accessToken,
    dpop,
    credentialConfigurationId: configurationId,
    proofs: { jwt },
    ...(members && { additionalRequestPayload: { ...members } }),
  });
}

/** The same, encrypted both ways where the issuer takes that. */
export async function requestSealed(
  protocol: Protocol,
  session: IssuanceSession,
  request: CredentialRequest,
): Promise<CredentialAnswer> {
  const { metadata } = session;
  const sealed = sealedExchange(metadata);
  if (!sealed) return requestCredentials(protocol, session, request);
  const send = protocol.callbacks.fetch ?? fetch;
  const address = metadata.credentialIssuer.credential_endpoint;
  const client = protocol.sendingBy(sealed.sending(send, address));
  const members = { ...request.members, ...sealed.member };
  return requestCredentials(protocol, session, { ...request, members }, client);
}
