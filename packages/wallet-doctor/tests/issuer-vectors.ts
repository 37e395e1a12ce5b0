import { parseCertificate } from '@prova/trust';
import { CARD, type IssuerParts, MDOC, PLACES } from './support/issuer-site.ts';
import type { Scheme } from './support/scheme.ts';
import { jsonPage, type Page, type Signing } from './support/site.ts';

/** An issuer that is broken in one place, and what a wallet says of it. */
export interface IssuerVector {
  readonly check: string;
  readonly what: string;
  readonly result?: 'WARNING';
  /** What cannot but be wrong with it. */
  readonly also?: readonly string[];
  readonly change: (parts: IssuerParts, scheme: Scheme) => Partial<IssuerParts>;
  /** What stands in the place of the link of the offer. */
  readonly address?: (parts: IssuerParts) => string;
}

const metadata = (changes: object) => (parts: IssuerParts) => ({
  metadata: { ...parts.metadata, ...changes },
});
const card = (changes: object) =>
  metadata({ credential_configurations_supported: { card: { ...CARD, ...changes }, mdoc: MDOC } });
const server = (changes: object) => (parts: IssuerParts) => ({
  authorization: { ...parts.authorization, ...changes },
});
const page = (place: string, value: Page) => () => ({
  pages: { [place]: value },
});
const signing =
  (change: (scheme: Scheme) => Partial<Signing>) => (parts: IssuerParts, scheme: Scheme) => ({
    signing: { ...parts.signing, ...change(scheme) },
  });
const GONE = { status: 404, type: 'text/html', body: '' };
const HTML = { type: 'text/html', body: '<!doctype html>' };

/** One at least for each check: the broken copy fails that check, and no other. */
export const ISSUER_VECTORS: readonly IssuerVector[] = [
  {
    check: 'offer-reference',
    what: 'an offer by value',
    result: 'WARNING',
    change: () => ({}),
    address: ({ offer }) =>
      `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`,
  },
  {
    check: 'offer-configurations',
    what: 'an offer of what there is not',
    change: ({ offer }) => ({ offer: { ...offer, credential_configuration_ids: ['other'] } }),
  },
  {
    check: 'offer-configurations',
    what: 'an offer of nothing',
    change: ({ offer }) => ({ offer: { ...offer, credential_configuration_ids: [] } }),
  },
  {
    check: 'offer-tx-code',
    what: 'a second code of which nothing is said',
    result: 'WARNING',
    change: ({ offer }) => ({
      offer: {
        ...offer,
        grants: { 'urn:ietf:params:oauth:grant-type:pre-authorized_code': { tx_code: {} } },
      },
    }),
  },
  {
    check: 'offer-tx-code',
    what: 'no second code',
    result: 'WARNING',
    change: ({ offer }) => ({
      offer: { ...offer, grants: { 'urn:ietf:params:oauth:grant-type:pre-authorized_code': {} } },
    }),
  },
  {
    check: 'metadata-json',
    what: 'JSON that is sent as a page',
    change: ({ metadata: members }) => ({
      pages: { [PLACES.metadata]: { type: 'text/html', body: JSON.stringify(members) } },
    }),
  },
  {
    check: 'issuer-identifier',
    what: 'a slash more',
    also: ['signed-metadata-content'],
    change: ({ metadata: members, identifier }) => ({
      signedMetadata: members,
      metadata: { ...members, credential_issuer: `${identifier}/` },
    }),
  },
  {
    check: 'credential-endpoint',
    what: 'none',
    change: metadata({ credential_endpoint: undefined }),
  },
  {
    check: 'credential-endpoint',
    what: 'by http',
    change: metadata({ credential_endpoint: 'http://issuer.example/credential' }),
  },
  { check: 'nonce-endpoint', what: 'none', change: metadata({ nonce_endpoint: undefined }) },
  { check: 'nonce-endpoint', what: 'that is not there', change: page(PLACES.nonce, GONE) },
  {
    check: 'nonce-endpoint',
    what: 'that caches keep',
    change: page(PLACES.nonce, jsonPage({ c_nonce: 'abc' })),
  },
  {
    check: 'encryption',
    what: 'of answers alone',
    change: metadata({ credential_request_encryption: undefined }),
  },
  {
    check: 'issuer-info',
    what: 'no registration',
    result: 'WARNING',
    change: metadata({ issuer_info: undefined }),
  },
  {
    check: 'credential-formats',
    what: 'the retired format',
    change: card({ format: 'vc+sd-jwt' }),
  },
  { check: 'credential-type', what: 'no vct', change: card({ vct: undefined }) },
  { check: 'scope', what: 'none', change: card({ scope: undefined }) },
  {
    check: 'key-binding',
    what: 'of mdoc for SD-JWT VC',
    change: card({ cryptographic_binding_methods_supported: ['cose_key'] }),
  },
  { check: 'proof-types', what: 'none', change: card({ proof_types_supported: undefined }) },
  {
    check: 'key-attestations',
    what: 'an empty demand',
    change: card({
      proof_types_supported: {
        jwt: { proof_signing_alg_values_supported: ['ES256'], key_attestations_required: {} },
      },
    }),
  },
  { check: 'type-metadata', what: 'that are not there', change: page(PLACES.type, GONE) },
  {
    check: 'type-metadata-vct',
    what: 'of another type',
    change: page(PLACES.type, jsonPage({ vct: 'https://other.example' })),
  },
  { check: 'issuer-name', what: 'none', result: 'WARNING', change: metadata({ display: [] }) },
  {
    check: 'display-languages',
    what: 'one language',
    result: 'WARNING',
    change: card({
      credential_metadata: {
        ...Object(CARD['credential_metadata']),
        display: [{ name: 'Card', locale: 'en', logo: { uri: 'https://issuer.example/logo.png' } }],
      },
    }),
  },
  {
    check: 'claim-names',
    what: 'a claim without names',
    result: 'WARNING',
    change: card({
      credential_metadata: { ...Object(CARD['credential_metadata']), claims: [{ path: ['a'] }] },
    }),
  },
  { check: 'logo', what: 'that is a page', result: 'WARNING', change: page(PLACES.logo, HTML) },
  { check: 'signed-metadata', what: 'that are not signed', change: page(PLACES.signed, HTML) },
  {
    check: 'signed-metadata-type',
    what: 'a JWT of no type',
    change: signing(() => ({ header: { typ: 'JWT' } })),
  },
  {
    check: 'signed-metadata-subject',
    what: 'of another issuer',
    change: ({ signedMembers }) => ({
      signedMembers: { ...signedMembers, sub: 'https://a.example' },
    }),
  },
  {
    check: 'signed-metadata-time',
    what: 'signed tomorrow',
    change: ({ signedMembers, now }) => ({
      signedMembers: { ...signedMembers, iat: now + 86_400 },
    }),
  },
  {
    check: 'signed-metadata-time',
    what: 'that are over',
    change: ({ signedMembers, now }) => ({ signedMembers: { ...signedMembers, exp: now } }),
  },
  {
    check: 'signed-metadata-content',
    what: 'that say something else',
    change: ({ metadata: members }) => ({ signedMetadata: { ...members, display: [] } }),
  },
  {
    check: 'signer-certificates',
    what: 'no x5c',
    change: signing(() => ({ x5c: undefined })),
  },
  {
    check: 'signer-certificates',
    what: 'an authority that did not make it',
    change: signing(({ listed, authorityOf }) => ({
      x5c: [listed.certificate, authorityOf('DE')],
    })),
  },
  {
    check: 'signature',
    what: 'of another key',
    change: signing(({ unlisted }) => ({ signer: unlisted.signer })),
  },
  {
    check: 'signer-self-signed',
    what: 'a signer who vouches for themselves',
    // Such a certificate names no issuer, and is for no mdoc.
    also: ['signer-name', 'signer-usage'],
    change: signing(({ selfIssued }) => ({
      signer: selfIssued.signer,
      x5c: [selfIssued.certificate],
    })),
  },
  {
    check: 'signer-anchor',
    what: 'the root in x5c',
    change: signing(({ listed, authorityOf, authority }) => ({
      x5c: [listed.certificate, authorityOf('BE'), authority.root.certificate],
    })),
  },
  {
    check: 'signer-time',
    what: 'a certificate that soon runs out',
    result: 'WARNING',
    change: (_, { listed }) => ({ now: parseCertificate(listed.certificate).notAfter - 86_400 }),
  },
  {
    check: 'signer-name',
    what: 'a certificate of another issuer',
    change: signing(({ ofOther }) => ({ signer: ofOther.signer, x5c: [ofOther.certificate] })),
  },
  {
    check: 'signer-usage',
    what: 'a seal for paper',
    // It names no issuer either.
    also: ['signer-name'],
    change: signing(({ paper }) => ({ signer: paper.signer, x5c: [paper.certificate] })),
  },
  {
    check: 'signer-listed',
    what: 'a key that the list does not have',
    change: signing(({ unlisted }) => ({ signer: unlisted.signer, x5c: [unlisted.certificate] })),
  },
  {
    check: 'authorization-server-place',
    what: 'that is not there',
    change: page(PLACES.server, GONE),
  },
  {
    check: 'authorization-server-issuer',
    what: 'another issuer',
    change: server({ issuer: 'https://issuer.example/' }),
  },
  { check: 'token-endpoint', what: 'none', change: server({ token_endpoint: undefined }) },
  {
    check: 'pre-authorized-code',
    what: 'for registered wallets only',
    result: 'WARNING',
    change: server({ 'pre-authorized_grant_anonymous_access_supported': undefined }),
  },
  {
    check: 'authorization-endpoint',
    what: 'none',
    result: 'WARNING',
    change: server({ authorization_endpoint: undefined }),
  },
  {
    check: 'pushed-authorization-requests',
    what: 'nowhere',
    change: server({ pushed_authorization_request_endpoint: undefined }),
  },
  { check: 'pkce', what: 'plain', change: server({ code_challenge_methods_supported: ['plain'] }) },
  { check: 'dpop', what: 'none', change: server({ dpop_signing_alg_values_supported: undefined }) },
  { check: 'status-list-jwt', what: 'that is not there', change: page(PLACES.jwt, GONE) },
  {
    check: 'status-list-cwt',
    what: 'a JWT for who asks for CWT',
    change: page(PLACES.cwt, { type: 'application/statuslist+jwt', body: 'a.b.c' }),
  },
  ...(['jwt', 'cwt'] as const).flatMap((form): IssuerVector[] => [
    {
      check: `status-list-${form}`,
      what: 'that of another address',
      change: () => ({ lists: { [form]: { uri: 'https://issuer.example/statusLists/other' } } }),
    },
    {
      check: `status-list-${form}`,
      what: 'that is over',
      change: ({ now }) => ({ lists: { [form]: { issuedAt: now - 60, expiresAt: now } } }),
    },
  ]),
];
