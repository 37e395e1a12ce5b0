import { createHash } from 'node:crypto';
import {
  type CallbackContext,
  clientAuthenticationNone,
  Oauth2ServerErrorResponseError,
  setGlobalConfig,
} from '@openid4vc/oauth2';
import {
  type CredentialIssuerMetadata,
  type IssuerMetadataResult,
  Openid4vciIssuer,
  Openid4vciVersion,
} from '@openid4vc/openid4vci';
import {
  assembleCompactJws,
  encodeBase64,
  encodeUtf8,
  jwsSigningInput,
  type Signer,
} from '@prova/credential';
import { IssuerError } from '../errors.ts';

/** What a wallet asks for. What it does not say is absent. */
export interface CredentialRequest {
  readonly configurationId?: string;
  readonly identifier?: string;
  /** Of which kind its proofs are, and proofs of the keys of its copies. */
  readonly type: 'jwt' | 'attestation';
  readonly proofs: readonly string[];
}

/** What a credential issuer tells of itself (§12.2.4). */
export type IssuerMetadata = CredentialIssuerMetadata;

/**
 * Messages of OpenID4VCI 1.0, as a library reads and writes them: the only importer of `@openid4vc`. JWTs that come are not left to it: they are
 * judged as everywhere in this house, by `readClaims`.
 */
export interface Messages {
  /**
   * Reads a credential request (§8.2). Members that it does not know are ignored, as are those of drafts.
   * Throws `IssuerError`: `invalid-credential-request`; `invalid-proof` for proofs that are none.
   */
  readonly parseCredentialRequest: (
    request: Readonly<Record<string, unknown>>,
  ) => CredentialRequest;
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
    parseCredentialRequest: (request) => {
      const { credential_configuration_id: configuration, credential_identifier, proofs } = request;
      const asked = {
        ...(configuration !== undefined && { credential_configuration_id: configuration }),
        ...(credential_identifier !== undefined && { credential_identifier }),
      };
      const parsed = parseRequest({ ...asked, ...(proofs !== undefined && { proofs }) });
      // Of a request that is none, what is left without its proofs says whose fault it is.
      const named = parsed ?? parseRequest(asked);
      if (!named) {
        const message = 'The request is not as OpenID4VCI has it.';
        throw new IssuerError('invalid-credential-request', message);
      }
      const { credentialConfigurationId: configurationId, credentialIdentifier: identifier } =
        named;
      if (configurationId === undefined && identifier === undefined) {
        throw new IssuerError('invalid-credential-request', 'It is not said which credential.');
      }
      const { jwt, attestation } = parsed?.proofs ?? {};
      const given = jwt ?? attestation ?? [];
      if (given.length === 0) {
        throw new IssuerError('invalid-proof', 'Proofs belong in the request, each a JWT.');
      }
      return {
        type: jwt === undefined ? 'attestation' : 'jwt',
        proofs: given,
        ...(configurationId !== undefined && { configurationId }),
        ...(identifier !== undefined && { identifier }),
      };
    },
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

type Parsed = ReturnType<Openid4vciIssuer['parseCredentialRequest']>;

/** The request; `undefined` for one that the library does not take, and not why: its message can repeat what was sent. */
function parseRequest(credentialRequest: Record<string, unknown>): Parsed | undefined {
  const { credential_configuration_id: id } = credentialRequest;
  // The library looks the configuration up; whether there is one is for us to say, in other words.
  const configurations = typeof id === 'string' ? { [id]: { format: 'dc+sd-jwt', vct: id } } : {};
  const issuerMetadata: IssuerMetadataResult = {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer: {
      credential_issuer: '',
      credential_endpoint: '',
      credential_configurations_supported: configurations,
    },
    authorizationServers: [],
    knownCredentialConfigurations: {},
  };
  try {
    const issuer = new Openid4vciIssuer({ callbacks: callbacksOf() });
    return issuer.parseCredentialRequest({ issuerMetadata, credentialRequest });
  } catch (error) {
    if (!(error instanceof Oauth2ServerErrorResponseError)) throw error;
    return undefined;
  }
}

/** What the library has us do: sign, where there is a signer. */
function callbacksOf(signer?: Signer): Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'> {
  const unasked = (): never => {
    throw new RangeError('The library is asked for nothing that takes this.');
  };
  return {
    hash: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
    generateRandom: unasked,
    verifyJwt: unasked,
    clientAuthentication: clientAuthenticationNone({ clientId: '' }),
    signJwt: async (_, { header, payload }) => {
      if (signer === undefined) return unasked();
      const input = jwsSigningInput(header, payload);
      const [signature] = await signer.signMany([encodeUtf8(input)]);
      if (!signature) throw new IssuerError('signer-fault', 'The signer gave no signature.');
      return { jwt: assembleCompactJws(input, signature), signerJwk: { kty: 'EC' } };
    },
  };
}
