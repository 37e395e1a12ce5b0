import { createHash } from 'node:crypto';
import { encodeQrText, openQrText } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { SAMPLE_ENTITLEMENT, SAMPLE_ISIPLUS, SAMPLE_STATUS, TEST_NOW } from '@prova/testing';
import { verify } from '@prova/verifier';
import { attestationOperations } from '../../src/http/attestation-operations.ts';
import { carrierOperations } from '../../src/http/carrier-operations.ts';
import { pageOrderOf } from '../../src/http/find-document.ts';
import type { IssuerOffice } from '../../src/http/issuer-office.ts';
import { queryOperations } from '../../src/http/query-operations.ts';
import { withdrawalOperations } from '../../src/http/withdrawal-operations.ts';
import { findPerson } from '../../src/ledger/find-person.ts';
import { eraseSubject } from '../../src/subject/erase-subject.ts';
import { offerOperations } from '../../src/wallet/offers/offer-operations.ts';
import { everythingStored } from '../support/everything-stored.ts';
import { BE, createTestHouse, type TestHouse, TRIAL_CATALOGUE } from '../support/test-house.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';
import { testPrint } from '../support/test-print.ts';

const COMPETENCES = ['EHIC', 'ENTITLEMENT', 'ISIPLUS', 'STATUS'] as const;
const SSIN = SAMPLE_STATUS.hi;

let house: TestHouse;
let office: TestOffice;
beforeAll(async () => {
  house = await createTestHouse({ institutions: [{ id: BE, competences: COMPETENCES }] });
  office = await openTestOffice(house, operations);
});
afterAll(async () => {
  await office.close();
  await house.close();
});

function operations(given: IssuerOffice) {
  return [
    ...attestationOperations(given),
    ...carrierOperations(given),
    ...queryOperations(given),
    ...withdrawalOperations(given),
    ...offerOperations(given, { handovers: ['remote', 'in-person'] }),
  ];
}

const [bearerRight] = TRIAL_CATALOGUE.content.rights.filter(
  ({ state, disclosure }) => state === 'published' && disclosure === 'P0',
);

function without(members: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

const RECORDS = {
  entitlement: {
    ...without(SAMPLE_ENTITLEMENT, ['ic', 'ii', 'sd']),
    ...{ r: bearerRight?.rightId, v: TRIAL_CATALOGUE.version, ed: '2026-11-26', subject: SSIN },
  },
  isiplus: without(SAMPLE_ISIPLUS, ['ic', 'ii', 'di', 'in', 'xd']),
  status: { ...without(SAMPLE_STATUS, ['ic', 'ii', 'di', 'in']), v: TRIAL_CATALOGUE.version },
};

const body = (type: keyof typeof RECORDS, changes: object = {}) => ({
  institution: BE,
  type,
  record: { id: 'r-1', in: 'OFN', ...RECORDS[type], ...changes },
});

async function issued(type: keyof typeof RECORDS, changes: object = {}, as = 'portal') {
  const { in: _, ...entitlement } = body(type, changes).record;
  const order =
    type === 'entitlement' ? { ...body(type), record: entitlement } : body(type, changes);
  return office.ask('POST', '/issuer/v1/attestations', { body: order, as });
}

const idOf = ({ body }: Awaited<ReturnType<typeof issued>>) => (body as { id: string }).id;
const codeOf = ({ body }: Awaited<ReturnType<typeof issued>>) => (body as { code: string }).code;
const at = (id: string, what = '') => `/issuer/v1/attestations/${id}${what}`;

test('an entitlement is issued of a right that the catalogue has, and a counter accepts it', async () => {
  const answer = await issued('entitlement');
  expect(answer).toMatchObject({ status: 201, body: { type: 'entitlement', state: 'released' } });
  const { rows } = await findPerson(house, BE, { by: 'document', jti: idOf(answer) });
  const jws = house.dataKeys.unseal(BE, idOf(answer), rows[0]?.sealed ?? new Uint8Array());
  const report = await verify(
    { kind: 'text', text: encodeQrText(jws) },
    {
      ...{ trust: await house.trust(), policy: { environment: 'test' }, platform: nodePlatform },
      ...{ today: '2026-11-24', now: TEST_NOW },
    },
  );
  expect(report.verdict).toBe('accepted');
});

test('its page says the right in the words of the catalogue; neither page, code nor token says why', async () => {
  const id = idOf(await issued('entitlement'));
  const { rows } = await findPerson(house, BE, { by: 'document', jti: id });
  const [row] = rows;
  if (row === undefined) throw new Error('It was not stored.');
  const page = pageOrderOf(house, row);
  const [pdf = new Uint8Array()] = await (await testPrint(house))(BE, [page]);
  const said = [
    Buffer.from(pdf).toString('latin1'),
    ...[page.jws, openQrText(page.qrText)].map((token) =>
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    ),
  ].join('\n');
  expect(said).toContain('entitlement.jws');
  const { statuses } = TRIAL_CATALOGUE;
  const codes = [...statuses.keys()].filter((code) => code.length > 4);
  const sources = [...statuses.values()].flatMap(({ authorities }) => authorities);
  for (const secret of [SSIN, ...codes, ...sources.filter((name) => name.length > 4)]) {
    expect(said).not.toContain(secret);
  }
  const words = await house.rights.inWords(page);
  expect(words).toMatchObject({ right: { title: { fr: bearerRight?.title.fr } } });
});

test.each([
  ['another version of the catalogue', 'catalogue-version-unknown', { v: 99 }],
  ['a right that there is not', 'right-unknown', { r: 'be.no.right' }],
  ['no subject', 'record-invalid', { subject: undefined }],
  ['a subject with a blank', 'record-invalid', { subject: 'An Nergens' }],
])('with %s it is not', async (_what, code, changes) => {
  expect(codeOf(await issued('entitlement', changes))).toBe(code);
});

test('whom it is about is found by the number and by nothing that is kept of it', async () => {
  const id = idOf(await issued('entitlement', { subject: '92.72.24-006.61' }));
  const found = await findPerson(house, BE, { by: 'number', number: '92722400661' });
  expect(found.rows.map(({ jti }) => jti)).toEqual([id]);
  const stored = (await everythingStored(house.owner, house.dataKeys)).join('\n');
  expect(stored).not.toContain('92722400661');
  expect(stored).not.toContain('92.72.24-006.61');
  const order = { institutionId: BE, requestId: crypto.randomUUID(), actor: 'operator' };
  const query = { by: 'number', number: '92722400661' } as const;
  await eraseSubject(house, { ...order, query, now: house.now(), valid: 'revoke' });
  expect((await findPerson(house, BE, query)).rows).toEqual([]);
});

test('an entitlement that is withdrawn stands on the deny-list that its institution keeps, although it names none', async () => {
  const id = idOf(await issued('entitlement'));
  await office.ask('POST', at(id, '/revoke'), { body: { reason: 'entitlement-ended' } });
  const rows = await house.owner.query<{ id: string }>(
    "select jti as id from issuer.attestation where revocation_list_id = 'r1' and state = 'revoked'",
  );
  expect(rows.map((row) => row.id)).toContain(id);
});

test('of a social status there is a token, and neither page nor code', async () => {
  const answer = await issued('status');
  const id = idOf(answer);
  expect(answer.status).toBe(201);
  expect((answer.body as { links: object }).links).not.toHaveProperty('pdf');
  expect((answer.body as { links: object }).links).not.toHaveProperty('qrCode');
  for (const what of ['/pdf', '/qrCode', '/token?format=qr']) {
    const refused = await office.ask('GET', at(id, what));
    expect([refused.status, codeOf(refused)]).toEqual([404, 'attestation-unprinted']);
  }
});

test('of a status that nobody may be told of, or that there is not, there is none', async () => {
  const st = (cd: string) => ({ st: [{ ...SAMPLE_STATUS.st[0], cd }] });
  const refused = [
    await issued('status', { v: 99 }),
    await issued('status', st('WARV')),
    await issued('status', st('NO_SUCH')),
  ];
  expect(refused.map((answer) => [answer.status, codeOf(answer)])).toEqual([
    [422, 'catalogue-version-unknown'],
    [422, 'status-not-for-counters'],
    [422, 'status-unknown'],
  ]);
});

test('an ISI+ card ends when the rule says, and says itself why it was withdrawn', async () => {
  const answer = await issued('isiplus', { ci: 'DEMO-0007' });
  expect(answer.body).toMatchObject({ validUntil: '2031-12-31', state: 'released' });
  const revoked = await office.ask('POST', at(idOf(answer), '/revoke'), {
    body: { reason: 'stolen' },
  });
  expect(revoked.body).toMatchObject({ state: 'revoked', endReason: 'stolen' });
  const grown = await issued('isiplus', { dob: '1985-01-30', hi: SSIN, ci: 'DEMO-0008' });
  expect(grown.body).toMatchObject({ validUntil: '2036-12-31' });
});

test('two parents have an offer each, an offer to one burns none of the other, and other documents have one holder', async () => {
  const id = idOf(await issued('isiplus', { ci: 'DEMO-0009' }));
  const offer = async (name: string) =>
    office.ask('POST', '/issuer/v1/credentialOffers', {
      body: { institution: BE, attestation: id, holder: { name, relation: 'parent' } },
    });
  const [one, other] = [await offer('parent-1'), await offer('parent-2')];
  expect(one).toMatchObject({ status: 201, body: { holder: { name: 'parent-1' } } });
  const again = await offer('parent-1');
  const stateOf = async (answer: typeof one) =>
    (
      (await office.ask('GET', `/issuer/v1/credentialOffers/${idOf(answer)}`)).body as {
        state: string;
      }
    ).state;
  expect(await Promise.all([one, other, again].map(stateOf))).toEqual([
    'burnt',
    'created',
    'created',
  ]);
  const holder = { name: 'parent-1', relation: 'parent' };
  const record = { ...body('status', { id: 'r-9' }), holder };
  const refused = await office.ask('POST', '/issuer/v1/credentialOffers', { body: record });
  expect([refused.status, codeOf(refused)]).toEqual([422, 'holder-not-apart']);
});

test('a client has the types that it was given, to order, to look at, to find and to withdraw', async () => {
  const isi = idOf(await issued('isiplus', { ci: 'DEMO-0010' }));
  const as = 'social';
  expect((await issued('entitlement', {}, as)).status).toBe(201);
  const refused = await issued('isiplus', { ci: 'DEMO-0011' }, as);
  expect([refused.status, codeOf(refused)]).toEqual([403, 'type-not-allowed']);
  expect((await office.ask('GET', at(isi), { as })).status).toBe(404);
  const revoke = { body: { reason: 'fraud' }, as };
  expect((await office.ask('POST', at(isi, '/revoke'), revoke)).status).toBe(404);
  const offer = { body: { institution: BE, attestation: isi }, as };
  expect((await office.ask('POST', '/issuer/v1/credentialOffers', offer)).status).toBe(404);
  const made = await office.ask('POST', '/issuer/v1/credentialOffers', {
    body: { institution: BE, attestation: isi },
  });
  const place = `/issuer/v1/credentialOffers/${idOf(made)}`;
  expect((await office.ask('GET', place)).status).toBe(200);
  expect((await office.ask('GET', place, { as })).status).toBe(404);
  // A page is filled with what is the client’s, however many others there are.
  await issued('entitlement', { subject: SAMPLE_ISIPLUS.hi }, as);
  for (const ci of ['DEMO-0012', 'DEMO-0013']) await issued('isiplus', { ci });
  const own = { body: { personalNumber: SAMPLE_ISIPLUS.hi, limit: 1 }, as };
  const paged = await office.ask('POST', '/issuer/v1/attestations/query', own);
  expect(paged.body).toMatchObject({ items: [{ type: 'entitlement' }] });
  const query = { body: { personalNumber: SAMPLE_ISIPLUS.hi }, as };
  const found = await office.ask('POST', '/issuer/v1/attestations/query', query);
  expect(Object(found.body).items.map(({ type }: { type: string }) => type)).not.toContain(
    'isiplus',
  );
});

test('what was asked for is kept as nothing by which somebody could look for a number', async () => {
  const { in: _, ...record } = body('entitlement').record;
  const asked = { institution: BE, record: Object.fromEntries(Object.entries(record).sort()) };
  await issued('entitlement');
  const kept = await house.owner.query<{ hash: Uint8Array }>(
    'select body_hash as hash from issuer.idempotency',
  );
  const plain = createHash('sha256')
    .update(JSON.stringify({ ...asked, type: 'entitlement' }))
    .digest('hex');
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.map(({ hash }) => Buffer.from(hash).toString('hex'))).not.toContain(plain);
});

test('no log line holds a status, a source or a national number', () => {
  for (const line of office.lines) {
    for (const secret of ['BIM', 'CIN', SSIN, SAMPLE_ISIPLUS.hi])
      expect(line).not.toContain(secret);
  }
});
