import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { softwareSigner } from '@prova/keys';
import {
  createTestAuthority,
  publishTestCatalogue,
  TEST_NOW,
  type TestAuthority,
} from '@prova/testing';
import { parseInstalledTrust } from '@prova/trust';
import { denyList } from './support/lists.ts';
import { codeOf } from './support/papers.ts';
import { jsonOf, openTestDesk, type TestDesk } from './support/test-desk.ts';

const PREFIX = 'https://lists.example/revocationLists/';
const RID = `${PREFIX}K7Q2`;
const NAME = `${createHash('sha256').update(RID).digest('hex')}.jws`;
const JTI = '0123456789ABCDEF';

let authority: TestAuthority;
let desk: TestDesk;
let good: string;
beforeAll(async () => {
  authority = await createTestAuthority({
    institutions: [{ id: 'BE:0120', revocationUris: [PREFIX] }, { id: 'BE:0130' }],
  });
  good = await denyList(authority.institution('BE:0120'), RID, []);
});
beforeEach(async () => {
  desk = await openTestDesk(authority, { more: { [`lists/${NAME}`]: good } });
});
afterEach(() => desk.close());

const code = () => codeOf(authority, { payload: { rid: RID } });
const verdictOf = async () => (await jsonOf(desk.ask({ text: code() }))).verdict;
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

test('pages get the trust list, the lists and the scheme as they are', async () => {
  const list = await fetch(`${desk.url}/trust/snapshot.cose`);
  expect(await bytesOf(list)).toEqual(
    new Uint8Array(await readFile(join(desk.folder, 'snapshot.cose'))),
  );
  expect(Object.fromEntries(list.headers)).toMatchObject({
    'content-type': 'application/cose',
    'cache-control': 'public, max-age=60, stale-if-error=86400',
  });
  expect(await jsonOf(fetch(`${desk.url}/trust/lists.json`))).toEqual({
    lists: [{ uri: RID, path: `/trust/lists/${NAME}`, issuedAt: '2026-11-24T08:59:00Z' }],
  });
  const withdrawn = await fetch(`${desk.url}/trust/lists/${NAME}`);
  expect(withdrawn.headers.get('content-type')).toBe('application/jose');
  expect(await withdrawn.text()).toBe(good);
  expect(await jsonOf(fetch(`${desk.url}/trust/scheme.json`))).toEqual({
    environment: 'test',
    root: Buffer.from(authority.root.certificate).toString('base64'),
  });
  expect((await fetch(`${desk.url}/trust/lists/${'0'.repeat(64)}.jws`)).status).toBe(404);
  expect((await fetch(`${desk.url}/trust/installed.cbor`)).status).toBe(404);
});

test('pages get the catalogue that the list names, and none that it does not name', async () => {
  const { jws, files } = await publishTestCatalogue(authority);
  const of = () => fetch(`${desk.url}/trust/catalogue.jwt`);
  await desk.put('catalogue.jwt', jws);
  expect((await of()).status).toBe(404);
  await desk.put('snapshot.cose', await authority.snapshot({ sequence: 9, files }));
  const file = await of();
  expect(file.headers.get('content-type')).toBe('application/jwt');
  expect(await file.text()).toBe(jws);
  await desk.put('catalogue.jwt', jws.slice(1));
  expect((await of()).status).toBe(404);
  expect(desk.lines.join()).toContain('catalogue-not-listed');
  // Documents are judged all the same.
  expect(await verdictOf()).not.toBe('not-judged');
});

test('the page is told where holders look, which is a safe place or none', async () => {
  const holders = 'https://issuer.example/my';
  const other = await openTestDesk(authority, { holders });
  expect(await jsonOf(fetch(`${other.url}/trust/scheme.json`))).toMatchObject({ holders });
  await other.close();
  const unsafe = openTestDesk(authority, { holders: 'http://issuer.example/my' });
  await expect(unsafe).rejects.toMatchObject({ code: 'registry-url-insecure' });
});

test('the page is told what wallets are asked for, where any are', async () => {
  const reader = {
    country: 'BE',
    organization: 'Kliniek Nergens',
    hosts: ['desk.example'],
  } as const;
  const signer = softwareSigner(await authority.reader(reader));
  const asking = await openTestDesk(authority, {
    baseUrl: 'https://desk.example',
    presentations: { key: { signer, intermediates: [], clientIdPrefix: 'x509_hash' } },
  });
  const { presets } = await jsonOf(fetch(`${asking.url}/trust/scheme.json`));
  await asking.close();
  expect(presets).toEqual([
    ...['ehic', 'ehic-and-identity', 'prc', 'pda1', 'pda1-and-identity', 'isiplus'],
    ...['right', 'right-and-name', 'right-and-circumstances'],
  ]);
});

test.each(['snapshot.cose', 'lists.json', `lists/${NAME}`, 'scheme.json'])(
  '%s is compressed, and not sent again to who has it',
  async (path) => {
    const url = `${desk.url}/trust/${path}`;
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    const zipped = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    expect(await bytesOf(zipped)).toEqual(await bytesOf(plain));
    for (const etag of [plain.headers.get('etag') ?? '', zipped.headers.get('etag') ?? '']) {
      expect(etag).toMatch(/^"sha256-/);
    }
    const again = await fetch(url, {
      headers: { 'if-none-match': plain.headers.get('etag') ?? '', 'accept-encoding': 'identity' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(url, { headers: { 'if-none-match': '"sha256-other"' } });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
  },
);

test('a list that is replaced counts from the next look on, for programs and for pages', async () => {
  expect(await verdictOf()).toBe('accepted');
  const before = (await fetch(`${desk.url}/trust/lists/${NAME}`)).headers.get('etag');
  const withdrawing = await denyList(authority.institution('BE:0120'), RID, [JTI], TEST_NOW);
  await desk.put(`lists/${NAME}`, withdrawing);
  expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({
    verdict: 'rejected',
    reasons: { 0: { code: 'revoked' } },
  });
  const after = await fetch(`${desk.url}/trust/lists/${NAME}`);
  expect(after.headers.get('etag')).not.toBe(before);
  expect(await after.text()).toBe(withdrawing);
});

test('a trust list that is replaced counts from the next look on', async () => {
  const { url } = desk;
  const etag = async () => (await fetch(`${url}/trust/snapshot.cose`)).headers.get('etag');
  const before = await etag();
  const closed = authority
    .contents()
    .institutions.map((each) => ({ ...each, status: 'suspended' as const }));
  await desk.put('snapshot.cose', await authority.snapshot({ sequence: 2, institutions: closed }));
  expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({
    reasons: { 0: { code: 'institution-suspended' } },
    trust: { sequence: 2 },
  });
  expect(await etag()).not.toBe(before);
  const installed = parseInstalledTrust(
    new Uint8Array(await readFile(join(desk.folder, 'installed.cbor'))),
  );
  expect(installed.sequence).toBe(2);
});

test('an older list, another scheme’s and half a file change nothing, and say so once', async () => {
  const newest = await authority.snapshot({ sequence: 7 });
  await desk.put('snapshot.cose', newest);
  const stranger = await createTestAuthority();
  const wrong = [
    [await authority.snapshot({ sequence: 6 }), 'trust-rollback'],
    [await authority.snapshot({ sequence: 7, issuedAt: TEST_NOW - 1 }), 'trust-equivocation'],
    [await stranger.snapshot({ sequence: 8 }), 'trust-signer'],
    [newest.subarray(0, newest.length / 2), 'trust-malformed'],
  ] as const;
  for (const [bytes, refusal] of wrong) {
    await desk.put('snapshot.cose', bytes);
    expect(await desk.health()).toBe('DEGRADED');
    const told = desk.lines.filter((line) => JSON.parse(line).code === refusal);
    expect({ refusal, told: told.length }).toEqual({ refusal, told: 1 });
    expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({ trust: { sequence: 7 } });
    expect(await bytesOf(await fetch(`${desk.url}/trust/snapshot.cose`))).toEqual(newest);
  }
  await desk.put('snapshot.cose', await authority.snapshot({ sequence: 9 }));
  expect(await desk.health()).toBe('UP');
});

test('what was seen outlives the desk: the next one is not led back', async () => {
  await desk.put('snapshot.cose', await authority.snapshot({ sequence: 5 }));
  await desk.put('snapshot.cose', await authority.snapshot({ sequence: 4 }));
  const { folder } = desk;
  const next = await openTestDesk(authority, { folder, snapshot: 'none' });
  expect(await jsonOf(next.ask({ text: code() }))).toMatchObject({
    verdict: 'undetermined',
    reasons: { 0: { code: 'trust-rollback' } },
  });
  expect((await fetch(`${next.url}/trust/snapshot.cose`)).status).toBe(404);
  await next.close();
});

test('a memory that is damaged stops the desk at its start', async () => {
  await expect(
    openTestDesk(authority, { more: { 'installed.cbor': 'nothing of the kind' } }),
  ).rejects.toMatchObject({ code: 'state-damaged' });
});

test('a memory that cannot be read for a while hides no list: it counts when the memory is back', async () => {
  const place = join(desk.folder, 'installed.cbor');
  const memory = await readFile(place);
  await writeFile(place, 'damaged');
  await desk.put('snapshot.cose', await authority.snapshot({ sequence: 4 })).catch(() => undefined);
  await writeFile(place, memory);
  await desk.health();
  const report = await jsonOf(desk.ask({ text: code() }));
  expect(report.trust).toMatchObject({ sequence: 4 });
});

test('numbers for an alarm: the age of the trust list and of the oldest list', async () => {
  const text = await (await fetch(`${desk.url}/metrics`)).text();
  expect(text).toMatch(/^trust_age_seconds 0$/m);
  expect(text).toMatch(/^prova_desk_lists 1$/m);
  expect(text).toMatch(/^prova_desk_oldest_list_seconds 60$/m);
  expect(text).not.toContain('prova_desk_update_failed');
});
