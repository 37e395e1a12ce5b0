import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { binariesIn, findBinaries } from '../../src/embedded/binaries.ts';
import { openCluster } from '../../src/embedded/cluster.ts';
import { openEmbedded } from '../../src/embedded/embedded-server.ts';
import { requireFileSystem } from '../../src/embedded/lasting.ts';
import { findPlace } from '../../src/embedded/place.ts';
import { serverUser } from '../../src/embedded/server-user.ts';
import { startServer } from '../../src/embedded/start-stop.ts';
import { StoreError } from '../../src/index.ts';
import { makeFolder, removeFolder } from './processes.ts';

expect.extend(codeMatchers);

const PASSWD = 'root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104:PostgreSQL,,,:/var:/bin/bash\n';
const asRoot = process.getuid?.() === 0 ? test : test.skip;
const NOBODY = { uid: 65534, gid: 65534 };

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => removeFolder(folder));

const wish = () => ({
  folder: join(folder, 'wished'),
  fallbackFolder: join(folder, 'fallback'),
  allowTemporary: true,
  binaries: findBinaries(),
});

describe('the programs', () => {
  test('are where the library keeps them', () => {
    expect(findBinaries()).toMatchObject({ version: expect.stringMatching(/^18\./) });
  });

  test('do not come for every machine', () => {
    expect(() => findBinaries('linux', 'mips')).toThrowWithCode(
      StoreError,
      'postgres-binaries-missing',
    );
  });

  test('do not run on every machine', async () => {
    const binaries = { ...findBinaries(), initdb: '/no/such/initdb' };
    await expect(findPlace({ ...wish(), binaries })).toRejectWithCode(
      StoreError,
      'postgres-binaries-missing',
    );
  });

  asRoot('are copied to where the user postgres reaches them, and that is said', async () => {
    const native = join(folder, 'closed', 'native');
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    await mkdir(join(native, 'bin'), { recursive: true });
    for (const name of ['initdb', 'pg_ctl']) {
      await writeFile(join(native, 'bin', name), '#!/bin/sh\n', { mode: 0o755 });
    }
    const hidden = { ...wish(), binaries: binariesIn(native, '18.4'), user: NOBODY };
    const places = await Promise.all([findPlace(hidden), findPlace(hidden)]);
    const copy = join(folder, 'fallback', 'postgresql-18.4');
    for (const { binaries, notice } of places) {
      expect(binaries).toEqual(binariesIn(copy, '18.4'));
      expect(notice).toContain(`its programs are in ${copy}`);
    }
    expect(await readdir(join(folder, 'fallback'))).toEqual(['postgresql-18.4']);
  });
});

describe('the user', () => {
  test('is whoever runs this', () => {
    expect(serverUser(1000, '')).toBe(undefined);
    expect(serverUser(undefined, '')).toBe(undefined);
  });

  test('is postgres for root', () => {
    expect(serverUser(0, PASSWD)).toEqual({ uid: 101, gid: 104 });
  });

  test.each(['', 'postgresql:x:1:1::/:/bin/sh\n', 'postgres:x:0:0::/:/bin/sh\n'])(
    'is missing in %j',
    (passwd) => {
      expect(() => serverUser(0, passwd)).toThrowWithCode(StoreError, 'postgres-user-missing');
    },
  );
});

describe('the folder', () => {
  test('is no temporary one, unless that is allowed', async () => {
    await expect(openEmbedded({ folder })).toRejectWithCode(StoreError, 'postgres-folder-unusable');
  });

  test.each([0x01021994, 0x6969, -0xacb2be, 0xff534d42])('is not on file system %p', (type) => {
    expect(() => requireFileSystem('/srv', type)).toThrowWithCode(
      StoreError,
      'postgres-folder-unusable',
    );
  });

  test('may be on a local disk', () => {
    for (const ext4OrXfs of [0xef53, 0x58465342]) requireFileSystem('/srv', ext4OrXfs);
  });

  test('is no file', async () => {
    await writeFile(wish().folder, '');
    await expect(findPlace(wish())).toRejectWithCode(StoreError, 'postgres-folder-unusable');
  });

  asRoot('that the user postgres reaches is taken', async () => {
    const place = await findPlace({ ...wish(), user: NOBODY });
    expect(place).toMatchObject({ folder: wish().folder });
    expect(place.notice).toBe(undefined);
  });

  asRoot('that he does not reach is replaced, once and for all, and that is said', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const hidden = { ...wish(), folder: join(closed, 'wished'), user: NOBODY };
    const place = await findPlace(hidden);
    expect(place.folder).toMatch(/\/fallback\/[0-9a-f]{16}$/);
    expect(place.notice).toContain(`the database of ${hidden.folder} is in ${place.folder}`);
    expect(await readFile(join(hidden.folder, 'elsewhere'), 'utf8')).toBe(place.folder);
    await chmod(closed, 0o711);
    expect(await findPlace({ ...hidden, fallbackFolder: join(folder, 'other') })).toMatchObject({
      folder: place.folder,
    });
  });

  asRoot('that he does not reach may have no replacement either', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const hidden = { ...wish(), folder: join(closed, 'a'), fallbackFolder: join(closed, 'b') };
    await expect(findPlace({ ...hidden, user: NOBODY })).toRejectWithCode(
      StoreError,
      'postgres-folder-unusable',
    );
  });

  test('with the files of another PostgreSQL is refused', async () => {
    const place = await findPlace(wish());
    await mkdir(join(place.folder, 'cluster', 'data'), { recursive: true });
    await writeFile(join(place.folder, 'cluster', 'password'), 'x\n');
    await writeFile(join(place.folder, 'cluster', 'data', 'PG_VERSION'), '9.6\n');
    await expect(openCluster(place)).toRejectWithCode(StoreError, 'postgres-folder-unusable');
  });
});

test('a server that cannot start says why', async () => {
  const user = serverUser(process.getuid?.(), await readFile('/etc/passwd', 'utf8'));
  const cluster = await openCluster(await findPlace({ ...wish(), user }));
  await writeFile(join(cluster.data, 'postgresql.conf'), 'no_such_setting = 1\n');
  const error = await startServer(cluster, 1);
  expect(error).toMatchObject({ code: 'postgres-start-failed' });
  expect(String(error)).toContain('no_such_setting');
});
