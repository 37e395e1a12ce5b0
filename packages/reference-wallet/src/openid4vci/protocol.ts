import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import {
  type CallbackContext,
  clientAuthenticationAnonymous,
  type JwtSignerJwk,
  type RequestDpopOptions,
  setGlobalConfig,
} from '@openid4vc/oauth2';
import { type IssuerMetadataResult, Openid4vciClient } from '@openid4vc/openid4vci';
import { type HolderKey, newHolderKey, signEs256 } from '../holder-key.ts';
import { requireSignedBy } from '../jose.ts';
import { securely } from '../secure-fetch.ts';

// The one importer of @openid4vc/oauth2 and @openid4vc/openid4vci.

// Addresses are judged by `securely`.
setGlobalConfig({ allowInsecureUrls: true });

export type { IssuerMetadataResult, Openid4vciClient, RequestDpopOptions };
/** How a wallet says who it is (RFC 6749 §2.3). */
export type ClientAuthentication = CallbackContext['clientAuthentication'];

/** A key of the wallet, as the library signs with it. */
export interface WalletKey extends HolderKey {
  readonly signer: JwtSignerJwk;
}

/** How a wallet reaches issuers, and who it says it is. */
export interface ProtocolOrder {
  /** By which requests are sent. */
  readonly fetch: typeof fetch;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Without it the wallet is nobody in particular. */
  readonly clientAuthentication?: ClientAuthentication;
}

/** What the library wants of a wallet. */
export type WalletCallbacks = Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'>;

/** OpenID4VCI 1.0 as a wallet speaks it, by the library of others. */
export interface Protocol {
  readonly client: Openid4vciClient;
  readonly callbacks: WalletCallbacks;
  /** The same client, sending otherwise. */
  readonly sendingBy: (send: typeof fetch) => Openid4vciClient;
  readonly newKey: () => WalletKey;
}

/** Starts no request. What is signed by certificates is checked against the first of them; who vouches for that one, by nobody. */
export function createProtocol(order: ProtocolOrder): Protocol {
  const { now } = order;
  const keys = new Map<string, KeyObject>();
  const callbacks: WalletCallbacks = {
    fetch: securely(order.fetch),
    hash: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
    generateRandom: (length) => new Uint8Array(randomBytes(length)),
    clientAuthentication: order.clientAuthentication ?? clientAuthenticationAnonymous(),
    signJwt: (signer, { header, payload }) => {
      const key = signer.method === 'jwk' && keys.get(signer.publicJwk.x ?? '');
      if (signer.method !== 'jwk' || !key) throw new RangeError('This is no key of the wallet.');
      // The library knows the clock of the machine alone.
      const times = { iat: now(), ...(payload.exp !== undefined && { exp: now() + 60 }) };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const input = `${part(header)}.${part({ ...payload, ...times })}`;
      const signature = Buffer.from(signEs256(key, Buffer.from(input))).toString('base64url');
      return { jwt: `${input}.${signature}`, signerJwk: signer.publicJwk };
    },
    // Signed metadata (OpenID4VCI 1.0 §12.2.3).
    verifyJwt: async (signer, { compact }) => {
      if (signer.method !== 'x5c') return { verified: false };
      return { verified: true, signerJwk: await requireSignedBy(signer.x5c, compact) };
    },
  };
  const sendingBy = (send: typeof fetch) =>
    new Openid4vciClient({ callbacks: { ...callbacks, fetch: send } });
  return {
    client: new Openid4vciClient({ callbacks }),
    callbacks,
    sendingBy,
    newKey() {
      const key = newHolderKey();
      keys.set(key.publicJwk.x, key.privateKey);
      return { ...key, signer: { method: 'jwk', alg: 'ES256', publicJwk: { ...key.publicJwk } } };
    },
  };
}
