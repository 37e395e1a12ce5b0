import { parseCertificate } from '@prova/trust';
import type { Scheme } from './support/scheme.ts';
import type { Signing } from './support/site.ts';
import { CARD, hashClient, KEY, type VerifierParts } from './support/verifier-site.ts';

/** A verifier that is broken in one place, and what a wallet says of it. */
export interface VerifierVector {
  readonly check: string;
  readonly what: string;
  readonly result?: 'WARNING';
  /** What cannot but be wrong with it. */
  readonly also?: readonly string[];
  readonly change: (parts: VerifierParts, scheme: Scheme) => Partial<VerifierParts>;
}

const request = (changes: object) => (parts: VerifierParts) => ({
  request: { ...parts.request, ...changes },
});
const client = (changes: object) => (parts: VerifierParts) =>
  request({
    client_metadata: { ...Object(parts.request['client_metadata']), ...changes },
  })(parts);
const query = (changes: object) =>
  request({ dcql_query: { credentials: [{ ...CARD, ...changes }] } });
const signing =
  (change: (scheme: Scheme) => Partial<Signing>) => (parts: VerifierParts, scheme: Scheme) => ({
    signing: { ...parts.signing, ...change(scheme) },
  });
/** Asks as somebody else, who says so. */
const asking =
  (change: (scheme: Scheme) => Pick<Signing, 'signer'> & { certificate: Uint8Array }) =>
  (parts: VerifierParts, scheme: Scheme) => {
    const { signer, certificate } = change(scheme);
    const clientId = hashClient(certificate);
    return {
      clientId,
      signing: { ...parts.signing, signer, x5c: [certificate] },
      request: { ...parts.request, client_id: clientId },
    };
  };
const host = (name: string) => (parts: VerifierParts) => ({
  clientId: `x509_san_dns:${name}`,
  request: {
    ...parts.request,
    client_id: `x509_san_dns:${name}`,
    response_uri: `https://${name}/responses/1`,
  },
});

/** `vct`, document type and namespace of a social status. */
export const STATUS = 'urn:oid:2.25.26312704166764988796635635637407075144.2.4';

/** One at least for each check: the broken copy fails that check, and no other. */
export const VERIFIER_VECTORS: readonly VerifierVector[] = [
  {
    check: 'request-object',
    what: 'a page in its place',
    change: () => ({ page: { type: 'text/html', body: '<!doctype html>' } }),
  },
  {
    check: 'request-single-use',
    what: 'for whoever comes',
    result: 'WARNING',
    change: () => ({ again: 'the-same' }),
  },
  { check: 'request-type', what: 'a JWT of no type', change: signing(() => ({ header: {} })) },
  {
    check: 'request-audience',
    what: 'somebody else',
    change: request({ aud: 'https://a.example' }),
  },
  { check: 'request-time', what: 'over', change: (parts) => request({ exp: parts.now })(parts) },
  { check: 'request-time', what: 'to come', change: request({ iat: 4_000_000_000 }) },
  { check: 'response-type', what: 'a code', change: request({ response_type: 'code' }) },
  { check: 'nonce', what: 'none', change: request({ nonce: undefined }) },
  { check: 'nonce', what: 'a short one', change: request({ nonce: '123456' }) },
  { check: 'state', what: 'none', result: 'WARNING', change: request({ state: undefined }) },
  {
    check: 'verifier-info',
    what: 'no registration',
    result: 'WARNING',
    change: request({ verifier_info: undefined }),
  },
  { check: 'signer-certificates', what: 'no x5c', change: signing(() => ({ x5c: undefined })) },
  {
    check: 'signature',
    what: 'of another key',
    change: signing(({ otherReader }) => ({ signer: otherReader.signer })),
  },
  {
    check: 'signer-self-signed',
    what: 'a reader who vouches for themselves',
    // Nobody else vouches for it, and it is no reader’s.
    also: ['reader-usage', 'reader-authority'],
    change: asking(({ selfIssued }) => selfIssued),
  },
  {
    check: 'signer-anchor',
    what: 'the root in x5c',
    change: signing(({ reader, authorityOf, authority }) => ({
      x5c: [reader.certificate, authorityOf('BE'), authority.root.certificate],
    })),
  },
  {
    check: 'signer-time',
    what: 'a certificate that ran out',
    change: (parts, { reader }) => {
      const now = parseCertificate(reader.certificate).notAfter + 1;
      return { now, request: { ...parts.request, exp: now + 300 } };
    },
  },
  {
    check: 'client-id-link',
    what: 'another client in the link',
    change: () => ({ clientId: 'x509_san_dns:desk.example' }),
  },
  {
    check: 'client-id-prefix',
    what: 'an address without a prefix',
    change: (parts) => ({
      clientId: 'https://desk.example',
      ...request({ client_id: 'https://desk.example' })(parts),
    }),
  },
  {
    check: 'client-id-certificate',
    what: 'the hash of another certificate',
    change: (parts, { otherReader }) => {
      const clientId = hashClient(otherReader.certificate);
      return { clientId, request: { ...parts.request, client_id: clientId } };
    },
  },
  {
    check: 'client-id-certificate',
    what: 'a host that is not in the certificate',
    change: host('elsewhere.example'),
  },
  {
    check: 'response-uri',
    what: 'on another host',
    change: (parts) => {
      const { clientId, request: changed } = host('desk.example')(parts);
      return { clientId, request: { ...changed, response_uri: 'https://elsewhere.example/1' } };
    },
  },
  {
    check: 'reader-usage',
    what: 'a seal of an institution',
    result: 'WARNING',
    change: asking(({ listed }) => listed),
  },
  {
    check: 'reader-authority',
    what: 'an authority that is not listed',
    result: 'WARNING',
    also: ['reader-usage'],
    change: asking(({ authority }) => authority.listSigner),
  },
  {
    check: 'response-mode',
    what: 'unencrypted',
    change: request({ response_mode: 'direct_post' }),
  },
  {
    check: 'answer-key',
    what: 'without alg',
    change: client({ jwks: { keys: [{ ...KEY, alg: undefined }] } }),
  },
  {
    check: 'answer-key',
    what: 'without kid',
    change: client({ jwks: { keys: [{ ...KEY, kid: undefined }] } }),
  },
  {
    check: 'answer-key-public',
    what: 'with its private part',
    change: client({ jwks: { keys: [{ ...KEY, d: 'd' }] } }),
  },
  {
    check: 'answer-encryptions',
    what: 'one only',
    change: client({ encrypted_response_enc_values_supported: ['A256GCM'] }),
  },
  {
    check: 'formats',
    what: 'in the spelling of drafts',
    change: client({ vp_formats_supported: { mso_mdoc: { alg: ['ES256'] } } }),
  },
  { check: 'formats', what: 'none', change: client({ vp_formats_supported: {} }) },
  {
    check: 'query',
    what: 'a set of claims that are not there',
    change: query({ claim_sets: [['a']] }),
  },
  { check: 'query-formats', what: 'the retired format', change: query({ format: 'vc+sd-jwt' }) },
  {
    check: 'trusted-authorities',
    what: 'none',
    result: 'WARNING',
    change: query({ trusted_authorities: undefined }),
  },
  ...(
    [
      ['a status', [{ path: ['statuses', null, 'code'], values: ['RIS'] }]],
      ['a status by no name', [{ path: ['statuses'] }]],
      ['a tier', [{ path: ['tiers', 'lowIncome'] }]],
      ['the national number', [{ path: ['personal_administrative_number'] }]],
      ['a whole name', [{ path: ['family_name'] }]],
      ['all rights at once', [{ path: ['entitlements'] }]],
      ['two rights', [{ path: ['entitlements', 'be.x'] }, { path: ['entitlements', 'be.y'] }]],
      ['two ages', [{ path: ['age_equal_or_over', '18'] }, { path: ['age_equal_or_over', '65'] }]],
      ['whatever there is', undefined],
    ] as const
  ).map(([what, claims]) => ({
    check: 'query-overasks',
    what: `${what}, by who is not registered`,
    change: query({ meta: { vct_values: [STATUS] }, claims }),
  })),
  {
    check: 'query-overasks',
    what: 'the national number of a document of no type',
    change: query({ meta: {}, claims: [{ path: ['personal_administrative_number'] }] }),
  },
  {
    check: 'query-overasks',
    what: 'a status out of an mdoc of no type',
    change: query({
      ...{ format: 'mso_mdoc', meta: {} },
      claims: [{ path: [STATUS, 'status_ris'] }],
    }),
  },
  {
    check: 'query-overasks',
    what: 'a status out of an mdoc',
    change: query({
      ...{ format: 'mso_mdoc', meta: { doctype_value: STATUS } },
      claims: [{ path: [STATUS, 'status_ris'] }],
    }),
  },
];
