import { type KeyObject, randomUUID } from 'node:crypto';
import { hashOf, makeJwt, newP256Key, publicJwkOf } from '../../issuer/test-jwt.ts';
import { PRE_AUTHORIZED_CODE } from '../../wallet/raw-wallet.ts';
import { credentialIssuerOf } from './bench-client.ts';
import type { KeptConnections } from './kept-connections.ts';

/** What a holder is given: the link, and the second code by another way. */
export interface BenchOffer {
  readonly uri: string;
  readonly txCode: string;
}

/** A wallet of the bench: its keys are made before anything is measured. */
export interface BenchWallet {
  /** Where it asks from. No two have one. */
  readonly address: string;
  readonly key: KeyObject;
  readonly holderKeys: readonly KeyObject[];
}

/** Requests of one redemption: the offer, what the institution and the authorization server say of themselves, nonces, token, credential. */
export const REQUESTS = 6;
/** Copies of one redemption. */
export const COPIES = 2;

export function benchWallet(no: number): BenchWallet {
  return {
    address: `10.${(no >> 16) & 255}.${(no >> 8) & 255}.${no & 255}`,
    key: newP256Key(),
    holderKeys: Array.from({ length: COPIES }, newP256Key),
  };
}

/**
 * Redeems an offer as a wallet does that never heard of this issuer (OpenID4VCI 1.0 §4 to §8), for `COPIES` copies in `REQUESTS` requests.
 * Rejects where any answer is not as it should be.
 */
export async function redeem(
  { uri, txCode }: BenchOffer,
  { address, key, holderKeys }: BenchWallet,
  { baseUrl, connections }: { readonly baseUrl: string; readonly connections: KeptConnections },
): Promise<void> {
  const iat = Math.floor(Date.now() / 1000);
  const issuer = credentialIssuerOf(baseUrl);
  let requests = 0;
  const ask = async (method: string, path: string, sent: Sent = {}) => {
    requests++;
    const headers = { 'x-forwarded-for': address, ...sent.headers };
    const { body } = sent;
    const answer = await connections.ask({ method, path, headers, ...(body && { body }) });
    if (answer.status === 200) return { ...answer, json: JSON.parse(answer.body.toString()) };
    throw new Error(`${path} answered ${answer.status}: ${answer.body.toString()}`);
  };
  const dpop = (path: string, claims: object) => {
    const all = { htm: 'POST', htu: baseUrl + path, iat, jti: randomUUID(), ...claims };
    return makeJwt(key, { typ: 'dpop+jwt', jwk: publicJwkOf(key) }, all);
  };

  const at = new URL(new URL(uri).searchParams.get('credential_offer_uri') ?? '');
  const offer = (await ask('GET', at.pathname)).json;
  await ask('GET', `/.well-known/openid-credential-issuer${new URL(issuer).pathname}`);
  await ask('GET', '/.well-known/oauth-authorization-server');
  const nonces = await ask('POST', '/nonce');
  const nonce = nonces.headers.get('dpop-nonce');
  const token = await ask('POST', '/token', {
    headers: { dpop: dpop('/token', { nonce }), 'content-type': FORM },
    body: new URLSearchParams({
      grant_type: PRE_AUTHORIZED_CODE,
      'pre-authorized_code': offer.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'],
      tx_code: txCode,
    }).toString(),
  });
  const { access_token: accessToken } = token.json;
  const proofs = holderKeys.map((each) =>
    makeJwt(
      each,
      { typ: 'openid4vci-proof+jwt', jwk: publicJwkOf(each) },
      { aud: issuer, iat, nonce: nonces.json.c_nonce },
    ),
  );
  const { json } = await ask('POST', '/credential', {
    headers: {
      dpop: dpop('/credential', { nonce, ath: hashOf(accessToken) }),
      authorization: `DPoP ${accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ credential_configuration_id: CONFIGURATION, proofs: { jwt: proofs } }),
  });
  if (json.credentials.length !== COPIES || requests !== REQUESTS) {
    throw new Error('A redemption is not what it is counted as.');
  }
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const CONFIGURATION = 'prc-sd-jwt-vc';
const FORM = 'application/x-www-form-urlencoded';
