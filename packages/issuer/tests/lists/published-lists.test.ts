import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createService, type RunningService } from '@prova/http';
import { TEST_NOW } from '@prova/testing';
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
