import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { nodePlatform } from '@prova/platform-node';
import { SAMPLE_ISIPLUS } from '@prova/testing';
import {
  type Competence,
  nothingInstalled,
  openSnapshot,
  parseCertificate,
  trustMaterial,
} from '@prova/trust';
import type { CurrentKey } from '../../src/house/issuing-house.ts';
import { draftPayload } from '../../src/issuance/draft-payload.ts';
import { revoke } from '../../src/ledger/revoke.ts';
import { statusPlaceAllocator } from '../../src/lists/allocate-status-places.ts';
import { readEntries } from '../../src/lists/entries.ts';
import { listState } from '../../src/lists/list-rows.ts';
import { forget } from '../../src/retention/forget.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { eraseSubject } from '../../src/subject/erase-subject.ts';
import { exportSubject } from '../../src/subject/export-subject.ts';
import { CONFIGURATIONS } from '../../src/wallet/configurations.ts';
import { COPY_FORMATS } from '../../src/wallet/copies/copy-formats.ts';
import { issueCopies } from '../../src/wallet/copies/issue-copies.ts';
import { stageCopies } from '../../src/wallet/copies/stage-copies.ts';
import { withdrawHolder } from '../../src/wallet/copies/withdraw-holder.ts';
import { eraseWallets } from '../../src/wallet/forget-wallets.ts';
import {
  findGrant,
  type GrantHolder,
  insertGrant,
  MOST_COPIES,
  UNNAMED_HOLDER,
} from '../../src/wallet/grants/grant-rows.ts';
import type { FreshNonce } from '../../src/wallet/nonces/credential-nonces.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';
import { whileLocked } from '../support/while-locked.ts';

const placeKey = new Uint8Array(32).fill(3);
const baseUrl = 'https://issuer.example';

let house: TestHouse;
let key: CurrentKey;
beforeAll(async () => {
  house = await createTestHouse({
    institutions: [{ id: BE, competences: ['EHIC', 'ENTITLEMENT', 'ISIPLUS'] }],
  });
  key = await house.keyOf(BE);
});
afterAll(() => house.close());

/** A document, and somebody who may fetch copies of it. */
async function granted(record: object = {}) {
  const { row } = await createIssuing(house).issue(BE, house.order(record));
  const grant = { institutionId: BE, grantId: randomUUID(), jtis: [row.jti] };
  await insertGrant(house.database, { ...grant, ...UNNAMED_HOLDER, grantedAt: house.now() });
  return { row, grant };
}

const [configuration = missing()] = CONFIGURATIONS;
function missing(): never {
  throw new Error('Nothing is offered.');
}

function stage(
  { row, grant }: Awaited<ReturnType<typeof granted>>,
  count: number,
  signing: CurrentKey = key,
  nonces: readonly FreshNonce[] = [],
) {
  const { now } = house;
  const allocateStatusPlaces = statusPlaceAllocator({ placeKey, baseUrl, now, randomBytes });
  const { jti } = row;
  // What else operations stand on, staging does not ask for.
  const office = { ...house, allocateStatusPlaces };
  const certificate = parseCertificate(signing.signer.certificate);
  return stageCopies(office, {
    grant,
    jti,
    configuration,
    count,
    nonces,
    key: { ...signing, certificate },
    requireStill: () => undefined,
  });
}

async function withdrawnPlaces(listId: string) {
  const list = await listState(house.database, { institutionId: BE, listId });
  if (!list) throw new Error('There is no such list.');
  return { places: await readEntries(house.database, list, placeKey), changes: list.changes };
}

const copiesOf = (jti: string) =>
  house.owner.query('select * from issuer.wallet_copy where jti = $1', [jti]);

test('each copy has a place of its own, and who withdraws the document withdraws all of them', async () => {
  const document = await granted();
  const staged = await stage(document, 4);
  const places = staged.places.map((place) => String(place?.status.idx));
  expect(new Set(places).size).toBe(4);
  const [first] = staged.places;
  expect(first?.status.uri).toBe(`${baseUrl}/statusLists/${first?.statusListId}`);
  expect(staged.issuedAt % 86_400).toBe(0);
  expect(staged.expiresAt % 86_400).toBe(0);
  const listId = first?.statusListId ?? '';
  const before = await withdrawnPlaces(listId);
  expect(before.places).toEqual(new Set());
  const { jti } = document.row;
  const revocation = { institutionId: BE, jti, reason: 'fraud', actor: 'operator' } as const;
  await house.database.transaction((tx) => revoke(tx, { ...revocation, now: house.now() }));
  const after = await withdrawnPlaces(listId);
  expect(after.places).toEqual(new Set(places));
  expect(after.changes.length).toBe(before.changes.length + 1);
});

test('of a document that counts no more there is no copy, and nothing is taken', async () => {
  const document = await granted({ id: 'r-2' });
  const { jti } = document.row;
  const revocation = { institutionId: BE, jti, reason: 'fraud', actor: 'operator' } as const;
  await house.database.transaction((tx) => revoke(tx, { ...revocation, now: house.now() }));
  await expect(stage(document, 1)).rejects.toMatchObject({ code: 'credential-request-denied' });
  expect(await copiesOf(jti)).toEqual([]);
  expect(await findGrant(house.database, document.grant)).toMatchObject({ copies: 0 });
});

test('so many copies of one grant, and so many signatures a day', async () => {
  const document = await granted({ id: 'r-3' });
  const tired = { ...key, allowance: { spender: 'key:tired', ceiling: 2 } };
  await expect(stage(document, 3, tired)).rejects.toMatchObject({ code: 'ceiling-reached' });
  expect(await copiesOf(document.row.jti)).toEqual([]);
  await stage(document, 2, tired);
  await stage(document, MOST_COPIES - 2);
  await expect(stage(document, 1)).rejects.toMatchObject({ code: 'credential-request-denied' });
  expect(await copiesOf(document.row.jti)).toHaveLength(MOST_COPIES);
});

/** Who makes copies under another key for wallets, which the trust list names for these competences. */
async function officeWith(competences: readonly Competence[]) {
  const credentialIssuer = `${baseUrl}/wallet/BE-0120`;
  const { signer, certificate } = await house.authority.walletKey(BE, {
    credentialIssuer,
    competences,
  });
  const opened = await openSnapshot(await house.authority.snapshot(), {
    root: house.authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  const thumbprint = nodePlatform.sha256(certificate);
  const { now } = house;
  return {
    ...house,
    baseUrl,
    allocateStatusPlaces: statusPlaceAllocator({ placeKey, baseUrl, now, randomBytes }),
    keyOf: async () => ({ signer, thumbprint, allowance: key.allowance }),
    trust: async () => trust,
  };
}

const freshNonce = (): FreshNonce => ({
  onceKey: randomBytes(32),
  expiresAt: house.now() + 300,
});

test('nonces are used up with the copies that they were for, once, or not at all', async () => {
  const there = await granted({ id: 'r-nonces' });
  const [one, other] = [freshNonce(), freshNonce()];
  // More than is granted: nothing is made, and nothing used up.
  await expect(stage(there, 51, key, [one, other])).rejects.toMatchObject({
    code: 'credential-request-denied',
  });
  const asked = [
    [one, other],
    [other, one],
    [one, freshNonce()],
  ].map((nonces) => stage(there, 2, key, nonces));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'invalid-nonce' });
  }
  expect(await copiesOf(there.row.jti)).toHaveLength(2);
});

test('a key signs copies of what the trust list names it for, and of nothing else', async () => {
  const { row, grant } = await granted({ id: 'r-7' });
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  const holderKeys = [{ kty: 'EC', crv: 'P-256', x, y }] as const;
  const request = { grant, jti: row.jti, configuration, holderKeys, nonces: [] };
  await expect(issueCopies(await officeWith(['PDA1']), request)).rejects.toMatchObject({
    code: 'signing-key-unlisted',
  });
  expect(await copiesOf(row.jti)).toEqual([]);
  const { credentials } = await issueCopies(await officeWith(['EHIC']), request);
  expect(credentials).toHaveLength(1);
});

const PARENT: GrantHolder = { holderRelation: 'parent', holderName: 'parent-1' };

const holderKey = () => {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  return { kty: 'EC', crv: 'P-256', x, y } as const;
};

/** A document of a social type, and somebody who may fetch copies of it, who is something to its holder. */
async function grantedSocial(
  type: 'entitlement' | 'isiplus',
  record: object,
  holder: GrantHolder = UNNAMED_HOLDER,
) {
  const { payload, ...draft } = draftPayload(
    { id: 's-1', ...record },
    {
      ...{ type, acronym: 'OFN', nativeScript: 'warn', environment: 'test' },
      institution: { country: 'BE', officialId: '0120' },
    },
    '2026-11-24',
  );
  const order = {
    ...house.order(),
    draft: { ...draft, payload },
    templateId: `${type}1/en/test/a`,
  };
  const { row } = await createIssuing(house).issue(BE, order);
  const grant = { institutionId: BE, grantId: randomUUID(), jtis: [row.jti] };
  await insertGrant(house.database, { ...grant, ...holder, grantedAt: house.now() });
  return { row, grant };
}

async function copiesIn(
  type: 'entitlement' | 'isiplus',
  { row, grant }: Awaited<ReturnType<typeof grantedSocial>>,
) {
  const competences = [type === 'isiplus' ? 'ISIPLUS' : 'ENTITLEMENT'] as const;
  const office = await officeWith(competences);
  const opened = CONFIGURATIONS.filter((each) => each.type === type).map(async (configuration) => {
    const holderKeys = [holderKey(), holderKey()];
    const request = { grant, jti: row.jti, configuration, holderKeys, nonces: [] };
    const { credentials } = await issueCopies(office, request);
    const { open } = COPY_FORMATS[configuration.format];
    return Promise.all(credentials.map((credential) => open(credential)));
  });
  return (await Promise.all(opened)).flat();
}

test('copies of an entitlement end within seven days and have no place on a list', async () => {
  const record = {
    ...{ r: 'be.local.museum-x.reduced', v: 3, ed: '2026-12-24', subject: 'p-1' },
  };
  const document = await grantedSocial('entitlement', record);
  const copies = await copiesIn('entitlement', document);
  expect(copies.length).toBeGreaterThan(3);
  for (const { status, expiresAt = 0 } of copies) {
    expect(status).toBeUndefined();
    expect(expiresAt - Date.UTC(2026, 10, 24) / 1_000).toBeLessThanOrEqual(7 * 86_400);
  }
  const rows = await copiesOf(document.row.jti);
  expect(rows).toHaveLength(copies.length);
  expect(rows[0]).toMatchObject({ status_list_id: null, status_ordinal: null });
});

test('copies of an ISI+ card say what their holder is to the person, and all are withdrawn with the card', async () => {
  const { ic: _, ii: __, in: ___, di: ____, ...record } = SAMPLE_ISIPLUS;
  const document = await grantedSocial('isiplus', record, PARENT);
  const copies = await copiesIn('isiplus', document);
  for (const { document: read } of copies) {
    expect(read).toMatchObject({ type: 'isiplus', data: { hr: 'parent' } });
  }
  const { jti } = document.row;
  const revocation = { institutionId: BE, jti, reason: 'lost', actor: 'operator' } as const;
  await house.database.transaction((tx) => revoke(tx, { ...revocation, now: house.now() }));
  const places = copies.map(({ status }) => String(status?.idx));
  const listId = copies[0]?.status?.uri.split('/').at(-1) ?? '';
  const withdrawn = await withdrawnPlaces(listId);
  for (const place of places) expect(withdrawn.places).toContain(place);
});

test('what a holder has is withdrawn also when their offer is long forgotten', async () => {
  const { ic: _, ii: __, in: ___, di: ____, ...record } = SAMPLE_ISIPLUS;
  const document = await grantedSocial('isiplus', { id: 's-2', ...record }, PARENT);
  const copies = await copiesIn('isiplus', document);
  const { jti } = document.row;
  const withdraw = (holder: string) =>
    house.database.transaction((tx) =>
      withdrawHolder(tx, { institutionId: BE, jti, holder, actor: 'operator', now: house.now() }),
    );
  await expect(withdraw('parent-2')).rejects.toMatchObject({ code: 'holder-unknown' });
  expect([await withdraw('parent-1'), await withdraw('parent-1')]).toEqual([copies.length, 0]);
});

test('a certificate that began today signs for wallets from tomorrow on, and one that ends today no more', async () => {
  const document = await granted({ id: 'r-6' });
  const { notBefore, notAfter } = parseCertificate(key.signer.certificate);
  const before = house.now();
  house.at(notBefore + 1);
  await expect(stage(document, 1)).rejects.toMatchObject({
    code: 'signing-key-missing',
    rule: 'cert-not-yet-valid',
    message: expect.stringContaining('2026-05-26T00:00:00Z'),
  });
  house.at(Math.ceil(notBefore / 86_400) * 86_400);
  expect((await stage(document, 1)).issuedAt).toBeGreaterThanOrEqual(notBefore);
  house.at(notAfter - 1);
  await expect(stage(document, 1)).rejects.toMatchObject({ code: 'credential-request-denied' });
  house.at(before);
  expect(await copiesOf(document.row.jti)).toHaveLength(1);
});

test('no copy counts for longer than the certificate under which it is signed', async () => {
  const days = { sd: undefined, ed: undefined, xd: '2035-12-31' };
  const record = { ...days, id: 'r-8', hi: '54072002197', ci: '80056001200012345678' };
  const { row } = await createIssuing(house).issue(BE, house.order(record, { type: 'ehic' }));
  const grant = { institutionId: BE, grantId: randomUUID(), jtis: [row.jti] };
  await insertGrant(house.database, { ...grant, ...UNNAMED_HOLDER, grantedAt: house.now() });
  const { notAfter } = parseCertificate(key.signer.certificate);
  const { expiresAt } = await stage({ row, grant }, 1);
  expect([expiresAt % 86_400, Math.floor(notAfter / 86_400)]).toEqual([0, expiresAt / 86_400]);
});

test('of an erased person it is forgotten who may fetch, and what was fetched together; places stay', async () => {
  const number = '19010199999';
  const document = await granted({ id: 'r-4', hi: number });
  const staged = await stage(document, 2);
  await eraseSubject(house, {
    ...{ institutionId: BE, query: { by: 'number', number }, valid: 'revoke' },
    ...{ requestId: 'q-1', actor: 'operator', now: house.now() },
  });
  expect(await findGrant(house.database, document.grant)).toBeUndefined();
  expect(await copiesOf(document.row.jti)).toEqual([
    expect.objectContaining({ delivery_id: null, grant_id: null }),
    expect.objectContaining({ delivery_id: null, grant_id: null }),
  ]);
  const { places } = await withdrawnPlaces(staged.places[0]?.statusListId ?? '');
  for (const place of staged.places) expect(places).toContain(String(place?.status.idx));
});

test('who erases and who fetches at one moment wait for each other in one order', async () => {
  const document = await granted({ id: 'r-6' });
  const { jti } = document.row;
  const { fetching } = await whileLocked(house, jti, async (tx, isWaiting) => {
    const staged = Promise.allSettled([stage(document, 1)]);
    await isWaiting();
    await eraseWallets(tx, { institutionId: BE, rows: [{ jti }] });
    return { fetching: staged };
  });
  expect(await fetching).toMatchObject([{ reason: { code: 'credential-request-denied' } }]);
});

test('whoever asks what is stored of them is told of each copy, and of no key', async () => {
  const number = '19010188888';
  const document = await granted({ id: 'r-7', hi: number });
  const staged = await stage(document, 2);
  const order = { query: { by: 'number', number }, requestId: 'q-2', actor: 'operator' } as const;
  const told = await exportSubject(house, { institutionId: BE, ...order, now: house.now() });
  const [{ walletCopies } = { walletCopies: [] }] = told.documents;
  expect(walletCopies).toHaveLength(2);
  expect(walletCopies[0]).toEqual({
    configuration: CONFIGURATIONS[0]?.id,
    holder: null,
    withdrawnAt: null,
    issuedAt: staged.issuedAt,
    expiresAt: staged.expiresAt,
    statusListId: staged.places[0]?.statusListId,
    statusOrdinal: expect.any(Number),
    event: null,
    eventAt: null,
  });
});

test('what nobody can use any more is forgotten', async () => {
  const document = await granted({ id: 'r-5' });
  await forget(house.database, house.now() + 86_399);
  expect(await findGrant(house.database, document.grant)).toBeDefined();
  await forget(house.database, house.now() + 86_401);
  expect(await findGrant(house.database, document.grant)).toBeUndefined();
});
