import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { TrustRegistryError } from '../../src/errors.ts';
import { parseManifest } from '../../src/release/manifest.ts';
import { openRelease } from '../../src/release/open-release.ts';
import { releaseFolder, TIMESTAMP } from '../../src/release/release-folder.ts';
import { servedAs } from '../../src/release/served-as.ts';
import { writeRelease } from '../../src/release/write-release.ts';

expect.extend(codeMatchers);

const list = Buffer.from('trust '.repeat(200));
const targets = `tuf/targets/${'a'.repeat(64)}.snapshot.cose`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-release-'));
});
afterEach(() => rm(folder, { recursive: true }));

function release(sequence: number, files: Record<string, Uint8Array>) {
  const order = {
    sequence,
    issuedAt: 1000,
    nextUpdate: 2000,
    files: new Map(Object.entries(files)),
  };
  return writeRelease(folder, order);
}

test('nothing is released at first', async () => {
  expect(await openRelease(folder)).toBeUndefined();
});

test('a release comes back as it was written, with shorter encodings of the same bytes', async () => {
  await release(3, { 'snapshot.cose': list, [TIMESTAMP]: Buffer.from('{}') });
  const opened = await openRelease(folder);
  expect(opened).toMatchObject({ sequence: 3, issuedAt: 1000, nextUpdate: 2000 });
  const file = opened?.files.get('snapshot.cose');
  expect(file?.body).toEqual(list);
  expect(brotliDecompressSync(file?.encodings.br ?? '')).toEqual(list);
  expect(gunzipSync(file?.encodings.gzip ?? '')).toEqual(list);
  expect(opened?.files.get(TIMESTAMP)?.encodings).toEqual({});
});

test('a file under two names is there under both', async () => {
  await release(1, { 'snapshot.cose': list, [targets]: list });
  const files = (await openRelease(folder))?.files;
  expect(files?.get(targets)?.body).toEqual(list);
  expect(files?.get(targets)?.encodings).toEqual(files?.get('snapshot.cose')?.encodings);
});

test('of an older release only what is named by its content is still served', async () => {
  await release(1, { 'snapshot.cose': list, [targets]: list, 'crl/0011223344.crl': list });
  await release(2, { 'snapshot.cose': Buffer.from('newer') });
  const files = (await openRelease(folder))?.files;
  expect([...(files?.keys() ?? [])].sort()).toEqual(['snapshot.cose', targets].sort());
  expect(files?.get('snapshot.cose')?.body).toEqual(Buffer.from('newer'));
});

test('what was left of a killed writer changes nothing and is cleared away', async () => {
  await release(1, { 'snapshot.cose': list });
  await mkdir(join(folder, 'releases', '.draft-dead', 'files'), { recursive: true });
  // Complete, but the pointer was never replaced.
  await mkdir(join(folder, 'releases', '2'));
  await writeFile(join(folder, 'releases', '2', 'manifest.json'), '{}');
  expect((await openRelease(folder))?.sequence).toBe(1);
  await release(3, { 'snapshot.cose': list });
  expect((await readdir(join(folder, 'releases'))).sort()).toEqual(['1', '2', '3']);
  expect((await openRelease(folder))?.sequence).toBe(3);
});

test('the release that counts is not written again; remains that nobody was served give way', async () => {
  const other = Buffer.from('other');
  await release(1, { 'snapshot.cose': list });
  await release(1, { 'snapshot.cose': other });
  expect((await openRelease(folder))?.files.get('snapshot.cose')?.body).toEqual(list);
  await rm(releaseFolder(folder).pointer);
  await release(1, { 'snapshot.cose': other });
  expect((await openRelease(folder))?.files.get('snapshot.cose')?.body).toEqual(other);
});

test.each([
  ['a changed file', 'files/snapshot.cose', 'x'],
  ['a compressed form that was cut short', 'files/snapshot.cose.br', 'x'],
  ['a manifest that is no JSON', 'manifest.json', '{'],
  [
    'a manifest of another release',
    'manifest.json',
    JSON.stringify({ sequence: 7, issuedAt: 1, nextUpdate: 2, files: [] }),
  ],
])('%s is not served', async (_, path, content) => {
  await release(1, { 'snapshot.cose': list });
  await writeFile(join(folder, 'releases', '1', path), content);
  await expect(openRelease(folder)).toRejectWithCode(TrustRegistryError, 'release-malformed');
});

test('a missing file, and a pointer to nothing, are damage and not an empty list', async () => {
  await release(1, { 'snapshot.cose': list });
  await rm(releaseFolder(folder).file(1, 'snapshot.cose'));
  await expect(openRelease(folder)).toRejectWithCode(TrustRegistryError, 'release-malformed');
  await writeFile(releaseFolder(folder).pointer, 'latest\n');
  await expect(openRelease(folder)).toRejectWithCode(TrustRegistryError, 'release-malformed');
});

test('the timestamp may be another than at first, everything else may not', async () => {
  await release(1, { [TIMESTAMP]: Buffer.from('{"a":1}') });
  await writeFile(releaseFolder(folder).file(1, TIMESTAMP), '{"a":2}');
  const file = (await openRelease(folder))?.files.get(TIMESTAMP);
  expect(Buffer.from(file?.body ?? []).toString()).toBe('{"a":2}');
});

test('only names of a release are written or served', async () => {
  const names = [
    '../register',
    'snapshot.cose/..',
    'keys/root.pem',
    'tuf/0.root.json',
    'crl/../a.crl',
  ];
  for (const name of names) {
    expect(() => servedAs(name)).toThrow(TrustRegistryError);
    await expect(release(1, { [name]: list })).toRejectWithCode(
      TrustRegistryError,
      'release-malformed',
    );
  }
  expect(await openRelease(folder)).toBeUndefined();
});

test('a manifest is read, or refused by its code, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      try {
        parseManifest(text);
      } catch (error) {
        expect(error).toBeInstanceOf(TrustRegistryError);
      }
    }),
  );
});
