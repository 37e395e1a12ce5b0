import { createHash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Jwk } from '@openid4vc/oauth2';
import { Openid4vpClient, type ResolvedOpenid4vpAuthorizationRequest } from '@openid4vc/openid4vp';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { CompactEncrypt, compactVerify, importJWK, importX509 } from 'jose';

// A wallet of which nothing is ours: the client of OpenID4VP, jose, and the SD-JWT library of the OpenWallet Foundation. Where it is ours to say
// what is different, the test says so.

/** What a wallet asks the world by. */
export type WalletFetch = typeof fetch;

const ES256 = { alg: 'ES256' } as const;

function pem(base64: string): string {
  return new X509Certificate(Buffer.from(base64, 'base64')).toString();
}

/** Names in a certificate, as the client wants them. */
function namesOf(base64: string) {
  const { subjectAltName = '' } = new X509Certificate(Buffer.from(base64, 'base64'));
  const named = (type: string) =>
    subjectAltName
      .split(', ')
      .filter((name) => name.startsWith(`${type}:`))
      .map((name) => name.slice(type.length + 1));
  return { sanDnsNames: named('DNS'), sanUriNames: named('URI') };
}

function clientBy(walletFetch: WalletFetch): Openid4vpClient {
  return new Openid4vpClient({
    callbacks: {
      fetch: walletFetch,
      hash: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
      getX509CertificateMetadata: namesOf,
      verifyJwt: async (signer, { compact }) => {
        if (signer.method !== 'x5c') return { verified: false };
        const key = await importX509(pem(signer.x5c[0] ?? ''), 'ES256');
        await compactVerify(compact, key, { algorithms: ['ES256'] });
        return { verified: true, signerJwk: { kty: 'EC' } };
      },
      encryptJwe: async (encryptor, text) => {
        if (encryptor.method !== 'jwk') throw new RangeError('No key to encrypt to.');
        return {
          jwe: await encryptTo(encryptor.publicJwk, text, encryptor),
          encryptionJwk: encryptor.publicJwk,
        };
      },
      decryptJwe: () => ({ decrypted: false }),
      signJwt: () => {
        throw new RangeError('This wallet signs no answer but in its credentials.');
      },
    },
  });
}

interface Encryption {
  readonly alg?: string;
  readonly enc?: string;
  readonly apu?: string;
  readonly apv?: string;
}

/** A compact JWE to a key of a request. */
export async function encryptTo(
  jwk: Jwk,
  text: string,
  { alg = 'ECDH-ES', enc = 'A128GCM', apu, apv }: Encryption = {},
): Promise<string> {
  const { kid, kty, crv, x, y } = jwk;
  const party = (value: string) => new Uint8Array(Buffer.from(value, 'base64url'));
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg, enc, ...(kid !== undefined && { kid }) })
    .setKeyManagementParameters({
      ...(apu !== undefined && { apu: party(apu) }),
      ...(apv !== undefined && { apv: party(apv) }),
    })
    .encrypt(await importJWK({ kty, crv: String(crv), x: String(x), y: String(y), alg }));
}

/** A request that the wallet’s library took: signed, of 1.0, and from who it says it is. */
export type TakenRequest = ResolvedOpenid4vpAuthorizationRequest & {
  readonly payload: TakenPayload;
};

interface TakenPayload {
  readonly client_id: string;
  readonly nonce: string;
  readonly state: string;
  readonly response_uri: string;
  readonly key: Jwk;
}

/** Opens a link as a wallet does: fetches the request, checks it, and throws where the library finds a fault. */
export async function takeRequest(link: string, walletFetch: WalletFetch): Promise<TakenRequest> {
  const client = clientBy(walletFetch);
  const { params } = client.parseOpenid4vpAuthorizationRequest({ authorizationRequest: link });
  const request = await client.resolveOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: params,
    wallet: {},
  });
  const { client_id, nonce, state, response_uri, client_metadata } = Object(
    request.authorizationRequestPayload,
  );
  const [key] = client_metadata.jwks.keys;
  return { ...request, payload: { client_id, nonce, state, response_uri, key } };
}

/** Answers a request with presentations, encrypted, as the library does it. */
export async function answer(
  { authorizationRequestPayload, payload }: TakenRequest,
  vpToken: Readonly<Record<string, readonly string[]>>,
  walletFetch: WalletFetch,
): Promise<Response> {
  const client = clientBy(walletFetch);
  const made = await client.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload,
    authorizationResponsePayload: { vp_token: structuredClone(vpToken) as never },
    jarm: {
      encryption: { nonce: 'wallet' },
      serverMetadata: {
        authorization_signing_alg_values_supported: [],
        authorization_encryption_alg_values_supported: ['ECDH-ES'],
        authorization_encryption_enc_values_supported: ['A256GCM', 'A128GCM'],
      },
    },
  });
  const { response } = await client.submitOpenid4vpAuthorizationResponse({
    authorizationRequestPayload: { response_uri: payload.response_uri },
    authorizationResponsePayload: made.authorizationResponsePayload,
    ...(made.jarm && { jarm: { responseJwt: made.jarm.responseJwt } }),
  });
  return response;
}

/** What the holder’s signature says, but for the digest. */
export interface KeyBindingOrder {
  readonly aud: string;
  readonly nonce: string;
  readonly iat: number;
}

/** Shows an SD-JWT VC: these claims of those that can be kept back, signed with the holder’s key. */
export async function presentSdJwt(
  credential: string,
  shown: readonly string[],
  holderKey: KeyObject,
  binding: KeyBindingOrder,
): Promise<string> {
  const library = new SDJwtVcInstance({
    hasher: (data) =>
      new Uint8Array(
        createHash('sha256')
          .update(Buffer.from(data as never))
          .digest(),
      ),
    kbSignAlg: ES256.alg,
    kbSigner: (data) =>
      sign('sha256', Buffer.from(data), { key: holderKey, dsaEncoding: 'ieee-p1363' }).toString(
        'base64url',
      ),
  });
  const frame = Object.fromEntries(shown.map((name) => [name, true]));
  return library.present(credential, frame, { kb: { payload: { ...binding } } });
}
