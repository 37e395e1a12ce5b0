import {
  makeStatusList,
  makeStatusListCwt,
  TEST_NOW,
  type TestStatusListOrder,
} from '@prova/testing';
import { IDENTIFIER, type Scheme } from './scheme.ts';
import { jsonPage, type Page, type Signing, type Site, signJws } from './site.ts';

const HOST = 'https://issuer.example';
export const OFFER = `${HOST}/offers/1`;
export const LIST = `${HOST}/statusLists/1`;
const VCT = `${HOST}/types/card`;
const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

type Members = Readonly<Record<string, unknown>>;

/** All that a whole issuer answers with, to be changed in one place. */
export interface IssuerParts {
  readonly identifier: string;
  readonly now: number;
  readonly offer: Members;
  readonly metadata: Members;
  readonly authorization: Members;
  readonly signing: Signing;
  /** Of the signed form beside the metadata. */
  readonly signedMembers: Members;
  /** The metadata that are signed; without it those that are not. */
  readonly signedMetadata?: Members;
  /** What is otherwise of the status list, in each of its forms. */
  readonly lists: Readonly<Partial<Record<'jwt' | 'cwt', Partial<TestStatusListOrder>>>>;
  /** Pages that stand in the place of others; `undefined`: there is none. */
  readonly pages: Readonly<Record<string, Page | undefined>>;
}

export const WELL_KNOWN = `${HOST}/.well-known/openid-credential-issuer/wallet/BE-0120`;
export const SERVER = `${HOST}/.well-known/oauth-authorization-server`;
export const PLACES = {
  metadata: `GET ${WELL_KNOWN} application/json`,
  signed: `GET ${WELL_KNOWN} application/jwt`,
  nonce: `POST ${HOST}/nonce`,
  server: `GET ${SERVER}`,
  type: `GET ${VCT}`,
  logo: `GET ${HOST}/logo.png`,
  offer: `GET ${OFFER}`,
  jwt: `GET ${LIST} application/statuslist+jwt`,
  cwt: `GET ${LIST} application/statuslist+cwt`,
} as const;

const LANGUAGES = ['nl', 'fr', 'de', 'en'];
const names = LANGUAGES.map((locale) => ({ name: `Card ${locale}`, locale }));

export const CARD: Members = {
  format: 'dc+sd-jwt',
  vct: VCT,
  scope: 'card',
  cryptographic_binding_methods_supported: ['jwk'],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
  credential_metadata: {
    display: names.map((each) => ({ ...each, logo: { uri: `${HOST}/logo.png` } })),
    claims: [{ path: ['number'], display: names }],
  },
};
export const MDOC: Members = {
  ...CARD,
  format: 'mso_mdoc',
  vct: undefined,
  doctype: 'example.card.1',
  cryptographic_binding_methods_supported: ['cose_key'],
};

/** An issuer of which every check says PASSED. */
export function issuerParts({ listed, authorityOf }: Scheme): IssuerParts {
  return {
    identifier: IDENTIFIER,
    now: TEST_NOW,
    offer: {
      credential_issuer: IDENTIFIER,
      credential_configuration_ids: ['card', 'mdoc'],
      grants: {
        [PRE_AUTHORIZED]: {
          'pre-authorized_code': 'SECRET-CODE',
          tx_code: { input_mode: 'numeric', length: 6 },
        },
      },
    },
    metadata: {
      credential_issuer: IDENTIFIER,
      authorization_servers: [HOST],
      credential_endpoint: `${HOST}/credential`,
      nonce_endpoint: `${HOST}/nonce`,
      credential_response_encryption: { alg_values_supported: ['ECDH-ES'] },
      credential_request_encryption: { jwks: { keys: [{ alg: 'ECDH-ES', kid: '1' }] } },
      issuer_info: [{ format: 'registration_cert', data: 'a.b.c' }],
      display: [{ name: 'Onderling Fonds van Nergens' }],
      credential_configurations_supported: { card: CARD, mdoc: MDOC },
    },
    authorization: {
      issuer: HOST,
      token_endpoint: `${HOST}/token`,
      authorization_endpoint: `${HOST}/authorize`,
      pushed_authorization_request_endpoint: `${HOST}/par`,
      code_challenge_methods_supported: ['S256'],
      dpop_signing_alg_values_supported: ['ES256'],
      grant_types_supported: ['authorization_code', PRE_AUTHORIZED],
      'pre-authorized_grant_anonymous_access_supported': true,
      status_list_aggregation_endpoint: `${HOST}/statusLists`,
    },
    signing: {
      signer: listed.signer,
      header: { typ: 'openidvci-issuer-metadata+jwt' },
      x5c: [listed.certificate, authorityOf('BE')],
    },
    signedMembers: { sub: IDENTIFIER, iat: TEST_NOW - 60 },
    lists: {},
    pages: {},
  };
}

/** The addresses of an issuer as its parts say. */
export async function issuerSite(parts: IssuerParts, { listed }: Scheme): Promise<Site> {
  const { now: issuedAt, signing, metadata, signedMembers, signedMetadata = metadata } = parts;
  const listOf = (form: 'jwt' | 'cwt') => ({ uri: LIST, issuedAt, ...parts.lists[form] });
  const pages: Record<string, Page | undefined> = {
    [PLACES.offer]: jsonPage(parts.offer),
    [PLACES.metadata]: jsonPage(metadata),
    [PLACES.signed]: {
      type: 'application/jwt',
      body: await signJws(signing, { ...signedMetadata, ...signedMembers }),
    },
    [PLACES.nonce]: jsonPage({ c_nonce: 'abc' }, { 'cache-control': 'no-store' }),
    [PLACES.server]: jsonPage(parts.authorization),
    [PLACES.type]: jsonPage({ vct: VCT }),
    [PLACES.logo]: { type: 'image/png', body: 'PNG' },
    [`GET ${HOST}/statusLists`]: jsonPage({ status_lists: [LIST] }),
    [PLACES.jwt]: {
      type: 'application/statuslist+jwt',
      body: await makeStatusList(listed, listOf('jwt')),
    },
    [PLACES.cwt]: {
      type: 'application/statuslist+cwt',
      body: await makeStatusListCwt(listed, listOf('cwt')),
    },
    ...parts.pages,
  };
  return new Map(Object.entries(pages).flatMap(([key, page]) => (page ? [[key, page]] : [])));
}
