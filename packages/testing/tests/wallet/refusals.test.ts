import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { CompactEncrypt, importJWK } from 'jose';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { makeJwt, newP256Key, publicJwkOf } from '../../src/issuer/test-jwt.ts';
import { recordOf } from '../../src/issuer/test-records.ts';
import {
  createRawWallet,
  PRE_AUTHORIZED_CODE,
  type RawWallet,
  readOffer,
  type WalletAnswer,
} from '../../src/wallet/raw-wallet.ts';

// The rows are those of reliability §7.11; each leaves everything as it was.

let issuer: TestIssuer;
let wallet: RawWallet;

const CREDENTIAL_ISSUER = `${ISSUER_URL}/wallet/BE-0120`;
const CONFIGURATION = 'prc-sd-jwt-vc';

const newWallet = () =>
  createRawWallet({
    issuer: ISSUER_URL,
    url: issuer.url,
    now: issuer.clock.now,
    credentialIssuer: CREDENTIAL_ISSUER,
  });

async function offer(changes: object = {}) {
  const body = { institution: 'BE:0120', type: 'prc', record: recordOf(), ...changes };
  const order = { body, key: randomUUID() };
  const answer = await issuer.portal.call('POST', '/issuer/v1/credentialOffers', order);
  expect(answer.status).toBe(201);
  return answer.body;
}

beforeAll(async () => {
  issuer = await createTestIssuer();
  wallet = newWallet();
  await wallet.redeem(await offer());
});
afterAll(() => issuer.close());

const copies = async () =>
  (await issuer.owner.query<{ n: number }>('select count(*)::int as n from issuer.wallet_copy'))[0]
    ?.n;

const ask = (proofs: readonly string[], more: object = {}) =>
  wallet.post('/credential', {
    body: { credential_configuration_id: CONFIGURATION, proofs: { jwt: proofs }, ...more },
  });

/** Refused with this, in JSON that nobody keeps, and no copy was made. */
async function expectRefusal(
  asked: () => Promise<WalletAnswer>,
  status: number,
  error: string,
): Promise<void> {
  const before = await copies();
  const answer = await asked();
  expect([answer.status, answer.body.error]).toEqual([status, error]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await copies()).toBe(before);
}

test('O01: a nonce that is none of ours, was changed, is over, or was used', async () => {
  const used = await wallet.nonce();
  expect((await ask([await wallet.prove({ claims: { nonce: used } })])).status).toBe(200);
  const old = await wallet.nonce();
  const mutated = `${used.startsWith('A') ? 'B' : 'A'}${used.slice(1)}`;
  for (const nonce of [used, mutated, 'planted', '']) {
    const proof = await wallet.prove({ claims: { nonce } });
    await expectRefusal(() => ask([proof]), 400, 'invalid_nonce');
  }
  issuer.clock.pass(301);
  const late = newWallet();
  await late.redeem(await offer({ record: recordOf({ id: 'late' }) }));
  wallet = late;
  const proof = await wallet.prove({ claims: { nonce: old } });
  await expectRefusal(() => ask([proof]), 400, 'invalid_nonce');
});

const HOLDER = newP256Key();
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const PROOFS: [string, (honest: RawWallet) => Promise<string> | string][] = [
  ['that is no JWT', () => 'planted'],
  ['of another signature', async (each) => (await each.prove()).replace(/.{8}$/, 'AAAAAAAA')],
  ['without a nonce', (each) => each.prove({ claims: { nonce: undefined } })],
  ['of another type', (each) => each.prove({ header: { typ: 'JWT' } })],
  ['without a type', (each) => each.prove({ header: { typ: undefined } })],
  ['for somebody else', (each) => each.prove({ claims: { aud: 'https://other.example' } })],
  [
    'for another institution',
    (each) => each.prove({ claims: { aud: `${ISSUER_URL}/wallet/BE-0130` } }),
  ],
  ['for the service', (each) => each.prove({ claims: { aud: ISSUER_URL } })],
  [
    'for several',
    (each) => each.prove({ claims: { aud: [CREDENTIAL_ISSUER, 'https://o.example'] } }),
  ],
  ['for nobody', (each) => each.prove({ claims: { aud: undefined } })],
  ['made an hour ago', (each) => each.prove({ claims: { iat: issuer.clock.now() - 3_600 } })],
  ['made in an hour', (each) => each.prove({ claims: { iat: issuer.clock.now() + 3_600 } })],
  ['without a time', (each) => each.prove({ claims: { iat: undefined } })],
  ['of another wallet', (each) => each.prove({ claims: { iss: 'https://wallet.example' } })],
  ['that is over', (each) => each.prove({ claims: { exp: issuer.clock.now() - 1 } })],
  [
    'with its private key',
    (each) => each.prove({ key: HOLDER, header: { jwk: HOLDER.export({ format: 'jwk' }) } }),
  ],
  ['with a key and its name', (each) => each.prove({ header: { kid: 'did:key:z#0' } })],
  ['with a key and a chain of trust', (each) => each.prove({ header: { trust_chain: ['a.b.c'] } })],
  ['with a key and a certificate', (each) => each.prove({ header: { x5c: ['MAA='] } })],
  ['without a key', (each) => each.prove({ header: { jwk: undefined } })],
  ['by name alone', (each) => each.prove({ header: { jwk: undefined, kid: 'key-1' } })],
  ['of another key', (each) => each.prove({ header: { jwk: publicJwkOf(newP256Key()) } })],
  [
    'of an RSA key',
    (each) => each.prove({ header: { jwk: createPublicKey(RSA).export({ format: 'jwk' }) } }),
  ],
  ['with something critical', (each) => each.prove({ header: { crit: ['b64'], b64: false } })],
  ['of algorithm none', async (each) => unsigned(await each.prove())],
  ['of a secret', async (each) => symmetric(await each.prove())],
];

function unsigned(proof: string): string {
  const [, payload = ''] = proof.split('.');
  return `${part({ typ: 'openid4vci-proof+jwt', alg: 'none', jwk: publicJwkOf(HOLDER) })}.${payload}.`;
}

function symmetric(proof: string): string {
  const [, payload = ''] = proof.split('.');
  const jwk = { kty: 'oct', k: 'c2VjcmV0' };
  const input = `${part({ typ: 'openid4vci-proof+jwt', alg: 'HS256', jwk })}.${payload}`;
  return `${input}.${createHmac('sha256', 'secret').update(input).digest('base64url')}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

test.each(PROOFS)('O02: a proof %s', async (_, make) => {
  const proof = await make(wallet);
  await expectRefusal(() => ask([proof]), 400, 'invalid_proof');
});

test.each([
  ['no proofs', {}],
  ['the proof of a draft', { proof: { proof_type: 'jwt', jwt: 'a.b.c' } }],
  ['an empty list', { proofs: { jwt: [] } }],
  ['two kinds', { proofs: { jwt: ['a.b.c'], attestation: ['a.b.c'] } }],
  ['another kind', { proofs: { di_vp: [{}] } }],
  ['proofs that are none', { proofs: { jwt: [7] } }],
])('O02: %s', async (_, members) => {
  const body = { credential_configuration_id: CONFIGURATION, ...members };
  await expectRefusal(() => wallet.post('/credential', { body }), 400, 'invalid_proof');
});

test('O04: a configuration or an identifier that there is not, or not for this wallet', async () => {
  const proofs = { jwt: [await wallet.prove()] };
  for (const id of ['planted', 'ehic-sd-jwt-vc', 'toString', '__proto__x']) {
    const body = { credential_configuration_id: id, proofs };
    const asked = () => wallet.post('/credential', { body });
    await expectRefusal(asked, 400, 'unknown_credential_configuration');
  }
  for (const id of ['planted', `${CONFIGURATION}.0123456789ABCDEF`, `${CONFIGURATION}.`]) {
    const body = { credential_identifier: id, proofs };
    const asked = () => wallet.post('/credential', { body });
    await expectRefusal(asked, 400, 'unknown_credential_identifier');
  }
  for (const body of [
    { proofs },
    { format: 'dc+sd-jwt', vct: 'urn:eudi:ehic:1', proofs },
    { credential_configuration_id: CONFIGURATION, credential_identifier: 'x', proofs },
    { credential_configuration_id: 7, proofs },
  ]) {
    const asked = () => wallet.post('/credential', { body });
    await expectRefusal(asked, 400, 'invalid_credential_request');
  }
  for (const body of ['{', '[]', '{"proofs":1,"proofs":2}', '7']) {
    const asked = () => wallet.post('/credential', { body });
    await expectRefusal(asked, 400, 'invalid_credential_request');
  }
});

test('O05: encryption that we do not do, and an answer in secret to a question in clear', async () => {
  const { d, ...jwk } = newP256Key().export({ format: 'jwk' });
  const proof = await wallet.prove();
  const encryption = { jwk: { ...jwk, alg: 'ECDH-ES' }, enc: 'A128GCM' };
  const asked = () => ask([proof], { credential_response_encryption: encryption });
  await expectRefusal(asked, 400, 'invalid_encryption_parameters');
  const sealed = () =>
    wallet.post('/credential', { body: 'a.b.c.d.e', contentType: 'application/jwt' });
  await expectRefusal(sealed, 400, 'invalid_encryption_parameters');
  const request = { credential_configuration_id: CONFIGURATION, proofs: { jwt: [proof] } };
  const askSealed = async (recipient: object, header: object = {}) => {
    const body = await encrypted({ ...request, credential_response_encryption: recipient }, header);
    return wallet.post('/credential', { body, contentType: 'application/jwt' });
  };
  // What becomes large here, an answer that tells by its length what it says, keys that are none, and other ways.
  const refused: [object, object?][] = [
    [encryption, { zip: 'DEF' }],
    [{ ...encryption, zip: 'DEF' }],
    [{ ...encryption, enc: 'A128CBC-HS256' }],
    [{ ...encryption, jwk: { ...jwk, alg: 'ECDH-ES+A128KW' } }],
    [{ ...encryption, jwk }],
    [{ ...encryption, jwk: { ...encryption.jwk, y: jwk.x } }],
    [{ jwk: encryption.jwk }],
  ];
  for (const [recipient, header] of refused) {
    await expectRefusal(() => askSealed(recipient, header), 400, 'invalid_encryption_parameters');
  }
  // Of older drafts, which wallets still write, the algorithm stands beside the key.
  const beside = await askSealed({ jwk, alg: 'ECDH-ES', enc: 'A256GCM' });
  expect([beside.status, beside.headers.get('content-type')]).toEqual([200, 'application/jwt']);
});

/** To the key in our metadata, as it should be, but for `header`. */
async function encrypted(request: object, header: object): Promise<string> {
  const at = `${issuer.url()}/.well-known/openid-credential-issuer/wallet/BE-0120`;
  const metadata = Object(await (await fetch(at)).json());
  const [jwk] = metadata.credential_request_encryption.jwks.keys;
  return new CompactEncrypt(Buffer.from(JSON.stringify(request)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM', kid: jwk.kid, ...header })
    .encrypt(await importJWK(jwk));
}

test('O06: a token in the address is none', async () => {
  const path = `/credential?access_token=${wallet.token}`;
  const answer = await wallet.post(path, { headers: { authorization: '' } });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

test('O08: a code that is wrong, used, over, or tried too often', async () => {
  const made = await offer({ record: recordOf({ id: 'o8' }) });
  const { body } = await readOffer(made.uri, { issuer: ISSUER_URL, url: issuer.url });
  const code = body.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'];
  const redeem = async (txCode?: string, given = code) => {
    const answer = await newWallet().askToken({
      grant_type: PRE_AUTHORIZED_CODE,
      'pre-authorized_code': given,
      ...(txCode !== undefined && { tx_code: txCode }),
    });
    return [answer.status, answer.body.error, answer.headers.get('cache-control')];
  };
  const refused = [400, 'invalid_grant', 'no-store'];
  for (const wrong of ['planted', `${code}A`, code.replace('BE-0120', 'BE-0130')]) {
    expect(await redeem(made.txCode, wrong)).toEqual(refused);
  }
  // Nobody guessed: no try is counted.
  for (let n = 0; n < 6; n++) {
    expect(await redeem()).toEqual([400, 'invalid_request', 'no-store']);
  }
  const wrong = String((Number(made.txCode) + 1) % 1_000_000).padStart(6, '0');
  for (let n = 0; n < 4; n++) expect(await redeem(wrong)).toEqual(refused);
  expect((await redeem(made.txCode))[0]).toBe(200);
  expect(await redeem(made.txCode)).toEqual(refused);

  const other = await offer({ record: recordOf({ id: 'o8-2' }) });
  const second = await readOffer(other.uri, { issuer: ISSUER_URL, url: issuer.url });
  const locked = second.body.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'];
  // All at once: none of them has a try more.
  const tries = await Promise.all(
    Array.from({ length: 12 }, () =>
      redeem(other.txCode === '000000' ? '000001' : '000000', locked),
    ),
  );
  expect(new Set(tries.map(String))).toEqual(new Set([String(refused)]));
  expect(await redeem(other.txCode, locked)).toEqual(refused);
  const { body: state } = await issuer.portal.call(
    'GET',
    `/issuer/v1/credentialOffers/${other.id}`,
  );
  expect(state).toMatchObject({ state: 'burnt' });
  expect(state).not.toHaveProperty('txCode');
  expect((await readOffer(other.uri, { issuer: ISSUER_URL, url: issuer.url })).status).toBe(404);

  const late = await offer({ record: recordOf({ id: 'o8-3' }), handover: 'in-person' });
  expect(late).not.toHaveProperty('txCode');
  const third = await readOffer(late.uri, { issuer: ISSUER_URL, url: issuer.url });
  const over = third.body.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'];
  expect(await redeem('123456', over)).toEqual([400, 'invalid_request', 'no-store']);
  issuer.clock.pass(301);
  expect(await redeem(undefined, over)).toEqual(refused);
  wallet = newWallet();
  await wallet.redeem(await offer({ record: recordOf({ id: 'again' }) }));
});

test('O08: a code with authorization_details of what is not offered', async () => {
  const made = await offer({ record: recordOf({ id: 'o8-4' }) });
  const { body } = await readOffer(made.uri, { issuer: ISSUER_URL, url: issuer.url });
  const redeem = (details: unknown) =>
    newWallet().askToken({
      grant_type: PRE_AUTHORIZED_CODE,
      'pre-authorized_code': body.grants[PRE_AUTHORIZED_CODE]['pre-authorized_code'],
      tx_code: made.txCode,
      authorization_details: JSON.stringify(details),
    });
  const asked = (id: string) => [{ type: 'openid_credential', credential_configuration_id: id }];
  for (const details of [[], {}, [{ type: 'payment' }], asked('ehic-mdoc')]) {
    const { status, body: refused } = await redeem(details);
    expect([status, refused.error]).toEqual([400, 'invalid_authorization_details']);
  }
  const granted = await redeem(asked('prc-mdoc'));
  expect(granted.body.authorization_details).toEqual([
    { ...asked('prc-mdoc')[0], credential_identifiers: [`prc-mdoc.${made.attestation}`] },
  ]);
});

test('O08: a new offer of a document burns the one before', async () => {
  const first = await offer({ record: recordOf({ id: 'twice' }) });
  const body = { institution: 'BE:0120', attestation: first.attestation };
  const second = await issuer.portal.call('POST', '/issuer/v1/credentialOffers', {
    body,
    key: randomUUID(),
  });
  expect(second.status).toBe(201);
  await expect(newWallet().redeem(first)).rejects.toThrow();
  await newWallet().redeem(second.body);
});

const DPOPS: [string, string, (each: RawWallet) => Promise<object> | object][] = [
  ['none', 'invalid_dpop_proof', () => ({ proof: null })],
  ['for another address', 'invalid_dpop_proof', () => ({ dpop: { htu: `${ISSUER_URL}/nonce` } })],
  ['for another method', 'invalid_dpop_proof', () => ({ dpop: { htm: 'GET' } })],
  ['for another token', 'invalid_dpop_proof', () => ({ dpop: { ath: 'AAAA' } })],
  ['that is old', 'invalid_dpop_proof', () => ({ dpop: { iat: issuer.clock.now() - 61 } })],
  ['without an id', 'invalid_dpop_proof', () => ({ dpop: { jti: undefined } })],
  ['without a nonce', 'use_dpop_nonce', () => ({ dpop: { nonce: undefined } })],
  ['of another key', 'invalid_dpop_proof', () => ({ proof: foreignProof() })],
];

function foreignProof(): string {
  const key = newP256Key();
  const header = { typ: 'dpop+jwt', jwk: publicJwkOf(key) };
  const claims = { htm: 'POST', htu: `${ISSUER_URL}/credential`, iat: issuer.clock.now() };
  return makeJwt(key, header, { ...claims, jti: randomUUID() });
}

test.each(DPOPS)('O09: a DPoP proof %s', async (_, error, request) => {
  const body = {
    credential_configuration_id: CONFIGURATION,
    proofs: { jwt: [await wallet.prove()] },
  };
  const more = await request(wallet);
  await expectRefusal(() => wallet.post('/credential', { body, ...more }), 401, error);
});

test('O09: a DPoP proof is used once; and of a token nothing is believed but its own', async () => {
  const body = {
    credential_configuration_id: CONFIGURATION,
    proofs: { jwt: [await wallet.prove()] },
  };
  const proof = await wallet.dpop('/credential');
  expect((await wallet.post('/credential', { body, proof })).status).toBe(200);
  await expectRefusal(() => wallet.post('/credential', { body, proof }), 401, 'invalid_dpop_proof');
  for (const authorization of ['', `Bearer ${wallet.token}`, 'DPoP planted']) {
    await expectRefusal(
      () => wallet.post('/credential', { body, headers: { authorization } }),
      401,
      'invalid_token',
    );
  }
  const program = await issuer.portal.token();
  await expectRefusal(
    () => wallet.post('/credential', { body, headers: { authorization: `DPoP ${program}` } }),
    401,
    'invalid_token',
  );
});

test('O11: more proofs than a batch has, and one key twice', async () => {
  const nonce = await wallet.nonce();
  const many: string[] = [];
  for (let n = 0; n < 11; n++) many.push(await wallet.prove({ claims: { nonce } }));
  await expectRefusal(() => ask(many), 400, 'invalid_credential_request');
  const twice = [
    await wallet.prove({ key: HOLDER, claims: { nonce } }),
    await wallet.prove({ key: HOLDER, claims: { nonce } }),
  ];
  await expectRefusal(() => ask(twice), 400, 'invalid_proof');
  // The nonce was not used up by any of this.
  expect((await ask(many.slice(0, 10))).body.credentials).toHaveLength(10);
});

test('O12: what nobody waits for', async () => {
  for (const id of ['planted', randomUUID(), undefined]) {
    const asked = () => wallet.post('/deferred_credential', { body: { transaction_id: id } });
    await expectRefusal(asked, 400, 'invalid_transaction_id');
  }
});

test('O13: a document that was withdrawn, and copies without end', async () => {
  const made = await offer({ record: recordOf({ id: 'o13' }) });
  wallet = newWallet();
  await wallet.redeem(made);
  for (let n = 0; n < 5; n++) {
    const nonce = await wallet.nonce();
    const proofs: string[] = [];
    for (let m = 0; m < 10; m++) proofs.push(await wallet.prove({ claims: { nonce } }));
    expect((await ask(proofs)).status).toBe(200);
  }
  const one = await wallet.prove();
  await expectRefusal(() => ask([one]), 400, 'credential_request_denied');

  const other = await offer({ record: recordOf({ id: 'o13-2' }) });
  wallet = newWallet();
  await wallet.redeem(other);
  const path = `/issuer/v1/attestations/${other.attestation}/revoke`;
  await issuer.portal.call('POST', path, { body: { reason: 'entitlement-ended' } });
  const proof = await wallet.prove();
  await expectRefusal(() => ask([proof]), 400, 'credential_request_denied');
  const again = await issuer.portal.call('POST', '/issuer/v1/credentialOffers', {
    body: { institution: 'BE:0120', attestation: other.attestation },
    key: randomUUID(),
  });
  expect([again.status, again.body.code]).toEqual([409, 'revocation-final']);

  // Nobody is sent to redeem for nothing.
  const open = await offer({ record: recordOf({ id: 'o13-3' }) });
  const read = () => readOffer(open.uri, { issuer: ISSUER_URL, url: issuer.url });
  const shown = () => fetch(open.page.replace(ISSUER_URL, issuer.url()));
  expect([(await read()).status, (await shown()).status]).toEqual([200, 200]);
  const withdrawal = `/issuer/v1/attestations/${open.attestation}/revoke`;
  await issuer.portal.call('POST', withdrawal, { body: { reason: 'entitlement-ended' } });
  expect([(await read()).status, (await shown()).status]).toEqual([404, 404]);
});

test('O14, O15: what is not known is ignored, and nobody keeps an answer', async () => {
  wallet = newWallet();
  await wallet.redeem(await offer({ record: recordOf({ id: 'o14' }) }));
  const answer = await ask([await wallet.prove({ claims: { unknown: 1 } })], { unknown: { a: 1 } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { notification_id: id } = answer.body;
  const told = { notification_id: id, event: 'credential_accepted', unknown: true };
  for (let n = 0; n < 2; n++) {
    expect((await wallet.post('/notification', { body: told })).status).toBe(204);
  }
  await expectRefusal(
    () => wallet.post('/notification', { body: { ...told, event: 'planted' } }),
    400,
    'invalid_notification_request',
  );
  await expectRefusal(
    () => wallet.post('/notification', { body: { ...told, notification_id: randomUUID() } }),
    400,
    'invalid_notification_id',
  );
  const nonce = await fetch(`${issuer.url()}/nonce`, { method: 'POST' });
  expect(nonce.headers.get('cache-control')).toBe('no-store');
});
