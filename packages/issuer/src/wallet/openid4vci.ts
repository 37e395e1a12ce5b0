import { createHash } from 'node:crypto';
import { type CallbackContext, clientAuthenticationNone, setGlobalConfig } from '@openid4vc/oauth2';
import { type CredentialIssuerMetadata, Openid4vciIssuer } from '@openid4vc/openid4vci';
import {
  assembleCompactJws,
  encodeBase64,
  encodeUtf8,
  jwsSigningInput,
  type Signer,
} from '@prova/credential';
import { IssuerError } from '../errors.ts';

/** What a credential issuer tells of itself (§12.2.4). */
export type IssuerMetadata = CredentialIssuerMetadata;

/**
 * Messages of OpenID4VCI 1.0, as a library writes them: the only importer of `@openid4vc`. What comes is not left to it: a credential request is
 * read by `parseCredentialRequest`, and JWTs are judged as everywhere in this house, by `readClaims`.
 */
export interface Messages {
  /** Metadata as a JWT that the institution signs (§12.2.3). `now` is epoch seconds. Passes on what the signer throws. */
  readonly signMetadata: (
    metadata: IssuerMetadata,
    key: { readonly signer: Signer; readonly certificatePath: readonly Uint8Array[] },
    now: number,
  ) => Promise<string>;
}

/** `baseUrl` is that of the service. */
export function createMessages(baseUrl: string): Messages {
  // The library takes no address of a trial on this machine otherwise.
  if (baseUrl.startsWith('http:')) setGlobalConfig({ allowInsecureUrls: true });
  return {
    signMetadata: (metadata, { signer, certificatePath }, now) => {
      const { algorithm } = signer;
      const x5c = certificatePath.map(encodeBase64);
      return new Openid4vciIssuer({
        callbacks: callbacksOf(signer),
      }).createSignedCredentialIssuerMetadataJwt({
        credentialIssuerMetadata: metadata,
        signer: { method: 'x5c', alg: algorithm, x5c },
        issuedAt: new Date(now * 1_000),
      });
    },
  };
}

/** What the library has us do: sign. */
function callbacksOf(signer: Signer): Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'> {
  const unasked = (): never => {
    throw new RangeError('The library is asked for nothing that takes this.');
  };
  return {
    hash: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
    generateRandom: unasked,
    verifyJwt: unasked,
    clientAuthentication: clientAuthenticationNone({ clientId: '' }),
    signJwt: async (_, { header, payload }) => {
      const input = jwsSigningInput(header, payload);
      const [signature] = await signer.signMany([encodeUtf8(input)]);
      if (!signature) throw new IssuerError('signer-fault', 'The signer gave no signature.');
      return { jwt: assembleCompactJws(input, signature), signerJwk: { kty: 'EC' } };
    },
  };
}
