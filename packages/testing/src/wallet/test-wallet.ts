import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import {
  type CallbackContext,
  clientAuthenticationAnonymous,
  type Jwk,
  type JwtSignerJwk,
  type RequestDpopOptions,
} from '@openid4vc/oauth2';
import { type IssuerMetadataResult, Openid4vciClient } from '@openid4vc/openid4vci';
import { publicJwkOf } from '../issuer/test-jwt.ts';

/** A key of a wallet, as the library signs with it. */
export interface WalletKey {
  readonly privateKey: KeyObject;
  readonly signer: JwtSignerJwk;
}

/** What a wallet may fetch, and how. */
export interface WalletSession {
  readonly metadata: IssuerMetadataResult;
  readonly configurationIds: readonly string[];
  readonly accessToken: string;
  readonly dpop: RequestDpopOptions;
}

export interface TestWalletOrder {
  /** The issuer as it calls itself, and where it listens now. */
  readonly issuer: string;
  readonly url: () => string;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Replaces the way in which requests are sent. */
  readonly fetch?: typeof fetch;
  /** How the wallet says who it is; without it, it is nobody in particular. */
  readonly clientAuthentication?: CallbackContext['clientAuthentication'];
}

/** A wallet that is built from `@openid4vc` alone: it knows of the issuer what it reads. */
export interface TestWallet {
  readonly client: Openid4vciClient;
  readonly callbacks: Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'>;
  /** Every answer that came, the newest last. */
  readonly answers: readonly Response[];
  readonly newKey: () => WalletKey;
  /** Redeems an offer by its code. */
  readonly accept: (uri: string, txCode?: string) => Promise<WalletSession>;
  /** A proof of a key for a credential of the session, with a nonce that is fresh unless one is given. */
  readonly prove: (session: WalletSession, key: WalletKey, nonce?: string) => Promise<string>;
  /** Credentials for so many new keys. */
  readonly fetchCredentials: (
    session: WalletSession,
    configurationId: string,
    keys: readonly WalletKey[],
    additionalRequestPayload?: Record<string, unknown>,
  ) => Promise<Awaited<ReturnType<Openid4vciClient['retrieveCredentials']>>>;
}

export function createTestWallet(order: TestWalletOrder): TestWallet {
  const { issuer, url, now } = order;
  const keys = new Map<string, KeyObject>();
  const answers: Response[] = [];
  const send = order.fetch ?? fetch;

  const newKey = (): WalletKey => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = privateKey.export({ format: 'jwk' });
    keys.set(x, privateKey);
    const publicJwk = { ...publicJwkOf(privateKey), kty: 'EC', x, y };
    return { privateKey, signer: { method: 'jwk', alg: 'ES256', publicJwk } };
  };

  const callbacks: Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'> = {
    fetch: async (input, init) => {
      const asked = String(input instanceof Request ? input.url : input);
      const at = asked.startsWith(issuer) ? url() + asked.slice(issuer.length) : asked;
      const response = await send(at, init);
      answers.push(response.clone());
      return response;
    },
    hash: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
    generateRandom: (length) => new Uint8Array(randomBytes(length)),
    clientAuthentication: order.clientAuthentication ?? clientAuthenticationAnonymous(),
    signJwt: (signer, { header, payload }) => {
      if (signer.method !== 'jwk') throw new Error('Wallets sign with keys of their own.');
      const key = keys.get(signer.publicJwk.x ?? '');
      if (!key) throw new Error('This is no key of the wallet.');
      // The tests' clock, not the machine's.
      const times = { iat: now(), ...(payload.exp !== undefined && { exp: now() + 60 }) };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const input = `${part(header)}.${part({ ...payload, ...times })}`;
      const made = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
      return { jwt: `${input}.${made.toString('base64url')}`, signerJwk: signer.publicJwk };
    },
    verifyJwt: (signer, { compact }) => {
      if (signer.method !== 'x5c') return { verified: false };
      const [leaf = ''] = signer.x5c;
      const { publicKey } = new X509Certificate(Buffer.from(leaf, 'base64'));
      const [header = '', payload = '', signature = ''] = compact.split('.');
      const isSigned = verify(
        'sha256',
        Buffer.from(`${header}.${payload}`),
        { key: publicKey, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      );
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const signerJwk: Jwk = { kty: 'EC', crv: 'P-256', x, y };
      return isSigned ? { verified: true, signerJwk } : { verified: false };
    },
  };

  const client = new Openid4vciClient({ callbacks });
  const newDpop = (): RequestDpopOptions => ({ signer: newKey().signer });

  const wallet: TestWallet = {
    client,
    callbacks,
    answers,
    newKey,
    async accept(uri, txCode) {
      const credentialOffer = await client.resolveCredentialOffer(uri);
      const metadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
      const { accessTokenResponse, dpop } =
        await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
          credentialOffer,
          issuerMetadata: metadata,
          dpop: newDpop(),
          ...(txCode !== undefined && { txCode }),
        });
      if (!dpop) throw new Error('The token is bound to no key.');
      return {
        metadata,
        configurationIds: credentialOffer.credential_configuration_ids,
        accessToken: accessTokenResponse.access_token,
        dpop,
      };
    },
    async prove({ metadata, configurationIds: [configurationId = ''] }, key, nonce) {
      const fresh = nonce ?? (await client.requestNonce({ issuerMetadata: metadata })).c_nonce;
      const { jwt } = await client.createCredentialRequestJwtProof({
        issuerMetadata: metadata,
        credentialConfigurationId: configurationId,
        signer: key.signer,
        nonce: fresh,
      });
      return jwt;
    },
    async fetchCredentials(session, configurationId, wanted, additionalRequestPayload) {
      const { metadata, accessToken, dpop } = session;
      const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata: metadata });
      const jwt: string[] = [];
      for (const key of wanted) jwt.push(await wallet.prove(session, key, nonce));
      return client.retrieveCredentials({
        issuerMetadata: metadata,
        accessToken,
        dpop,
        credentialConfigurationId: configurationId,
        proofs: { jwt },
        ...(additionalRequestPayload && { additionalRequestPayload }),
      });
    },
  };
  return wallet;
}
