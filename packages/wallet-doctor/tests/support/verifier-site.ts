import { createHash } from 'node:crypto';
import { TEST_NOW } from '@prova/testing';
import type { Scheme } from './scheme.ts';
import { type Page, type Signing, type Site, signJws } from './site.ts';

export const REQUEST = 'https://desk.example/requests/1';

type Members = Readonly<Record<string, unknown>>;

/** All that a verifier says, to be changed in one place. */
export interface VerifierParts {
  readonly now: number;
  readonly clientId: string;
  readonly signing: Signing;
  readonly request: Members;
  /** What the second wallet gets. */
  readonly again?: 'the-same';
  readonly page?: Page;
}

export const KEY: Members = {
  kty: 'EC',
  crv: 'P-256',
  x: 'x',
  y: 'y',
  alg: 'ECDH-ES',
  kid: '1',
  use: 'enc',
};
export const CARD: Members = {
  id: 'card',
  format: 'dc+sd-jwt',
  meta: { vct_values: ['urn:eudi:ehic:1'] },
  claims: [{ path: ['document_number'] }],
  trusted_authorities: [{ type: 'aki', values: ['s9tIpPmhxdiuNkHMEWNpYim8S8Y'] }],
};

/** A verifier of which every check says PASSED. */
export function verifierParts({ reader, authorityOf }: Scheme): VerifierParts {
  const clientId = hashClient(reader.certificate);
  return {
    now: TEST_NOW,
    clientId,
    signing: {
      signer: reader.signer,
      header: { typ: 'oauth-authz-req+jwt' },
      x5c: [reader.certificate, authorityOf('BE')],
    },
    request: {
      client_id: clientId,
      aud: 'https://self-issued.me/v2',
      iat: TEST_NOW,
      exp: TEST_NOW + 300,
      response_type: 'vp_token',
      response_mode: 'direct_post.jwt',
      response_uri: 'https://desk.example/responses/1',
      nonce: 'n-0S6_WzA2Mj-n-0S6_WzA2Mj',
      state: 'af0ifjsldkj',
      dcql_query: { credentials: [CARD] },
      client_metadata: {
        jwks: { keys: [KEY] },
        encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'],
        vp_formats_supported: {
          'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
          mso_mdoc: { issuerauth_alg_values: [-7], deviceauth_alg_values: [-7] },
        },
      },
      verifier_info: [{ format: 'registration_cert', data: 'a.b.c' }],
    },
  };
}

export function hashClient(certificate: Uint8Array): string {
  return `x509_hash:${createHash('sha256').update(certificate).digest('base64url')}`;
}

export async function verifierSite({
  signing,
  request,
  again,
  page,
}: VerifierParts): Promise<Site> {
  const body = await signJws(signing, request);
  const first = page ?? { type: 'application/oauth-authz-req+jwt', body };
  return new Map([[`GET ${REQUEST}`, again === 'the-same' ? first : [first]]]);
}

/** The link that opens a wallet. */
export function linkOf({ clientId }: VerifierParts, requestUri = REQUEST): string {
  return `openid4vp://?${new URLSearchParams({ client_id: clientId, request_uri: requestUri })}`;
}
