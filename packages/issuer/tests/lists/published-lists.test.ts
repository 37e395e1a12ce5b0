import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseStatusListCwt, parseStatusListToken } from '@prova/credential';
import { createService, type RunningService } from '@prova/http';
import { nodePlatform } from '@prova/platform-node';
import { TEST_NOW } from '@prova/testing';
import { parseCertificate } from '@prova/trust';
import { listStates } from '../../src/lists/list-rows.ts';
import { type PublishedLists, publishedLists } from '../../src/lists/published-lists.ts';
import { BASE, createListsHouse, type ListsHouse } from './lists-house.ts';

let house: ListsHouse;
let lists: PublishedLists;
let service: RunningService;
beforeAll(async () => {
  house = await createListsHouse();
  await house.released(3);
  await house.publish();
  lists = publishedLists(house.office.folder);
  await lists.refresh();
  service = await createService({
    title: 'Lists',
    version: '1.0.0',
    environment: 'test',
    operations: [],
    files: lists.find,
    log: { write: () => undefined },
    newId: randomUUID,
  }).listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await service.close();
  await house.close();
});

async function pathOf(kind: 'revocation' | 'status'): Promise<string> {
  const list = (await listStates(house.database)).find((each) => each.kind === kind);
  return `/${kind}Lists/${list?.listId}`;
}

test('a list is served as it was published, to every site, cacheable, and not twice', async () => {
  const answer = await fetch(service.url + (await pathOf('revocation')));
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/jose',
    'cache-control': 'public, max-age=300, stale-if-error=86400',
    'access-control-allow-origin': '*',
  });
  const text = await answer.text();
  expect(text.split('.')).toHaveLength(3);
  const etag = answer.headers.get('etag') ?? '';
  const again = await fetch(answer.url, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a status list says what it is, and comes compressed', async () => {
  const path = await pathOf('status');
  const answer = await fetch(service.url + path, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  const file = lists.find(path, '');
  expect(gunzipSync(file?.encodings.gzip ?? '').toString()).toBe(await answer.text());
});

test('a status list comes as CWT to who asks for that, and says the same', async () => {
  const path = await pathOf('status');
  const jwt = await fetch(service.url + path);
  const accept = 'application/statuslist+cwt';
  const cwt = await fetch(service.url + path, { headers: { accept } });
  expect(cwt.headers.get('content-type')).toBe('application/statuslist+cwt');
  expect(cwt.headers.get('vary')).toBe('accept, accept-encoding');
  expect(cwt.headers.get('etag')).not.toBe(jwt.headers.get('etag'));
  const bytes = new Uint8Array(await cwt.arrayBuffer());
  const { kid, signed, ...claims } = await parseStatusListCwt(bytes, nodePlatform);
  const { kid: sameKid, signed: _, ...sameClaims } = parseStatusListToken(await jwt.text());
  expect(claims).toEqual(sameClaims);
  expect(kid).toEqual(sameKid);
  const { publicKey } = parseCertificate(house.authority.institution('BE:0120').certificate);
  const { signingInput, signature } = signed;
  const outcome = nodePlatform.verifySignature('ES256', publicKey.spki, signingInput, signature);
  expect(outcome).toBe('valid');
});

test('who takes neither form gets the JWT, and a deny-list has one form', async () => {
  const headers = { accept: 'text/html' };
  const status = await fetch(service.url + (await pathOf('status')), { headers });
  expect(status.headers.get('content-type')).toBe('application/statuslist+jwt');
  const denied = { accept: 'application/statuslist+cwt' };
  const revocation = await fetch(service.url + (await pathOf('revocation')), { headers: denied });
  expect(revocation.headers.get('content-type')).toBe('application/jose');
});

test('all status lists have their addresses in one place (Token Status List §9.3)', async () => {
  const answer = await fetch(`${service.url}/statusLists`);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(await answer.json()).toEqual({ status_lists: [`${BASE}${await pathOf('status')}`] });
  expect((await fetch(`${service.url}/revocationLists`)).status).toBe(404);
});

test('a version from before there were CWTs is served as JWT alone', async () => {
  const path = await pathOf('status');
  const place = join(house.folder, 'BE-0120', 'statusLists', path.slice(-4));
  for (const file of await readdir(place)) if (file.endsWith('.cwt')) await rm(join(place, file));
  const older = publishedLists(house.office.folder);
  await older.refresh();
  expect(older.find(path, '')).not.toHaveProperty('otherForms');
  expect(older.find(path, '')?.etag).toBe(lists.find(path, '')?.etag);
});

test('beside the lists lies what there is', async () => {
  const answer = await fetch(`${service.url}/revocationLists/index.json`);
  const uri = `${BASE}${await pathOf('revocation')}`;
  expect(await answer.json()).toEqual({
    lists: [{ uri, iat: TEST_NOW, exp: TEST_NOW + 7 * 86_400 }],
  });
});

test('a new version is served after the next look', async () => {
  const path = await pathOf('revocation');
  const before = lists.find(path, '');
  house.at(TEST_NOW + 900);
  await house.publish();
  expect(lists.find(path, '')).toBe(before);
  await lists.refresh();
  expect(lists.find(path, '')?.etag).not.toBe(before?.etag);
  const unchanged = lists.find(path, '');
  await lists.refresh();
  expect(lists.find(path, '')).toBe(unchanged);
});

test('a file that was damaged keeps what was there before, and no other list', async () => {
  const [path, other] = [await pathOf('revocation'), await pathOf('status')];
  const [before, otherBefore] = [lists.find(path, ''), lists.find(other, '')];
  house.at(TEST_NOW + 1800);
  await house.publish();
  const listId = path.slice(-4);
  const file = join(house.folder, 'BE-0120', 'revocationLists', listId, '000000003.jws');
  await writeFile(file, 'nothing of the kind');
  await lists.refresh();
  expect(lists.find(path, '')).toBe(before);
  expect(lists.find(other, '')?.etag).not.toBe(otherBefore?.etag);
});

test.each(['/revocationLists/', '/revocationLists/0000', '/revocationLists/../x'])(
  '%s is nothing',
  async (path) => {
    expect(lists.find(path, '')).toBe(undefined);
  },
);
