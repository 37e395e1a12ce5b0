import { type KeyObject, randomUUID } from 'node:crypto';
import {
  clientAuthenticationClientAttestationJwt,
  createClientAttestationJwt,
} from '@openid4vc/oauth2';
import type { SoftwareKey } from '@prova/keys';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { makeJwt, newP256Key, publicJwkOf } from '../../src/issuer/test-jwt.ts';
import { recordOf } from '../../src/issuer/test-records.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { createTestHierarchy, type TestHierarchy } from '../../src/test-hierarchy.ts';
import {
  createRawWallet,
  PRE_AUTHORIZED_CODE,
  type RawRequest,
  type RawWallet,
  readOffer,
} from '../../src/wallet/raw-wallet.ts';
import { createTestWallet } from '../../src/wallet/test-wallet.ts';

// Rows O03 and O07: what providers of wallets vouch for.

const CLIENT = 'https://wallet.example';
const PROVIDER = {
  country: 'BE',
  officialId: '0001',
  name: 'Wallets',
  kind: 'P-256',
  trust: 'scheme',
} as const;

let hierarchy: TestHierarchy;
let provider: SoftwareKey;
let stranger: SoftwareKey;
let retired: SoftwareKey;
let issuer: TestIssuer;
let wallet: RawWallet;
beforeAll(async () => {
  hierarchy = await createTestHierarchy(TEST_NOW);
  provider = await hierarchy.seal(PROVIDER);
  stranger = await (await createTestHierarchy(TEST_NOW)).seal(PROVIDER);
  const anchor = hierarchy.countryCas.get('BE')?.certificate;
  if (!anchor) throw new Error('There is no authority.');
  const validity = { notBefore: TEST_NOW - 7_200, notAfter: TEST_NOW - 3_600 };
  retired = await hierarchy.seal({ ...PROVIDER, validity });
  issuer = await createTestIssuer({ walletProviders: { anchors: [anchor], required: true } });
});
afterAll(() => issuer.close());

const now = () => issuer.clock.now();
const x5cOf = ({ certificate }: Pick<SoftwareKey, 'certificate'>) => [
  Buffer.from(certificate).toString('base64'),
];

type Members = Readonly<Record<string, unknown>>;

/** The two headers by which a wallet says who it is, but for `changes`. */
function attested(
  instance: KeyObject,
  changes: {
    readonly claims?: Members;
    readonly header?: Members;
    readonly by?: SoftwareKey;
    readonly pop?: Members;
    readonly popBy?: KeyObject;
  } = {},
): Record<string, string> {
  const by = changes.by ?? provider;
  const header = { typ: 'oauth-client-attestation+jwt', x5c: x5cOf(by), ...changes.header };
  const cnf = { jwk: publicJwkOf(instance) };
  const claims = {
    iss: 'https://provider.example',
    sub: CLIENT,
    iat: now(),
    exp: now() + 600,
    cnf,
  };
  const proof = { iss: CLIENT, aud: ISSUER_URL, iat: now(), jti: randomUUID(), ...changes.pop };
  return {
    'oauth-client-attestation': makeJwt(by.privateKey, header, { ...claims, ...changes.claims }),
    'oauth-client-attestation-pop': makeJwt(
      changes.popBy ?? instance,
      { typ: 'oauth-client-attestation-pop+jwt' },
      proof,
    ),
  };
}

async function newOffer() {
  const body = { institution: 'BE:0120', type: 'prc', record: recordOf({ id: randomUUID() }) };
  const order = { body: { ...body, handover: 'in-person' }, key: randomUUID() };
  return (await issuer.portal.call('POST', '/issuer/v1/credentialOffers', order)).body;
}

async function redeem(request: RawRequest, more: Record<string, string> = {}) {
  const offer = await readOffer((await newOffer()).uri, { issuer: ISSUER_URL, url: issuer.url });
  wallet = createRawWallet({
    issuer: ISSUER_URL,
    url: issuer.url,
    now,
    credentialIssuer: `${ISSUER_URL}/wallet/BE-0120`,
  });
  const code = offer.body.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'];
  const form = { grant_type: PRE_AUTHORIZED_CODE, 'pre-authorized_code': code, ...more };
  return wallet.askToken(form, request);
}

test('a wallet that is built from the library says who it is, and is believed', async () => {
  const library = createTestWallet({ issuer: ISSUER_URL, url: issuer.url, now });
  const instance = library.newKey();
  const clientAttestationJwt = await createClientAttestationJwt({
    callbacks: {
      signJwt: (_, { header, payload }) => ({
        jwt: makeJwt(provider.privateKey, header, payload),
        signerJwk: { kty: 'EC' },
      }),
    },
    signer: { method: 'x5c', alg: 'ES256', x5c: x5cOf(provider) },
    clientId: CLIENT,
    issuer: 'https://provider.example',
    issuedAt: new Date(now() * 1_000),
    expiresAt: new Date((now() + 600) * 1_000),
    confirmation: { jwk: { ...instance.signer.publicJwk } },
  });
  const { callbacks } = library;
  const signing = createTestWallet({
    issuer: ISSUER_URL,
    url: issuer.url,
    now,
    clientAuthentication: clientAuthenticationClientAttestationJwt({
      clientAttestationJwt,
      callbacks,
    }),
  });
  const session = await signing.accept((await newOffer()).uri);
  const { credentialResponse } = await signing.fetchCredentials(session, 'prc-mdoc', [
    signing.newKey(),
  ]);
  expect(credentialResponse.credentials).toHaveLength(1);
});

const CA = () => {
  const authority = hierarchy.countryCas.get('BE');
  if (!authority) throw new Error('There is no authority.');
  return authority;
};

const WRONG: [string, () => RawRequest][] = [
  ['without any', () => ({})],
  ['without its proof', () => ({ headers: half(0) })],
  ['without its attestation', () => ({ headers: half(1) })],
  [
    'of a provider that does not count',
    () => ({ headers: attested(newP256Key(), { by: stranger }) }),
  ],
  [
    'of a provider whose certificate is over',
    () => ({ headers: attested(newP256Key(), { by: retired }) }),
  ],
  ['of the anchor itself', () => ({ headers: attested(newP256Key(), { by: CA() }) })],
  [
    'of another signature',
    () => ({
      headers: attested(newP256Key(), { header: { x5c: x5cOf(provider) }, by: { ...stranger } }),
    }),
  ],
  [
    'without certificates',
    () => ({ headers: attested(newP256Key(), { header: { x5c: undefined } }) }),
  ],
  [
    'with an object in place of a certificate',
    () => ({ headers: attested(newP256Key(), { header: { x5c: [{ toString: null }] } }) }),
  ],
  [
    'with a list in place of a certificate',
    () => ({ headers: attested(newP256Key(), { header: { x5c: [x5cOf(provider)] } }) }),
  ],
  [
    'with more certificates than a path has',
    () => ({
      headers: attested(newP256Key(), { header: { x5c: Array(4).fill(x5cOf(provider)[0]) } }),
    }),
  ],
  ['that is over', () => ({ headers: attested(newP256Key(), { claims: { exp: now() - 1 } }) })],
  ['without an end', () => ({ headers: attested(newP256Key(), { claims: { exp: undefined } }) })],
  ['of nobody', () => ({ headers: attested(newP256Key(), { claims: { sub: undefined } }) })],
  ['of no key', () => ({ headers: attested(newP256Key(), { claims: { cnf: undefined } }) })],
  ['of another type', () => ({ headers: attested(newP256Key(), { header: { typ: 'JWT' } }) })],
  [
    'with a proof for somebody else',
    () => ({ headers: attested(newP256Key(), { pop: { aud: 'https://o.example' } }) }),
  ],
  [
    'with a proof of another wallet',
    () => ({ headers: attested(newP256Key(), { pop: { iss: 'https://o.example' } }) }),
  ],
  ['with an old proof', () => ({ headers: attested(newP256Key(), { pop: { iat: now() - 61 } }) })],
  [
    'with a proof without an id',
    () => ({ headers: attested(newP256Key(), { pop: { jti: undefined } }) }),
  ],
  [
    'with a proof of another key',
    () => ({ headers: attested(newP256Key(), { popBy: newP256Key() }) }),
  ],
];

function half(index: number): Record<string, string> {
  return Object.fromEntries(Object.entries(attested(newP256Key())).slice(index, index + 1));
}

test.each(WRONG)('O07: a wallet attestation %s', async (_, request) => {
  const answer = await redeem(request());
  expect([answer.status, answer.body.error]).toEqual([401, 'invalid_client']);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('O07: a wallet attestation of another client', async () => {
  const headers = attested(newP256Key());
  const answer = await redeem({ headers }, { client_id: 'https://o.example' });
  expect([answer.status, answer.body.error]).toEqual([401, 'invalid_client']);
});

test('O07: a proof of a wallet is used once', async () => {
  const headers = attested(newP256Key());
  expect((await redeem({ headers })).status).toBe(200);
  expect((await redeem({ headers })).body.error).toBe('invalid_client');
});

/** An attestation of keys, but for `changes`. */
function keyAttestation(
  keys: readonly KeyObject[],
  claims: Members = {},
  header: Members = {},
  by: SoftwareKey = provider,
): string {
  return makeJwt(
    by.privateKey,
    { typ: 'key-attestation+jwt', x5c: x5cOf(by), ...header },
    { iat: now(), exp: now() + 600, attested_keys: keys.map(publicJwkOf), ...claims },
  );
}

const ask = (proofs: object) =>
  wallet.post('/credential', { body: { credential_configuration_id: 'prc-mdoc', proofs } });

test('an attestation of keys with a proof of one brings a copy for each', async () => {
  const { body } = await redeem({ headers: attested(newP256Key()) });
  wallet.token = body.access_token;
  const keys = [newP256Key(), newP256Key(), newP256Key()];
  const [key] = keys;
  if (!key) throw new Error('There is no key.');
  const claims = { iss: CLIENT };
  const proof = await wallet.prove({
    key,
    claims,
    header: { key_attestation: keyAttestation(keys) },
  });
  expect((await ask({ jwt: [proof] })).body.credentials).toHaveLength(3);
  const nonce = await wallet.nonce();
  const alone = keyAttestation(keys, { nonce });
  expect((await ask({ attestation: [alone] })).body.credentials).toHaveLength(3);
  const again = await ask({ attestation: [alone] });
  expect([again.status, again.body.error]).toEqual([400, 'invalid_nonce']);
  const without = await ask({ attestation: [keyAttestation(keys)] });
  expect([without.status, without.body.error]).toEqual([400, 'invalid_proof']);
});

const KEY = newP256Key();
const ATTESTATIONS: [string, () => string][] = [
  ['that is no JWT', () => 'planted'],
  ['of another signature', () => keyAttestation([KEY]).replace(/.{8}$/, 'AAAAAAAA')],
  ['that is over', () => keyAttestation([KEY], { exp: now() - 1 })],
  ['without an end', () => keyAttestation([KEY], { exp: undefined })],
  ['of tomorrow', () => keyAttestation([KEY], { iat: now() + 3_600 })],
  ['of a provider that does not count', () => keyAttestation([KEY], {}, {}, stranger)],
  ['of a provider whose certificate is over', () => keyAttestation([KEY], {}, {}, retired)],
  ['of other keys', () => keyAttestation([newP256Key()])],
  ['of no keys', () => keyAttestation([], {})],
  ['of what is no key', () => keyAttestation([KEY], { attested_keys: [publicJwkOf(KEY), {}] })],
  ['for another request', () => keyAttestation([KEY], { nonce: 'other' })],
  ['of another algorithm', () => keyAttestation([KEY], {}, { alg: 'ES384' })],
];

test.each(ATTESTATIONS)('O03: an attestation of a key %s', async (_, make) => {
  if (wallet.token === '') {
    wallet.token = (await redeem({ headers: attested(newP256Key()) })).body.access_token;
  }
  const header = { key_attestation: make() };
  const proof = await wallet.prove({ key: KEY, header, claims: { iss: CLIENT } });
  const answer = await ask({ jwt: [proof] });
  expect([answer.status, answer.body.error]).toEqual([400, 'invalid_proof']);
});
