import { type KeyObject, randomUUID } from 'node:crypto';
import { hashOf, makeJwt, newP256Key, publicJwkOf } from '../issuer/test-jwt.ts';

/** An answer to a wallet. */
export interface WalletAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever it was answered
  readonly body: any;
}

type Members = Readonly<Record<string, unknown>>;

/** What is otherwise than an honest wallet would have it. */
export interface RawRequest {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the DPoP proof; `undefined` leaves one out. */
  readonly dpop?: Members;
  /** The whole proof; `null` sends none. */
  readonly proof?: string | null;
  readonly contentType?: string;
}

/** A wallet that can be made to do anything wrong. Its token is bound to its key. */
export interface RawWallet {
  readonly key: KeyObject;
  token: string;
  /** A DPoP proof as it should be, but for `changes`. */
  readonly dpop: (path: string, changes?: Members, method?: string) => Promise<string>;
  readonly askToken: (
    fields: Readonly<Record<string, string>>,
    request?: RawRequest,
  ) => Promise<WalletAnswer>;
  /** Redeems the code of an offer; keeps the token. */
  readonly redeem: (offer: { readonly uri: string; readonly txCode?: string }) => Promise<void>;
  readonly post: (path: string, request?: RawRequest) => Promise<WalletAnswer>;
  readonly nonce: () => Promise<string>;
  /** A proof of a key of a credential, but for `changes`. */
  readonly prove: (changes?: ProofChanges) => Promise<string>;
}

export interface ProofChanges {
  readonly key?: KeyObject;
  readonly header?: Members;
  readonly claims?: Members;
}

export interface RawWalletOrder {
  readonly issuer: string;
  readonly url: () => string;
  readonly now: () => number;
  /** What proofs are meant for. */
  readonly credentialIssuer: string;
}

export const PRE_AUTHORIZED_CODE = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** What an offer says, by reference as its link is. */
export async function readOffer(
  uri: string,
  { issuer, url }: Pick<RawWalletOrder, 'issuer' | 'url'>,
): Promise<WalletAnswer> {
  const at = new URL(uri).searchParams.get('credential_offer_uri') ?? '';
  return answerOf(await fetch(at.replace(issuer, url())));
}

export function createRawWallet(order: RawWalletOrder): RawWallet {
  const { issuer, url, now, credentialIssuer } = order;
  const key = newP256Key();

  async function nonces(): Promise<{ credential: string; proof: string }> {
    const response = await fetch(`${url()}/nonce`, { method: 'POST' });
    const { c_nonce: credential } = Object(await response.json());
    return { credential, proof: response.headers.get('dpop-nonce') ?? '' };
  }

  const wallet: RawWallet = {
    key,
    token: '',
    async dpop(path, changes = {}, method = 'POST') {
      const [plain] = path.split('?');
      const nonce = (await nonces()).proof;
      const ath = wallet.token === '' ? {} : { ath: hashOf(wallet.token) };
      const claims = { htm: method, htu: issuer + plain, iat: now(), jti: randomUUID(), nonce };
      const header = { typ: 'dpop+jwt', jwk: publicJwkOf(key) };
      return makeJwt(key, header, { ...claims, ...ath, ...changes });
    },
    async askToken(fields, { headers = {}, dpop, proof } = {}) {
      const made =
        proof === undefined ? await wallet.dpop('/token', { ath: undefined, ...dpop }) : proof;
      const response = await fetch(`${url()}/token`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { ...(made !== null && { dpop: made }), ...headers },
      });
      return answerOf(response);
    },
    async redeem(offer) {
      const { body } = await readOffer(offer.uri, order);
      const answer = await wallet.askToken({
        grant_type: PRE_AUTHORIZED_CODE,
        'pre-authorized_code': body.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'],
        ...(offer.txCode !== undefined && { tx_code: offer.txCode }),
      });
      if (answer.status !== 200) throw new Error(`No token: ${JSON.stringify(answer.body)}`);
      wallet.token = answer.body.access_token;
    },
    async post(path, { body, headers = {}, dpop, proof, contentType = 'application/json' } = {}) {
      const made = proof === undefined ? await wallet.dpop(path, dpop) : proof;
      const response = await fetch(url() + path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
        headers: {
          'content-type': contentType,
          authorization: `DPoP ${wallet.token}`,
          ...(made !== null && { dpop: made }),
          ...headers,
        },
      });
      return answerOf(response);
    },
    nonce: async () => (await nonces()).credential,
    async prove({ key: proven = newP256Key(), header = {}, claims = {} } = {}) {
      const nonce = await wallet.nonce();
      return makeJwt(
        proven,
        { typ: 'openid4vci-proof+jwt', jwk: publicJwkOf(proven), ...header },
        { aud: credentialIssuer, iat: now(), nonce, ...claims },
      );
    },
  };
  return wallet;
}

async function answerOf(response: Response): Promise<WalletAnswer> {
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}
