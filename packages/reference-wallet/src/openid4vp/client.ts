import { createHash, X509Certificate } from 'node:crypto';
import { Openid4vpClient, type ResolvedOpenid4vpAuthorizationRequest } from '@openid4vc/openid4vp';
import { encryptTo, requireSignedBy } from '../jose.ts';
import { securely } from '../secure-fetch.ts';

// The one importer of @openid4vc/openid4vp.

export type { Openid4vpClient, ResolvedOpenid4vpAuthorizationRequest };

/** What a wallet asks the world by. */
export type WalletFetch = typeof fetch;

/** OpenID4VP 1.0 as a wallet speaks it, by the library of others. */
export function clientBy(walletFetch: WalletFetch): Openid4vpClient {
  return new Openid4vpClient({
    callbacks: {
      fetch: securely(walletFetch),
      hash: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
      getX509CertificateMetadata: namesOf,
      verifyJwt: async (signer, { compact }) => {
        if (signer.method !== 'x5c') return { verified: false };
        return { verified: true, signerJwk: await requireSignedBy(signer.x5c, compact) };
      },
      encryptJwe: async (encryptor, text) => {
        if (encryptor.method !== 'jwk') throw new RangeError('No key to encrypt to.');
        const { publicJwk: encryptionJwk } = encryptor;
        return { jwe: await encryptTo(encryptionJwk, text, encryptor), encryptionJwk };
      },
      decryptJwe: () => ({ decrypted: false }),
      signJwt: () => {
        throw new RangeError('This wallet signs no answer but in its credentials.');
      },
    },
  });
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
