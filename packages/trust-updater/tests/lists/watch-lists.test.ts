import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '@prova/platform-node';
import { createTestAuthority, makeRevocationList, TEST_NOW } from '@prova/testing';
import { listsFolder, watchLists } from '@prova/trust-updater';
import fc from 'fast-check';

const URI = 'https://lists.example/revocationLists/K7Q2';
const OTHER = 'https://lists.example/revocationLists/M3X9';

const authority = await createTestAuthority();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-watched-lists-'));
});
afterEach(() => rm(folder, { recursive: true }));

const listOf = (rid: string, issuedAt = TEST_NOW) =>
  makeRevocationList(authority.institution('BE:0120'), { rid, revoked: [], issuedAt });

const nameOf = (uri: string) => `${createHash('sha256').update(uri).digest('hex')}.jws`;

test('lists are found with their addresses, and nothing is read twice', async () => {
  const watch = watchLists(folder);
  expect(await watch.look()).toEqual([]);
  const kept = listsFolder(folder);
  const text = await listOf(URI);
  await kept.keep(URI, text);
  const first = await watch.look();
  expect(first).toEqual([{ uri: URI, name: nameOf(URI), issuedAt: TEST_NOW, text }]);
  expect(await watch.look()).toBe(first);
  await kept.keep(OTHER, await listOf(OTHER));
  const second = await watch.look();
  expect(second.map(({ uri }) => uri).sort()).toEqual([URI, OTHER]);
  expect(second).toContain(first[0]);
});

test('what was replaced or removed is seen', async () => {
  const watch = watchLists(folder);
  const kept = listsFolder(folder);
  await kept.keep(URI, await listOf(URI));
  await watch.look();
  await kept.keep(URI, await listOf(URI, TEST_NOW + 1));
  expect(await watch.look()).toMatchObject([{ issuedAt: TEST_NOW + 1 }]);
  await rm(join(folder, nameOf(URI)));
  expect(await watch.look()).toEqual([]);
});

test('a folder that is not there has no lists yet', async () => {
  expect(await watchLists(join(folder, 'later')).look()).toEqual([]);
});

test('what is no list, or lies under another name, is passed over', async () => {
  await listsFolder(folder).keep(URI, await listOf(URI));
  await writeFile(join(folder, nameOf(OTHER)), await listOf(URI));
  await writeFile(join(folder, nameOf('b')), 'nothing of the kind');
  await writeFile(join(folder, nameOf('c')), 'A'.repeat(4 * 1024 * 1024 + 1));
  await writeFile(join(folder, 'readme.jws'), await listOf(URI));
  expect((await watchLists(folder).look()).map(({ uri }) => uri)).toEqual([URI]);
});

test('whatever lies there, looking ends well', async () => {
  const watch = watchLists(folder);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await replaceFile(join(folder, nameOf(URI)), bytes);
      expect(await watch.look()).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
