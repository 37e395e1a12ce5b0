import { X509Certificate } from 'node:crypto';
import { orRefuse, WalletError } from '../errors.ts';
import type { MdocBinding } from '../formats/mdoc.ts';
import type { PublicJwk } from '../holder-key.ts';
import { certificatesIn, thumbprintOf } from '../jose.ts';
import {
  clientBy,
  type Openid4vpClient,
  type ResolvedOpenid4vpAuthorizationRequest,
  type WalletFetch,
} from './client.ts';

/** A request that the library took: signed, of 1.0, and from who it says it is. */
export type TakenRequest = ResolvedOpenid4vpAuthorizationRequest & {
  readonly payload: TakenPayload;
  /** Of who asks, by which the request is signed. */
  readonly certificate: X509Certificate;
  /** What holders sign an answer for. */
  readonly binding: MdocBinding;
};

/** What an answer is made from. */
export interface TakenPayload {
  readonly client_id: string;
  readonly nonce: string;
  readonly state: string;
  readonly response_uri: string;
  /** The key that the answer is encrypted to. */
  readonly key: PublicJwk & { readonly kid?: string };
}

/**
 * Opens a link as a wallet does: fetches the request, and checks that it is signed by the certificate it comes with and that the client
 * identifier is of that certificate (OpenID4VP 1.0 §5.9.3). Does not check who vouches for that certificate: a wallet for people must.
 * Throws `WalletError` `request-unusable`.
 */
export async function takeRequest(link: string, walletFetch: WalletFetch): Promise<TakenRequest> {
  return orRefuse('request-unusable', 'The request cannot be had, or is not as it says.', () =>
    resolved(clientBy(walletFetch), link),
  );
}

async function resolved(client: Openid4vpClient, link: string): Promise<TakenRequest> {
  const { params } = client.parseOpenid4vpAuthorizationRequest({ authorizationRequest: link });
  const request = await client.resolveOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: params,
    wallet: {},
  });
  const { client_id, nonce, state, response_uri, client_metadata } = Object(
    request.authorizationRequestPayload,
  );
  const [key] = Object(client_metadata).jwks?.keys ?? [];
  if (key === undefined) {
    throw new WalletError('request-unusable', 'The request names no key to encrypt the answer to.');
  }
  const { jwt } = request.jar ?? {};
  const [der = new Uint8Array()] = jwt === undefined ? [] : certificatesIn(jwt.compact);
  return {
    ...request,
    certificate: new X509Certificate(der),
    payload: { client_id, nonce, state, response_uri, key },
    binding: {
      ...{ clientId: client_id, nonce, responseUri: response_uri },
      encryptionKeyThumbprint: await thumbprintOf(key),
    },
  };
}
