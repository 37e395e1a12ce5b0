import { createHash, randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import {
  documentInMdoc,
  documentInSdJwtVc,
  inflateStatusList,
  openIssuerSigned,
  openSdJwtVc,
  parseStatusListToken,
  statusAt,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createReferenceWallet } from '@prova/reference-wallet';
import { decodeProtectedHeader } from 'jose';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { issueBody, pda1RecordOf, recordOf } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { createTestAuthority } from '../../src/test-authority.ts';
import { owfTakes } from '../../src/wallet/owf-mdoc.ts';
import { SAMPLE_PDA1 } from '../../src/wallet/sample-pda1.ts';
import {
  createTestWallet,
  redirected,
  type TestWallet,
  type WalletKey,
  type WalletSession,
} from '../../src/wallet/test-wallet.ts';

let issuer: TestIssuer;
let wallet: TestWallet;
beforeAll(async () => {
  issuer = await createTestIssuer();
  wallet = createTestWallet({ issuer: ISSUER_URL, url: issuer.url, now: issuer.clock.now });
});
afterAll(() => issuer.close());

const OFFERS = '/issuer/v1/credentialOffers';
const ATTESTATIONS = '/issuer/v1/attestations';
const CARD = {
  ...recordOf({ id: 'card', ci: '80056001200012345678', xd: '2028-11-24' }),
  sd: undefined,
  ed: undefined,
};

async function offer(changes: object = {}, key: string = randomUUID()) {
  const body = { institution: 'BE:0120', type: 'prc', record: recordOf(), ...changes };
  const answer = await issuer.portal.call('POST', OFFERS, { body, key });
  expect(answer.status).toBeLessThan(300);
  return answer.body;
}

async function credentialsFor(session: WalletSession, id: string, keys: readonly WalletKey[]) {
  const { credentialResponse } = await wallet.fetchCredentials(session, id, keys);
  const { credentials = [] } = credentialResponse;
  return credentials.map((each) => String(Object(each).credential));
}

test('an offer says what it is, and a request that is sent again gets the same one', async () => {
  const key = randomUUID();
  const first = await offer({}, key);
  expect(first).toMatchObject({
    institution: 'BE:0120',
    state: 'created',
    txCode: expect.stringMatching(/^\d{6}$/),
    qrCode: expect.stringMatching(/^<svg /),
  });
  expect(await offer({}, key)).toEqual(first);
  const body = { institution: 'BE:0120', type: 'prc', record: recordOf(), handover: 'in-person' };
  const other = await issuer.portal.call('POST', OFFERS, { body, key });
  expect([other.status, other.body.code]).toEqual([409, 'idempotency-conflict']);
});

test('a wallet redeems an offer by reference, and gets a batch in each format', async () => {
  const { uri, txCode } = await offer();
  const session = await wallet.accept(uri, txCode);
  expect(session.metadata.originalDraftVersion).toBe('V1');
  expect(session.configurationIds).toEqual(['prc-sd-jwt-vc', 'prc-mdoc']);
  const keys = [wallet.newKey(), wallet.newKey(), wallet.newKey()];
  const places = new Set<string>();
  const salts = new Set<string>();
  for (const [index, text] of (await credentialsFor(session, 'prc-sd-jwt-vc', keys)).entries()) {
    const {
      issuer: iss,
      holderKey,
      status,
      issuedAt,
      claims,
    } = await openSdJwtVc(text, nodePlatform);
    expect(iss).toBe(`${ISSUER_URL}/wallet/BE-0120`);
    expect(holderKey).toMatchObject({ x: keys[index]?.signer.publicJwk.x });
    expect(claims).toMatchObject({ family_name: 'Vandenbroucke', starting_date: '2026-11-24' });
    expect(issuedAt).toBe(Math.floor(issuer.clock.now() / 86_400) * 86_400);
    places.add(JSON.stringify(status));
    for (const part of text.split('~').slice(1, -1)) salts.add(part);
  }
  const mdocs = await credentialsFor(session, 'prc-mdoc', keys);
  for (const [index, text] of mdocs.entries()) {
    const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
    const { holderKey, status } = await openIssuerSigned(bytes, nodePlatform);
    expect(holderKey).toMatchObject({ x: keys[index]?.signer.publicJwk.x });
    places.add(JSON.stringify(status));
  }
  // Nothing two copies have in common tells them to be of one document but what they say.
  expect(places.size).toBe(6);
  expect(salts.size).toBe(3 * 4);
});

test('by value, without a second code; the card', async () => {
  const { uriByValue, txCode } = await offer({ type: 'ehic', record: CARD, handover: 'in-person' });
  expect(txCode).toBeUndefined();
  const session = await wallet.accept(uriByValue);
  const [text = ''] = await credentialsFor(session, 'ehic-sd-jwt-vc', [wallet.newKey()]);
  const { vct, claims } = await openSdJwtVc(text, nodePlatform);
  expect(vct).toBe('urn:eudi:ehic:1');
  expect(session.metadata.credentialIssuer.credential_configurations_supported).toHaveProperty(
    ['ehic-sd-jwt-vc', 'vct'],
    vct,
  );
  expect(claims).toMatchObject({ document_number: '80056001200012345678' });
});

test.each([
  ['ehic', CARD, 'dc4eu-1', 'ehic-sd-jwt-vc'],
  ['ehic', CARD, 'eudi-py-2025', 'ehic-sd-jwt-vc-eudi-py-2025'],
  ['prc', recordOf({ id: 'integrity' }), 'dc4eu-1', 'prc-sd-jwt-vc'],
] as const)(
  'a copy of %s says which metadata of its type are meant: those that are served',
  async (...given) => {
    const [type, record, profile, id] = given;
    const { uri, txCode } = await offer({ type, record, profile });
    const session = await wallet.accept(uri, txCode);
    const [text = ''] = await credentialsFor(session, id, [wallet.newKey()]);
    const { typeIntegrity } = await openSdJwtVc(text, nodePlatform);
    const served = await fetch(`${issuer.url()}/wallet/typeMetadata/${id}`);
    const sha256 = createHash('sha256').update(Buffer.from(await served.arrayBuffer()));
    expect(typeIntegrity).toEqual([`sha256-${sha256.digest('base64')}`]);
  },
);

test('signer and country authority come along, never the root; other libraries follow that path', async () => {
  const { uri, txCode } = await offer({ record: recordOf({ id: 'path' }) });
  const session = await wallet.accept(uri, txCode);
  const { root, countryCas } = issuer.place.authority;
  const authority = countryCas.get('BE')?.certificate;
  const [text = ''] = await credentialsFor(session, 'prc-sd-jwt-vc', [wallet.newKey()]);
  const [seal, above, ...more] = (await openSdJwtVc(text, nodePlatform)).certificatePath;
  expect([above, more]).toEqual([authority, []]);
  const [mdoc = ''] = await credentialsFor(session, 'prc-mdoc', [wallet.newKey()]);
  const bytes = new Uint8Array(Buffer.from(mdoc, 'base64url'));
  const { issuerAuth } = await openIssuerSigned(bytes, nodePlatform);
  expect(issuerAuth.x5chain).toEqual([seal, above]);
  const now = new Date(issuer.clock.now() * 1_000);
  await owfTakes(mdoc, { root: root.certificate, now });
  const stranger = (await createTestAuthority()).root.certificate;
  await expect(owfTakes(mdoc, { root: stranger, now })).rejects.toThrow();
  const at = `${issuer.url()}/.well-known/openid-credential-issuer/wallet/BE-0120`;
  const jwt = await (await fetch(at, { headers: { accept: 'application/jwt' } })).text();
  const { x5c } = decodeProtectedHeader(jwt);
  expect(x5c?.map((each) => new Uint8Array(Buffer.from(each, 'base64')))).toEqual([seal, above]);
});

test('PD A1 in both formats, its list of employers and its places of work whole', async () => {
  const { uri, txCode } = await offer({ type: 'pda1', record: pda1RecordOf() });
  const session = await wallet.accept(uri, txCode);
  expect(session.configurationIds).toEqual(['pda1-sd-jwt-vc', 'pda1-mdoc']);
  const [text = ''] = await credentialsFor(session, 'pda1-sd-jwt-vc', [wallet.newKey()]);
  const { vct, claims } = await openSdJwtVc(text, nodePlatform);
  expect(vct).toBe('urn:eudi:pda1:1');
  expect(documentInSdJwtVc(vct, claims)).toMatchObject({
    type: 'pda1',
    data: { dn: SAMPLE_PDA1.dn, em: SAMPLE_PDA1.em, wa: SAMPLE_PDA1.wa, lc: 'BE', tr: false },
  });
  const [mdoc = ''] = await credentialsFor(session, 'pda1-mdoc', [wallet.newKey()]);
  const bytes = new Uint8Array(Buffer.from(mdoc, 'base64url'));
  const opened = await openIssuerSigned(bytes, nodePlatform);
  expect(opened.docType).toBe('eu.europa.ec.eudi.pda1.1');
  expect(documentInMdoc(opened)).toMatchObject({
    type: 'pda1',
    data: { em: SAMPLE_PDA1.em, wa: SAMPLE_PDA1.wa },
  });
  const now = new Date(issuer.clock.now() * 1_000);
  await owfTakes(mdoc, { root: issuer.place.authority.root.certificate, now });
});

test.each([
  ['ehic', CARD, ['ehic-sd-jwt-vc-eudi-py-2025', 'ehic-mdoc-eudi-py-2025']],
  ['pda1', pda1RecordOf({ id: 'py' }), ['pda1-mdoc-eudi-py-2025']],
] as const)('%s under the names of the reference issuer', async (type, record, ids) => {
  const { uri, txCode } = await offer({ type, record, profile: 'eudi-py-2025' });
  const session = await wallet.accept(uri, txCode);
  expect(session.configurationIds).toEqual(ids);
  const [mdoc = ''] = await credentialsFor(session, ids.at(-1) ?? '', [wallet.newKey()]);
  const bytes = new Uint8Array(Buffer.from(mdoc, 'base64url'));
  const opened = await openIssuerSigned(bytes, nodePlatform);
  const { docType, namespaces } = opened;
  expect([...(namespaces.get(docType)?.keys() ?? [])]).toEqual(
    expect.arrayContaining(['social_security_pin', 'competent_institution']),
  );
  expect(documentInMdoc(opened).type).toBe(type);
});

test('a certificate has no names of the reference issuer, a card too little, a PD A1 no day left: all are refused, and nothing is issued', async () => {
  const issued = () => issuer.owner.query('select jti from issuer.attestation order by jti');
  const before = await issued();
  const refused = async (body: object) => {
    const asked = { body: { institution: 'BE:0120', ...body }, key: randomUUID() };
    const { status, body: problem } = await issuer.portal.call('POST', OFFERS, asked);
    return [status, problem.code];
  };
  const prc = { type: 'prc', record: recordOf({ id: 'no-py' }), profile: 'eudi-py-2025' };
  expect(await refused(prc)).toEqual([422, 'attestation-incomplete']);
  const short = { type: 'ehic', record: { ...CARD, id: 'short', hi: '123' } };
  expect(await refused(short)).toEqual([422, 'attestation-incomplete']);
  const past = { id: 'past', sd: '2026-01-01', ed: '2026-11-23' };
  expect(await refused({ type: 'pda1', record: pda1RecordOf(past) })).toEqual([
    409,
    'attestation-ended',
  ]);
  const signIn = { type: 'ehic', record: { ...CARD, id: 'new' }, handover: 'sign-in' };
  expect(await refused(signIn)).toEqual([422, 'sign-in-unserved']);
  expect(await issued()).toEqual(before);
  // For paper such a record is good enough, and nothing was kept of it.
  const paper = { body: { institution: 'BE:0120', ...short }, key: randomUUID() };
  expect((await issuer.portal.call('POST', ATTESTATIONS, paper)).status).toBe(201);
});

test('the page of an offer: both links, the code, what comes next, in four languages, and nobody’s name', async () => {
  const made = await offer({ record: recordOf({ id: 'page' }) });
  const { page: address, uri, haipUri } = made;
  const at = (path: string, lang = 'en') =>
    fetch(path.replace(ISSUER_URL, issuer.url()), { headers: { 'accept-language': lang } });
  const titles = new Set<string>();
  for (const lang of ['en', 'fr', 'nl', 'de']) {
    const answer = await at(address, lang);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain(`<html lang="${lang}">`);
    for (const link of [uri, haipUri]) expect(text).toContain(`href="${link}"`);
    expect(text).not.toMatch(/Vandenbroucke|Marie|54072002197/);
    expect(text).not.toContain(made.txCode);
    titles.add(/<title>([^<]*)/.exec(text)?.[1] ?? '');
  }
  expect(titles.size).toBe(4);
  const code = await at(`${address}/code`);
  expect(await code.text()).toBe(made.qrCode);
  // Whoever looked has redeemed nothing.
  const session = await wallet.accept(
    haipUri.replace('haip-vci:', 'openid-credential-offer:'),
    made.txCode,
  );
  expect(session.configurationIds).toHaveLength(2);
  const over = await at(address, 'nl');
  expect([over.status, await over.text()]).toEqual([
    404,
    expect.stringContaining('Dit aanbod is voorbij'),
  ]);
  expect((await at(`${address}/code`)).status).toBe(404);
});

test('metadata are read signed or not, and say the same', async () => {
  const careful = createTestWallet({
    issuer: ISSUER_URL,
    url: issuer.url,
    now: issuer.clock.now,
    fetch: (input, init) => fetch(input, { ...init, headers: { accept: 'application/jwt' } }),
  });
  const { signedCredentialIssuer, credentialIssuer } = await careful.client.resolveIssuerMetadata(
    `${ISSUER_URL}/wallet/BE-0130`,
  );
  const { header, payload } = signedCredentialIssuer?.jwt ?? {};
  expect(header).toMatchObject({ typ: 'openidvci-issuer-metadata+jwt', alg: 'ES256' });
  expect(payload).toMatchObject({ sub: `${ISSUER_URL}/wallet/BE-0130` });
  const at = `${issuer.url()}/.well-known/openid-credential-issuer/wallet/BE-0130`;
  const plain = await (await fetch(at)).json();
  expect(credentialIssuer).toMatchObject(Object(plain));
  expect((await fetch(at.replace('0130', '9999'))).status).toBe(404);
  const type = await fetch(`${issuer.url()}/wallet/typeMetadata/ehic-sd-jwt-vc`);
  expect(await type.json()).toMatchObject({ vct: 'urn:eudi:ehic:1' });
  expect(type.headers.get('access-control-allow-origin')).toBe('*');
  expect((await fetch(`${issuer.url()}/wallet/schemas/prc-sd-jwt-vc`)).status).toBe(200);
  expect((await fetch(`${issuer.url()}/wallet/typeMetadata/ehic-mdoc`)).status).toBe(404);
});

/** Of another wallet, with a document of its own. */
async function strangerSession(): Promise<Pick<WalletSession, 'accessToken' | 'dpop'>> {
  const { uri, txCode } = await offer({ record: recordOf({ id: randomUUID() }) });
  const { accessToken, dpop } = await wallet.accept(uri, txCode);
  return { accessToken, dpop };
}

test('a wallet tells what became of its copies', async () => {
  const { uri, txCode } = await offer({ record: recordOf({ id: 'told' }) });
  const session = await wallet.accept(uri, txCode);
  const { credentialResponse } = await wallet.fetchCredentials(session, 'prc-mdoc', [
    wallet.newKey(),
  ]);
  const { metadata: issuerMetadata, accessToken, dpop } = session;
  const notification = {
    notificationId: credentialResponse.notification_id ?? '',
    event: 'credential_accepted',
  } as const;
  const stranger = await strangerSession();
  const planted = { issuerMetadata, ...stranger, notification };
  await expect(wallet.client.sendNotification(planted)).rejects.toThrow();
  expect(wallet.answers.at(-1)?.status).toBe(400);
  await wallet.client.sendNotification({ issuerMetadata, accessToken, dpop, notification });
  expect(wallet.answers.at(-1)?.status).toBe(204);
  const rows = await issuer.owner.query(
    'select event from issuer.wallet_copy where delivery_id = $1',
    [notification.notificationId],
  );
  expect(rows).toEqual([{ event: 'credential_accepted' }]);
});

test.each(['/token', '/nonce', '/credential', '/deferred_credential', '/notification'])(
  'a wallet in a browser may ask at %s and read a refusal; nothing of what a browser sends by itself counts',
  async (path) => {
    const address = `${issuer.url()}${path}`;
    const asked = {
      origin: 'https://wallet.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,dpop',
    };
    const preflight = await fetch(address, { method: 'OPTIONS', headers: asked });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      '*',
    ]);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/authorization, .*dpop/);
    expect(preflight.headers.has('access-control-allow-credentials')).toBe(false);
    const foreign = { origin: asked.origin, 'sec-fetch-site': 'cross-site' };
    const { status, headers } = await fetch(address, { method: 'POST', headers: foreign });
    expect(status).not.toBe(403);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('dpop-nonce');
  },
);

test('the interface for programs is for no page of another site', async () => {
  const { status, headers } = await fetch(issuer.url() + OFFERS, { method: 'OPTIONS' });
  expect([status, headers.get('access-control-allow-origin')]).toEqual([405, null]);
});

test('who withdraws a document withdraws every copy, each at its own place', async () => {
  const { uri, txCode, attestation } = await offer({ record: recordOf({ id: 'withdrawn' }) });
  const session = await wallet.accept(uri, txCode);
  const keys = [wallet.newKey(), wallet.newKey()];
  const texts = await credentialsFor(session, 'prc-sd-jwt-vc', keys);
  const places = await Promise.all(
    texts.map(async (text) => (await openSdJwtVc(text, nodePlatform)).status),
  );
  const path = `${ATTESTATIONS}/${attestation}/revoke`;
  await issuer.portal.call('POST', path, { body: { reason: 'data-wrong' } });
  await until('the list says so', async () => {
    const stati = await Promise.all(places.map((place) => statusOf(place)));
    return stati.every((status) => status === 1);
  });
});

/** What the published list says of a place; `undefined` before there is one. */
async function statusOf(place: { uri: string; idx: number } | undefined) {
  const response = await fetch((place?.uri ?? '').replace(ISSUER_URL, issuer.url()));
  if (!response.ok) return undefined;
  const list = await inflateStatusList(parseStatusListToken(await response.text()), nodePlatform);
  return statusAt(list, place?.idx ?? 0);
}

test('what is asked and what is answered are read by nobody else; the wallet says that it has it', async () => {
  const { uri, txCode } = await offer({ record: recordOf({ id: 'sealed' }) });
  const seen: string[] = [];
  const send: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const [asked, answered] = [new Headers(init?.headers), answer.headers];
    const path = new URL(String(input)).pathname;
    seen.push(`${path} ${asked.get('content-type')} ${answered.get('content-type')}`);
    return answer;
  };
  const holder = createReferenceWallet({
    now: issuer.clock.now,
    fetch: redirected({ issuer: ISSUER_URL, url: issuer.url }, send),
  });
  const { credentials } = await holder.accept(uri, { txCode, copies: 2 });
  expect(credentials.map(({ format }) => format)).toEqual([
    ...['dc+sd-jwt', 'dc+sd-jwt'],
    ...['mso_mdoc', 'mso_mdoc'],
  ]);
  expect(await holder.credentials()).toEqual(credentials);
  // A refusal is not encrypted: here that the first proof of each token’s key had no nonce of ours.
  const ways = new Set(seen.filter((line) => line.startsWith('/credential ')));
  expect([...ways]).toEqual([
    '/credential application/jwt application/json',
    '/credential application/jwt application/jwt',
  ]);
  expect(seen.some((line) => line.startsWith('/notification '))).toBe(true);
});

/** A document that is offered before it is released, and what releases it. */
async function offerPostponed(id: string) {
  const trust = join(issuer.place.folder, 'trust.cose');
  const key = randomUUID();
  const body = issueBody({ id });
  await rename(trust, `${trust}.away`);
  await issuer.restart();
  const postponed = await issuer.portal.call('POST', ATTESTATIONS, { body, key });
  expect(postponed.status).toBe(503);
  const [staged] = await issuer.owner.query<{ jti: string }>(
    `select jti from issuer.attestation where state = 'staged'`,
  );
  const attestation = staged?.jti ?? '';
  const made = await issuer.portal.call('POST', OFFERS, {
    body: { institution: 'BE:0120', attestation },
    key: randomUUID(),
  });
  await rename(`${trust}.away`, trust);
  await issuer.restart();
  const { uri, txCode } = made.body;
  const release = async () => {
    const { body: released } = await issuer.portal.call('POST', ATTESTATIONS, { body, key });
    expect(released.state).toBe('released');
  };
  return { uri, txCode, release };
}

test('a document that is not released yet is waited for', async () => {
  const { uri, txCode, release } = await offerPostponed('later');
  const session = await wallet.accept(uri, txCode);
  const { metadata: issuerMetadata, accessToken, dpop } = session;
  const waiting = await wallet.fetchCredentials(session, 'prc-sd-jwt-vc', [wallet.newKey()]);
  expect(waiting.response.status).toBe(202);
  const { transaction_id: transactionId = '', interval } = waiting.credentialResponse;
  const ask = (by: Pick<WalletSession, 'accessToken' | 'dpop'> = { accessToken, dpop }) =>
    wallet.client.retrieveDeferredCredentials({ issuerMetadata, ...by, transactionId });
  const unknown = {
    response: {
      deferredCredentialErrorResponseResult: { data: { error: 'invalid_transaction_id' } },
    },
  };
  // O12: before its time, and for somebody else, which costs who waits nothing.
  await expect(ask()).rejects.toMatchObject(unknown);
  issuer.clock.pass(interval ?? 0);
  await expect(ask(await strangerSession())).rejects.toMatchObject(unknown);
  expect((await ask()).deferredCredentialResponse).toEqual({
    transaction_id: transactionId,
    interval,
  });
  await release();
  issuer.clock.pass(interval ?? 0);
  const { deferredCredentialResponse } = await ask();
  expect(deferredCredentialResponse.credentials).toHaveLength(1);
  issuer.clock.pass(interval ?? 0);
  await expect(ask()).rejects.toThrow();
});

test('the reference wallet waits for it too, and keeps what it gets', async () => {
  const { uri, txCode, release } = await offerPostponed('collected');
  const holder = createReferenceWallet({
    now: issuer.clock.now,
    fetch: redirected({ issuer: ISSUER_URL, url: issuer.url }),
  });
  const { credentials, deferred } = await holder.accept(uri, { txCode, copies: 2 });
  expect(credentials).toEqual([]);
  expect(deferred.map(({ format }) => format)).toEqual(['dc+sd-jwt', 'mso_mdoc']);
  const [first, second] = deferred;
  if (!first || !second) throw new Error('There is nothing to wait for.');
  // Before its time.
  await expect(holder.collect(first)).rejects.toMatchObject({ code: 'issuer-refused' });
  issuer.clock.pass(first.interval);
  expect(await holder.collect(first)).toEqual({ credentials: [], deferred: [first] });
  await release();
  issuer.clock.pass(first.interval);
  for (const each of [first, second]) {
    const collected = await holder.collect(each);
    expect(collected.deferred).toEqual([]);
    expect(collected.credentials.map(({ format }) => format)).toEqual([each.format, each.format]);
  }
  expect(await holder.credentials()).toHaveLength(4);
  // Once.
  issuer.clock.pass(first.interval);
  await expect(holder.collect(first)).rejects.toMatchObject({ code: 'issuer-refused' });
  expect(await holder.credentials()).toHaveLength(4);
});
