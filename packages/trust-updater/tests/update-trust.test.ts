import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { codeMatchers, tombstoneOf } from '@prova/testing';
import { TrustError } from '@prova/trust';
import { type TufSigner, targetPlace } from '@prova/trust-registry';
import { TrustUpdaterError } from '@prova/trust-updater';
import { newDesk, openDesk } from './desk.ts';
import { serveFiles } from './local-server.ts';
import {
  authority,
  DAY,
  forged,
  NOW,
  newRoot,
  newSigner,
  newTimestamp,
  put,
  putMetadata,
  release,
  SIGNERS,
  type Signers,
} from './test-registry.ts';

expect.extend(codeMatchers);

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** Old and new root keys together, as a change of root keys needs them. */
function both(next: Signers): readonly TufSigner[] {
  return [...SIGNERS.root, ...next.root];
}

function newSigners(roles: readonly (keyof Signers)[]): Signers {
  const fresh = Object.fromEntries(
    roles.map((role) => [role, SIGNERS[role].map(() => newSigner())]),
  );
  return { ...SIGNERS, ...fresh };
}

describe('the good path', () => {
  test('a release after the other, and what is remembered of them', async () => {
    const seal = authority.institution('BE:0120');
    const tombstone = tombstoneOf(seal, { reason: 'keyCompromise', revokedAt: NOW });
    const cose = await authority.snapshot({ sequence: 3, tombstones: [tombstone] });
    put(desk.files, await release(3, { cose }));
    const third = await desk.update();
    expect(third.report).toEqual({
      sequence: 3,
      issuedAt: NOW,
      freshness: 'FRESH',
      rootVersion: 1,
    });
    expect(third.snapshot).toEqual(new Uint8Array(cose));
    expect(third.installed.tombstones).toHaveLength(1);

    put(desk.files, await release(4));
    expect((await desk.update()).installed.tombstones).toHaveLength(1);
    expect(await readFile(join(desk.folder, 'previous.cose'))).toEqual(Buffer.from(cose));
  });

  test('nothing new: one root and one timestamp are asked for, and nothing is written', async () => {
    const before = await readdir(desk.folder, { recursive: true });
    desk.server.asked.length = 0;
    expect((await desk.update()).outcome).toBe('unchanged');
    expect(desk.server.asked).toEqual(['tuf/2.root.json', 'tuf/timestamp.json']);
    expect(await readdir(desk.folder, { recursive: true })).toEqual(before);
  });

  test('versions may jump', async () => {
    put(desk.files, await release(900));
    expect((await desk.update()).report.sequence).toBe(900);
  });

  test('a timestamp renewed keeps a release alive', async () => {
    const later = NOW + 3 * DAY;
    await expect(desk.update({ now: later })).toRejectWithCode(TrustUpdaterError, 'tuf-expired');
    const [, two] = desk.releases;
    if (two) putMetadata(desk.files, await newTimestamp(3, two.snapshot, SIGNERS, later));
    expect((await desk.update({ now: later })).outcome).toBe('unchanged');
  });

  test('a clock set back does not revive what has expired', async () => {
    put(desk.files, await release(3, { now: NOW + 30 * DAY }));
    await desk.update({ now: NOW + 30 * DAY });
    const stale = await newTimestamp(4, (await release(3)).snapshot);
    putMetadata(desk.files, stale);
    await expect(desk.update()).toRejectWithCode(TrustUpdaterError, 'tuf-expired');
  });

  test('members that nobody knows yet are ignored', async () => {
    const third = await release(3);
    put(desk.files, third);
    const more = (text: string) => `${text.slice(0, -1)},"x-later":{"a":[1,null]}}`;
    putMetadata(desk.files, await forged(third.timestamp, more, SIGNERS.timestamp));
    expect((await desk.update()).report.sequence).toBe(3);
  });

  test('a list lost from the folder is fetched again', async () => {
    await rm(join(desk.folder, 'snapshot.cose'));
    expect((await desk.update()).outcome).toBe('unchanged');
    expect(await desk.sequence()).toBe(2);
  });
});

describe('root rotation', () => {
  test('new root keys, then newer ones, in one run', async () => {
    const next = newSigners(['root']);
    const last = newSigners(['root', 'targets', 'snapshot', 'timestamp']);
    putMetadata(desk.files, await newRoot(2, next, both(next)));
    putMetadata(desk.files, await newRoot(3, last, [...next.root, ...last.root]));
    put(desk.files, await release(3, { signers: last }));
    expect((await desk.update()).report).toMatchObject({ sequence: 3, rootVersion: 3 });
  });

  test('the folder remembers the root, and the pinned one is not asked again', async () => {
    const next = newSigners(['root']);
    putMetadata(desk.files, await newRoot(2, next, both(next)));
    await desk.update();
    desk.files.delete('tuf/2.root.json');
    expect((await desk.update()).report.rootVersion).toBe(2);
  });

  test('a program with a newer root goes before an older folder', async () => {
    const next = newSigners(['root', 'timestamp']);
    const root = await newRoot(2, next, both(next));
    put(desk.files, await release(3, { signers: next }));
    const { report } = await desk.update({ tufRoot: root });
    expect(report).toMatchObject({ rootVersion: 2, sequence: 3 });
  });

  test('a gap ends the chain', async () => {
    putMetadata(desk.files, await newRoot(3, SIGNERS));
    expect((await desk.update()).report.rootVersion).toBe(1);
  });

  test('33 roots are too many for one run, and the next run goes on', async () => {
    for (let version = 2; version <= 34; version++) {
      putMetadata(desk.files, await newRoot(version, SIGNERS));
    }
    await expect(desk.update()).toRejectWithCode(TrustUpdaterError, 'tuf-malformed');
    expect((await desk.update()).report.rootVersion).toBe(34);
  });

  test.each([
    { stolen: ['timestamp'] as const, replaced: ['timestamp'] as const },
    { stolen: ['timestamp', 'snapshot'] as const, replaced: ['timestamp', 'snapshot'] as const },
    // The old timestamp key stays, and so would what it signed.
    { stolen: ['timestamp', 'snapshot'] as const, replaced: ['snapshot'] as const },
  ])('versions run up with stolen keys of $stolen are forgotten with $replaced', async (keys) => {
    const { files } = desk;
    const [, two] = desk.releases;
    if (!two) throw new RangeError('two releases');
    const high = await forged(
      two.snapshot,
      (text) => text.replace('"version":2,"expires"', '"version":9999,"expires"'),
      SIGNERS.snapshot,
    );
    if (keys.stolen.length > 1) putMetadata(files, high);
    const snapshot = keys.stolen.length > 1 ? high : two.snapshot;
    const theft = await newTimestamp(9999, snapshot);
    putMetadata(files, theft);
    await desk.update();

    put(files, await release(3));
    await expect(desk.update()).toRejectWithCode(TrustUpdaterError, 'tuf-rollback');

    const next = newSigners(keys.replaced);
    putMetadata(files, await newRoot(2, next));
    put(files, await release(3, { signers: next }));
    expect((await desk.update()).report.sequence).toBe(3);
  });
});

describe('the folder', () => {
  test('of two updates at once, the slower does not lead the quicker back', async () => {
    const third = await release(3);
    put(desk.files, third);
    const target = `tuf/targets/${targetPlace('snapshot.cose', third.cose)}`;
    const meanwhile: RequestListener = async (_, response) => {
      put(desk.files, await release(4));
      await desk.update();
      response.end(third.cose);
    };
    const slow = await serveFiles(new Map(desk.files), new Map([[target, meanwhile]]));
    await expect(desk.update({ baseUrl: slow.url })).toRejectWithCode(TrustError, 'trust-rollback');
    expect(await desk.sequence()).toBe(4);
    expect((await desk.update()).outcome).toBe('unchanged');
    await slow.close();
  });

  test.each(['tuf/timestamp.json', 'tuf/root.json', 'tuf/snapshot.json', 'installed.cbor'])(
    'a damaged %s is no reason to forget',
    async (file) => {
      putMetadata(desk.files, await newRoot(2, SIGNERS));
      await desk.update();
      const path = join(desk.folder, file);
      const bytes = await readFile(path);
      await writeFile(path, bytes.subarray(0, bytes.length / 2));
      await expect(desk.update()).toRejectWithCode(TrustUpdaterError, 'state-damaged');
    },
  );

  test('stopped between list and memory, it takes the list again', async () => {
    const installed = await readFile(join(desk.folder, 'installed.cbor'));
    put(desk.files, await release(3));
    await desk.update();
    await writeFile(join(desk.folder, 'installed.cbor'), installed);
    expect((await desk.update()).outcome).toBe('installed');
  });

  test('a folder that cannot be made', async () => {
    const fresh = await newDesk(desk.files);
    try {
      await writeFile(fresh.folder, 'a file where a folder should be');
      await expect(fresh.update()).toRejectWithCode(TrustUpdaterError, 'file-unwritable');
    } finally {
      await fresh.close();
    }
  });

  test.each(['tuf/targets.json', 'previous.cose'])(
    'a disk that fails at %s: the list in use stays, and the next run heals it',
    async (file) => {
      const place = join(desk.folder, file);
      await rm(place);
      await mkdir(place);
      put(desk.files, await release(3));
      await expect(desk.update()).toRejectWithCode(TrustUpdaterError, 'state-damaged');
      expect(await desk.sequence()).toBe(2);

      await rm(place, { recursive: true });
      expect((await desk.update()).outcome).toBe('installed');
      expect(await desk.sequence()).toBe(3);
    },
  );
});
