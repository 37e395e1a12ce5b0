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
  encodeUtf8,
  type HolderKey,
  jwsSigningInput,
  type Signer,
} from '@prova/credential';
import { createSignerFinder, parsePublicJwk, readClaims } from '@prova/http';
import { IssuerError } from '../errors.ts';

/** What a wallet asks for. What it does not say is absent. */
export interface CredentialRequest {
  readonly configurationId?: string;
  readonly identifier?: string;
  /** Proofs of the keys of its copies. */
  readonly proofs: readonly string[];
}

/** A proof that holds in itself: its key made it, for this credential issuer. Its nonce and time are still to be judged. */
export interface OpenProof {
  readonly holderKey: HolderKey;
  readonly nonce: string | undefined;
  /** Epoch seconds. */
  readonly issuedAt: number;
  /** `iss`: the id of the wallet. */
  readonly clientId: string | undefined;
}

/** What a credential issuer tells of itself (§12.2.4). */
export type IssuerMetadata = CredentialIssuerMetadata;

/** Messages of OpenID4VCI 1.0, as a library reads them. The only importer of `@openid4vc`. */
export interface Messages {
  /**
   * Reads a credential request (§8.2). Members that it does not know are ignored, as are those of drafts.
   * Throws `IssuerError`: `invalid-credential-request`; `invalid-proof` for proofs that are none.
   */
  readonly parseCredentialRequest: (
    request: Readonly<Record<string, unknown>>,
  ) => CredentialRequest;
  /** Opens a proof of type `jwt` (§8.2.1.1, appendix F.1). Rejects with `IssuerError` `invalid-proof`. */
  readonly openProof: (jwt: string, credentialIssuer: string) => Promise<OpenProof>;
  /** Metadata as a JWT that the institution signs (§12.2.3). Passes on what the signer throws. */
  readonly signMetadata: (
    metadata: CredentialIssuerMetadata,
    signer: Signer,
    now: number,
  ) => Promise<string>;
}

/** No proof that is meant well is longer, in characters. */
const MAX_PROOF = 16_384;

/** `baseUrl`: that of the service; `now` is epoch seconds. */
export function createMessages({
  baseUrl,
  now,
}: {
  readonly baseUrl: string;
  readonly now: () => number;
}): Messages {
  // The library takes no address of a trial on this machine otherwise.
  if (baseUrl.startsWith('http:')) setGlobalConfig({ allowInsecureUrls: true });
  const issuer = new Openid4vciIssuer({ callbacks: callbacksOf() });
  const date = () => new Date(now() * 1_000);
  return {
    parseCredentialRequest: (request) => {
      const { credential_configuration_id: configuration, credential_identifier, proofs } = request;
      const asked = {
        ...(configuration !== undefined && { credential_configuration_id: configuration }),
        ...(credential_identifier !== undefined && { credential_identifier }),
      };
      const parsed = parseRequest(issuer, asked, 'invalid-credential-request');
      const { credentialConfigurationId: configurationId, credentialIdentifier: identifier } =
        parsed;
      if (configurationId === undefined && identifier === undefined) {
        throw new IssuerError('invalid-credential-request', 'It is not said which credential.');
      }
      if (proofs === undefined) throw noProof();
      const jwts = parseRequest(issuer, { ...asked, proofs }, 'invalid-proof').proofs?.jwt;
      if (jwts === undefined || jwts.length === 0) throw noProof();
      return {
        proofs: jwts,
        ...(configurationId !== undefined && { configurationId }),
        ...(identifier !== undefined && { identifier }),
      };
    },
    openProof: async (jwt, credentialIssuer) => {
      const issuerMetadata = metadataOf({ credential_issuer: credentialIssuer });
      const { header, payload } = await issuer
        .verifyCredentialRequestJwtProof({ jwt, issuerMetadata, now: date() })
        .catch((error: unknown) => {
          throw refusalOf(error, 'invalid-proof', 'A proof does not hold.');
        });
      const holderKey = parsePublicJwk(header.jwk);
      const [audience, ...others] = [payload.aud].flat();
      const isOne = header.kid === undefined && header.x5c === undefined;
      if (!holderKey || !isOne || audience !== credentialIssuer || others.length > 0) {
        throw new IssuerError('invalid-proof', 'A proof names its P-256 key, and us alone.');
      }
      const { nonce, iat: issuedAt, iss: clientId } = payload;
      return { holderKey, nonce, issuedAt, clientId };
    },
    signMetadata: async (metadata, signer, at) => {
      const { certificate, algorithm } = signer;
      const x5c = [Buffer.from(certificate).toString('base64')];
      const signing = new Openid4vciIssuer({ callbacks: callbacksOf(signer) });
      return signing.createSignedCredentialIssuerMetadataJwt({
        credentialIssuerMetadata: metadata,
        signer: { method: 'x5c', alg: algorithm, x5c },
        issuedAt: new Date(at * 1_000),
      });
    },
  };
}

type Openid4vciParsed = ReturnType<Openid4vciIssuer['parseCredentialRequest']>;

function parseRequest(
  issuer: Openid4vciIssuer,
  credentialRequest: Record<string, unknown>,
  code: 'invalid-credential-request' | 'invalid-proof',
): Openid4vciParsed {
  const { credential_configuration_id: id } = credentialRequest;
  // The library looks the configuration up; whether there is one is for us to say, in other words.
  const configurations = typeof id === 'string' ? { [id]: { format: 'dc+sd-jwt', vct: id } } : {};
  const issuerMetadata = metadataOf({ credential_configurations_supported: configurations });
  try {
    return issuer.parseCredentialRequest({ issuerMetadata, credentialRequest });
  } catch (error) {
    throw refusalOf(error, code, 'The request is not as OpenID4VCI has it.');
  }
}

function noProof(): IssuerError {
  return new IssuerError('invalid-proof', 'Proofs of type jwt belong in the request.');
}

/** What the library asks to know of an issuer, of which it reads a member or two. */
function metadataOf(members: Partial<CredentialIssuerMetadata>): IssuerMetadataResult {
  const credentialIssuer = {
    credential_issuer: '',
    credential_endpoint: '',
    credential_configurations_supported: {},
    ...members,
  };
  return {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer,
    authorizationServers: [],
    knownCredentialConfigurations: {},
  };
}

/** Without the library's message, which can repeat what was sent. */
function refusalOf(
  error: unknown,
  code: 'invalid-credential-request' | 'invalid-proof',
  message: string,
): unknown {
  return error instanceof Oauth2ServerErrorResponseError
    ? new IssuerError(code, message, { cause: error })
    : error;
}

/** What the library has us do. JWTs are judged as everywhere in this house: ES256, one spelling, nothing critical. */
function callbacksOf(signer?: Signer): Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'> {
  const findSigner = createSignerFinder();
  return {
    hash: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
    generateRandom: () => {
      throw new RangeError('Nothing here is made by chance.');
    },
    clientAuthentication: clientAuthenticationNone({ clientId: '' }),
    verifyJwt: (by, { compact, header }) => {
      const key = by.method === 'jwk' ? parsePublicJwk(by.publicJwk) : undefined;
      const jws = readClaims(compact, [header.typ?.toLowerCase()], MAX_PROOF);
      const found = key && jws && findSigner(jws, [key]);
      return found ? { verified: true, signerJwk: { ...found } } : { verified: false };
    },
    signJwt: async (_, { header, payload }) => {
      if (signer === undefined) throw new RangeError('Nothing is signed here.');
      const input = jwsSigningInput(header, payload);
      const [signature] = await signer.signMany([encodeUtf8(input)]);
      if (!signature) throw new IssuerError('signer-fault', 'The signer gave no signature.');
      return { jwt: assembleCompactJws(input, signature), signerJwk: { kty: 'EC' } };
    },
  };
}
