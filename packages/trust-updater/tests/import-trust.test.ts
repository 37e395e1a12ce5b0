import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustUpdaterError } from '@prova/trust-updater';
import { newDesk, openDesk } from './desk.ts';
import { DAY, NOW, newTimestamp, put, putMetadata, release, SIGNERS } from './test-registry.ts';

expect.extend(codeMatchers);

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test('a stick of today, at a desk that never saw a network', async () => {
  const fresh = await newDesk(desk.files);
  expect((await fresh.import()).report).toMatchObject({ sequence: 2, freshness: 'FRESH' });
  expect((await fresh.import()).outcome).toBe('unchanged');
  await fresh.close();
});

test('a stick whose timestamp has expired is taken, and the web would not be', async () => {
  put(desk.files, await release(3));
  const now = NOW + 10 * DAY;
  await expect(desk.update({ now })).toRejectWithCode(TrustUpdaterError, 'tuf-expired');
  expect((await desk.import({ now })).report).toMatchObject({ sequence: 3, freshness: 'STALE' });
});

test('the network takes over where the stick ended', async () => {
  put(desk.files, await release(3));
  await desk.import({ now: NOW + 10 * DAY });
  put(desk.files, await release(4, { now: NOW + 10 * DAY }));
  expect((await desk.update({ now: NOW + 10 * DAY })).report.sequence).toBe(4);
});

test('an older stick leads nobody back', async () => {
  put(desk.files, await release(3));
  await desk.update();
  const [, two] = desk.releases;
  if (two) put(desk.files, two);
  await expect(desk.import()).toRejectWithCode(TrustUpdaterError, 'tuf-rollback');
  await expect(desk.import({ now: NOW + 10 * DAY })).toRejectWithCode(
    TrustUpdaterError,
    'tuf-rollback',
  );
  expect(await desk.sequence()).toBe(3);
});

test.each(['snapshot', 'targets'] as const)('expired %s metadata is not forgiven', async (role) => {
  put(desk.files, await release(3, { lifetimes: { [role]: DAY, timestamp: DAY / 2 } }));
  await expect(desk.import({ now: NOW + DAY })).toRejectWithCode(TrustUpdaterError, 'tuf-expired');
  expect(await desk.sequence()).toBe(2);
});

test('a list past its own hard limit is not taken, however young its metadata', async () => {
  const limit = NOW + 30 * DAY;
  const lifetimes = { snapshot: 90 * DAY };
  put(desk.files, await release(3, { lifetimes }));
  await expect(desk.import({ now: limit + 1 })).toRejectWithCode(
    TrustUpdaterError,
    'trust-expired',
  );
  expect((await desk.import({ now: limit })).report.sequence).toBe(3);
});

test('a signature is not forgiven either', async () => {
  const { snapshot } = await release(3);
  const thief = { ...SIGNERS, timestamp: SIGNERS.snapshot };
  putMetadata(desk.files, await newTimestamp(3, snapshot, thief));
  await expect(desk.import({ now: NOW + 10 * DAY })).toRejectWithCode(
    TrustUpdaterError,
    'tuf-signature',
  );
});

describe('what a stick can hold', () => {
  async function stick(): Promise<string> {
    const bundle = await mkdtemp(join(tmpdir(), 'prova-stick-'));
    await mkdir(join(bundle, 'tuf'));
    return bundle;
  }

  test('nothing', async () => {
    const bundle = await mkdtemp(join(tmpdir(), 'prova-stick-'));
    const outcome = desk.import({ bundle });
    await expect(outcome).toRejectWithCode(TrustUpdaterError, 'tuf-unavailable');
    await rm(bundle, { recursive: true });
  });

  test('a link out of the folder, and a folder in the place of a file', async () => {
    for (const make of [
      (path: string) => symlink('/dev/zero', path),
      (path: string) => mkdir(path),
    ]) {
      const bundle = await stick();
      await make(join(bundle, 'tuf', 'timestamp.json'));
      const outcome = desk.import({ bundle });
      await expect(outcome).toRejectWithCode(TrustUpdaterError, 'tuf-unavailable');
      await rm(bundle, { recursive: true });
    }
  });

  test('a file without end', async () => {
    const bundle = await stick();
    await writeFile(join(bundle, 'tuf', 'timestamp.json'), Buffer.alloc(65_537, ' '));
    const outcome = desk.import({ bundle });
    await expect(outcome).toRejectWithCode(TrustUpdaterError, 'tuf-too-large');
    await rm(bundle, { recursive: true });
  });
});
