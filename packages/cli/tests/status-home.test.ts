import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestAuthority, publishTestCatalogue, TEST_NOW } from '@prova/testing';
import { homeCatalogue } from '../src/status-home.ts';

// Who may ask for what, by which catalogue: for as long as the list that names it counts.

const DAY = 86_400;

let folder: string;
let now = TEST_NOW;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-status-'));
  const place = join(folder, 'trust', 'test');
  await mkdir(place, { recursive: true });
  const authority = await createTestAuthority();
  const { jws, files } = await publishTestCatalogue(authority);
  await writeFile(join(place, 'root.der'), authority.root.certificate);
  await writeFile(join(place, 'snapshot.cose'), await authority.snapshot({ files }));
  await writeFile(join(place, 'catalogue.jwt'), jws);
});
afterAll(() => rm(folder, { recursive: true }));

const home = () => ({ folder, environment: 'test' }) as const;
/** All that is asked of a call here. */
const call = {
  option: () => undefined,
  io: { now: () => now * 1000 },
} as unknown as Parameters<typeof homeCatalogue>[0];

test('the catalogue of a home counts until the list that names it has expired, also for who opened it before', async () => {
  const catalogue = await homeCatalogue(call, home());
  expect(catalogue?.()?.version).toBe(1);
  now = TEST_NOW + 29 * DAY;
  expect(catalogue?.()?.version).toBe(1);
  now = TEST_NOW + 31 * DAY;
  expect(catalogue?.()).toBeUndefined();
  expect((await homeCatalogue(call, home()))?.()).toBeUndefined();
});
