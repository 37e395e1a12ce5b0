import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStore, type HeldCredential, memoryStore } from '@prova/reference-wallet';

const HELD: HeldCredential = {
  format: 'mso_mdoc',
  type: 'eu.europa.ec.eudi.ehic.1',
  issuer: 'https://issuer.example/wallet/BE-0120',
  credential: 'AAAA',
  key: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-wallet-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('what was added is kept, the oldest first, in a file for its owner alone', async () => {
  const path = join(folder, 'new', 'wallet.json');
  const other = { ...HELD, format: 'dc+sd-jwt' } as const;
  for (const store of [memoryStore(), fileStore(path)]) {
    expect(await store.all()).toEqual([]);
    await store.add([HELD]);
    await store.add([other]);
    expect(await store.all()).toEqual([HELD, other]);
  }
  expect(await fileStore(path).all()).toEqual([HELD, other]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'new'))).toEqual(['wallet.json']);
});

test.each([
  ['', 'no JSON'],
  ['{}', 'no list'],
  [JSON.stringify([{ ...HELD, format: 'jwt_vc_json' }]), 'another format'],
  [JSON.stringify([{ ...HELD, key: { ...HELD.key, d: undefined } }]), 'a key that cannot sign'],
  [JSON.stringify([{ ...HELD, key: { ...HELD.key, crv: 'P-384' } }]), 'a key of another curve'],
])('%s is no wallet: %s', async (text) => {
  const path = join(folder, 'damaged.json');
  await writeFile(path, text);
  await expect(fileStore(path).all()).rejects.toMatchObject({ code: 'store-damaged' });
  // Nothing is written over what is not understood.
  await expect(fileStore(path).add([HELD])).rejects.toMatchObject({ code: 'store-damaged' });
});
