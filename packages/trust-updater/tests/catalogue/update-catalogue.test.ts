import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOGUE_PATH } from '@prova/catalogue';
import { encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { publishTestCatalogue, testCatalogue } from '@prova/testing';
import { openSnapshot } from '@prova/trust';
import { targetPlace } from '@prova/trust-registry';
import { type KeptCatalogue, watchCatalogue } from '@prova/trust-updater';
import { type Desk, newDesk } from '../desk.ts';
import { authority, NOW, put, release } from '../test-registry.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk();
});
afterEach(() => desk.close());

/** A list of this number and the catalogue that it names. */
async function made(sequence: number, content: object) {
  const { jws, files } = await publishTestCatalogue(authority, content);
  const cose = await authority.snapshot({ sequence, issuedAt: NOW, files });
  return { cose, catalogue: encodeUtf8(jws) };
}

/** A release of this number that names this version of the catalogue. */
const released = async (sequence: number, version: number) =>
  release(sequence, await made(sequence, testCatalogue({ version })));

/** What a service sees in the folder now. */
async function seen(watch = watchCatalogue(desk.folder)): Promise<KeptCatalogue> {
  const bytes = await readFile(join(desk.folder, 'snapshot.cose'));
  const { root, environment } = authority;
  const expected = { root: root.certificate, environment, platform: nodePlatform };
  return watch.look((await openSnapshot(bytes, expected)).snapshot);
}

const versionOf = (kept: KeptCatalogue) =>
  kept.outcome === 'open' ? kept.catalogue.version : kept;
const keptFile = () => join(desk.folder, 'catalogue.jwt');

test('it comes with the list that names it, and is fetched again only when it is another', async () => {
  put(desk.files, await released(1, 1));
  expect((await desk.update()).catalogue).toEqual({ outcome: 'kept' });
  expect(versionOf(await seen())).toBe(1);

  const first = await readFile(keptFile());
  put(desk.files, await released(3, 2));
  expect((await desk.update()).catalogue).toEqual({ outcome: 'kept' });
  expect(versionOf(await seen())).toBe(2);
  expect(await readFile(keptFile())).not.toEqual(first);
  desk.server.asked.length = 0;
  expect((await desk.update()).catalogue).toEqual({ outcome: 'kept' });
  expect(desk.server.asked.filter((path) => path.includes('catalogue'))).toEqual([]);
});

test('a list that names none has none; what lies there is then nobody’s', async () => {
  put(desk.files, await released(1, 1));
  await desk.update();
  put(desk.files, await release(2));
  expect((await desk.update()).catalogue).toEqual({ outcome: 'none' });
  expect(await seen()).toEqual({ outcome: 'none' });
  expect(await watchCatalogue(desk.folder).look(undefined)).toEqual({ outcome: 'none' });
});

test('one that is not to be had leaves the list installed, and is had when it is there', async () => {
  const first = await released(1, 1);
  const place = `tuf/targets/${targetPlace(CATALOGUE_PATH, first.catalogue ?? new Uint8Array())}`;
  put(desk.files, first);
  desk.files.delete(place);
  const update = await desk.update();
  expect(update).toMatchObject({
    outcome: 'installed',
    catalogue: { outcome: 'failed', code: 'tuf-unavailable' },
  });
  expect(await desk.sequence()).toBe(1);
  expect(await seen()).toEqual({ outcome: 'missing' });
  put(desk.files, first);
  expect(await desk.update()).toMatchObject({
    outcome: 'unchanged',
    catalogue: { outcome: 'kept' },
  });
});

test('one that TUF names and the list does not is not taken', async () => {
  const { cose } = await made(1, testCatalogue());
  const { catalogue } = await made(1, testCatalogue({ version: 2 }));
  put(desk.files, await release(1, { cose, catalogue }));
  expect((await desk.update()).catalogue).toEqual({
    outcome: 'failed',
    code: 'catalogue-not-listed',
  });
  expect(await seen()).toEqual({ outcome: 'missing' });
});

test('a stick brings it too', async () => {
  put(desk.files, await released(1, 1));
  expect((await desk.import()).catalogue).toEqual({ outcome: 'kept' });
  expect(versionOf(await seen())).toBe(1);
});

test('a file that somebody changed is refused, mended by the next update, and opened once', async () => {
  put(desk.files, await released(1, 1));
  await desk.update();
  const watch = watchCatalogue(desk.folder);
  const held = await seen(watch);
  expect(await seen(watch)).toBe(held);
  const bytes = await readFile(keptFile());
  await writeFile(keptFile(), bytes.subarray(1));
  expect(await seen(watch)).toEqual({ outcome: 'refused', code: 'catalogue-not-listed' });
  expect((await desk.update()).catalogue).toEqual({ outcome: 'kept' });
  expect(versionOf(await seen(watch))).toBe(1);
});

test('one that breaks its own rules is refused, whoever signed it', async () => {
  const broken = { ...testCatalogue(), statuses: [] };
  put(desk.files, await release(1, await made(1, broken)));
  expect((await desk.update()).catalogue).toEqual({ outcome: 'kept' });
  expect(await seen()).toEqual({ outcome: 'refused', code: 'catalogue-dangling' });
});
