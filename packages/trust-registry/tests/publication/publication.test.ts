import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { equalBytes } from '@prova/credential';
import { parseAuditEntry, verifyAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { openSnapshot } from '@prova/trust';
import { TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { parseHistory } from '../../src/formats/history.ts';
import { listPublications } from '../../src/publication/publication-rows.ts';
import { refreshTimestamp } from '../../src/publication/refresh-timestamp.ts';
import { suspendInstitution } from '../../src/register/institution-changes.ts';
import { suspendCertificate } from '../../src/register/suspension.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { openRelease } from '../../src/release/open-release.ts';
import { releaseFolder } from '../../src/release/release-folder.ts';
import { parseTufMetadata } from '../../src/tuf/tuf-metadata.ts';
import { BE_0120, DAY, NOW } from '../throwaway-scheme.ts';
import { publishingHouse } from './publishing-house.ts';

expect.extend(codeMatchers);

let house: Awaited<ReturnType<typeof publishingHouse>>;
beforeEach(async () => {
  house = await publishingHouse();
});
afterEach(() => house.close());

async function released() {
  const release = await openRelease(house.place.releases);
  const bytes = release?.files.get('snapshot.cose')?.body ?? new Uint8Array();
  const { snapshot } = await openSnapshot(bytes, house.place);
  return { release, snapshot, paths: [...(release?.files.keys() ?? [])] };
}

const states = async () =>
  (await listPublications(house.place.database, 9)).map(({ sequence, state }) => [sequence, state]);

test('four steps lead to a release that a verifier opens, each recorded by whose key took it', async () => {
  expect(await house.publishAll()).toBe(1);
  const { release, snapshot, paths } = await released();
  expect(release?.sequence).toBe(1);
  expect(snapshot).toMatchObject({ sequence: 1, issuedAt: NOW, environment: 'test' });
  expect(paths.filter((path) => !path.startsWith('tuf/')).sort()).toEqual([
    ...[
      expect.stringMatching(/^crl\//),
      expect.stringMatching(/^crl\//),
      expect.stringMatching(/^crl\//),
    ],
    'history.json',
    'lote/ehic-issuers-pubeaa.jwt',
    'lote/ehic-issuers-pubeaa.sha2',
    'lote/ehic-issuers.jwt',
    'lote/ehic-issuers.sha2',
    'snapshot.cose',
    'vical/ehic.cbor',
  ]);
  const [row] = await listPublications(house.place.database, 1);
  expect(row?.steps.map(({ step }) => step).sort()).toEqual([
    'endorsed',
    'prepared',
    'released',
    'signed',
  ]);
  await verifyAudit(house.place.database);
  const entries = await house.place.database.query<{ entry: string }>(
    'select entry from audit order by seq',
  );
  expect(entries.map(({ entry }) => parseAuditEntry(entry).action)).toEqual([
    'publication.prepared',
    'publication.signed',
    'publication.endorsed',
    'publication.released',
  ]);
});

test('the list names the other files of its release, and where the audit log stood', async () => {
  await house.publishAll();
  await house.publishAll(NOW + 60);
  const { snapshot, release, paths } = await released();
  const others = paths.filter((path) => !path.startsWith('tuf/') && path !== 'snapshot.cose');
  expect([...(snapshot.files?.keys() ?? [])].sort()).toEqual(others.sort());
  for (const [path, hash] of snapshot.files ?? []) {
    const body = release?.files.get(path)?.body ?? new Uint8Array();
    expect(equalBytes(await house.place.platform.sha256(body), hash)).toBe(true);
  }
  expect(snapshot.auditHead?.size).toBe(4);
});

test('what is approved is published when its list is out, and history says so with the next', async () => {
  const thumbprint = thumbprintOf(house.seal);
  await house.steps.prepare();
  expect((await loadRegister(house.place.database)).certificates.get(thumbprint)?.state).toBe(
    'approved',
  );
  await house.steps.sign();
  await house.steps.endorse();
  await house.steps.release();
  expect((await loadRegister(house.place.database)).certificates.get(thumbprint)?.state).toBe(
    'published',
  );
  await house.publishAll(NOW + 60);
  const history = parseHistory(
    (await released()).release?.files.get('history.json')?.body ?? new Uint8Array(),
  );
  expect(history.events.at(-1)).toMatchObject({ kind: 'certificate-published', thumbprint });
});

test.each([
  ['prepared', ['prepare']],
  ['signed', ['prepare', 'sign']],
  ['endorsed', ['prepare', 'sign', 'endorse']],
] as const)('one that ended as %s is abandoned; its number is not used again', async (_, steps) => {
  await house.publishAll();
  for (const step of steps) await house.steps[step](NOW + 60);
  expect((await released()).snapshot.sequence).toBe(1);
  expect(await house.publishAll(NOW + 120)).toBe(3);
  expect(await states()).toEqual([
    [3, 'released'],
    [2, 'abandoned'],
    [1, 'released'],
  ]);
});

test('one whose process ended between the pointer and the tables is released', async () => {
  await house.publishAll();
  for (const step of ['prepare', 'sign', 'endorse'] as const) await house.steps[step](NOW + 60);
  // The pointer is swapped, then the transaction is lost with its connection.
  const { database } = house.place;
  const losing = {
    ...database,
    transaction: <T>(work: Parameters<typeof database.transaction<T>>[0]) =>
      database.transaction<T>(async (tx) => {
        await work(tx);
        throw new Error('the connection is lost');
      }),
  };
  await expect(house.releaseBy({ ...house.place, database: losing }, NOW + 60)).rejects.toThrow(
    'lost',
  );
  expect((await released()).snapshot.sequence).toBe(2);
  expect((await states())[0]).toEqual([2, 'endorsed']);
  expect(await house.publishAll(NOW + 120)).toBe(3);
  expect(await states()).toEqual([
    [3, 'released'],
    [2, 'released'],
    [1, 'released'],
  ]);
});

test('a step out of its order is refused, and too few endorsements', async () => {
  const { steps } = house;
  for (const step of ['sign', 'endorse', 'release'] as const) {
    await expect(steps[step]()).toRejectWithCode(TrustRegistryError, 'publication-none');
  }
  await steps.prepare();
  await steps.sign();
  await expect(steps.endorse(NOW, [house.targetsA])).toRejectWithCode(
    TrustRegistryError,
    'tuf-threshold',
  );
  await expect(steps.endorse(NOW, [house.targetsA, house.targetsA])).toRejectWithCode(
    TrustRegistryError,
    'tuf-threshold',
  );
  await steps.endorse();
  expect(await steps.release()).toBe(1);
});

test('a draft that was changed after it was prepared is not signed', async () => {
  const { snapshot } = await house.steps.prepare();
  const path = join(house.place.drafts, String(snapshot.sequence), 'content.cbor');
  await writeFile(path, Buffer.from('a0', 'hex'));
  await expect(house.steps.sign()).toRejectWithCode(TrustRegistryError, 'draft-malformed');
});

test('after a restore from an old backup the numbers go on above what is out', async () => {
  await house.publishAll();
  const before = await readdir(house.place.releases);
  await house.publishAll(NOW + 60);
  const { database } = house.opened;
  await database.query('alter table publication disable trigger all');
  await database.query('alter table publication_step disable trigger all');
  await database.query('delete from publication_step where sequence = 2');
  await database.query('delete from publication where sequence = 2');
  await database.query('alter table scheme disable trigger all');
  await database.query('update scheme set sequence = 1');
  await database.query('alter table publication enable trigger all');
  await database.query('alter table publication_step enable trigger all');
  expect(await house.publishAll(NOW + 120)).toBe(3);
  expect(before).toContain('current');
});

test('a tombstone that was removed by hand stops the next publication', async () => {
  const thumbprint = thumbprintOf(house.seal);
  await house.place.database.transaction((tx) =>
    changeRegister(tx, (register) => suspendCertificate(register, { thumbprint, at: NOW }), {
      now: NOW,
    }),
  );
  await house.publishAll(NOW + 60);
  const { database } = house.opened;
  await database.query('alter table tombstone disable trigger all');
  await database.query('delete from tombstone');
  await expect(house.steps.prepare(NOW + 120)).toRejectWithCode(
    TrustRegistryError,
    'tombstone-vanished',
  );
  expect((await released()).snapshot.tombstones).toHaveLength(1);
});

test('the timestamp is signed anew after half of its life, and its number rises', async () => {
  await house.publishAll();
  const { releases } = house.place;
  const timestampOf = async () =>
    parseTufMetadata(
      (await openRelease(releases))?.files.get('tuf/timestamp.json')?.body ?? new Uint8Array(),
    );
  expect(await refreshTimestamp(releases, house.timestamp, NOW + 60)).toBe(NOW + DAY);
  expect((await timestampOf()).version).toBe(1);
  expect(await refreshTimestamp(releases, house.timestamp, NOW + DAY)).toBe(NOW + 2 * DAY);
  expect(await timestampOf()).toMatchObject({ version: 2, expires: NOW + 3 * DAY });
  await house.publishAll(NOW + DAY + 60);
  expect((await timestampOf()).version).toBe(4);
  expect(await refreshTimestamp(join(releases, 'nowhere'), house.timestamp, NOW)).toBeUndefined();
  expect(releaseFolder(releases).pointer).toContain('current');
});

test.each([
  [
    'a number that falls',
    "insert into publication (sequence, issued_at, content_hash) values (1, 0, sha256('x'))",
    'publication_rises',
  ],
  ['a step backwards', "update publication set state = 'prepared'", 'publication_moves_on'],
  ['another content', "update publication set content_hash = sha256('y')", 'publication_moves_on'],
  ['a removal', 'delete from publication', 'publication_stays'],
  ['a step that is taken back', 'delete from publication_step', 'publication_stays'],
])('the database refuses %s, even to its owner', async (_, statement, constraint) => {
  await house.publishAll();
  await expect(house.opened.database.query(statement)).rejects.toMatchObject({ constraint });
});

test('the database lets one publication be on its way at a time', async () => {
  await house.steps.prepare();
  const second =
    "insert into publication (sequence, issued_at, content_hash) values (2, 0, sha256('x'))";
  await expect(house.opened.database.query(second)).rejects.toMatchObject({
    constraint: 'publication_one_open',
  });
});

test('a restored database that lacks a decision of the release that is out does not publish', async () => {
  await house.publishAll();
  const thumbprint = thumbprintOf(house.seal);
  const { database } = house.opened;
  await database.query('create table kept as select * from scheme');
  await house.place.database.transaction((tx) =>
    changeRegister(tx, (register) => suspendInstitution(register, BE_0120), { now: NOW }),
  );
  await house.publishAll(NOW + 60);
  expect((await loadRegister(database)).certificates.has(thumbprint)).toBe(true);
  for (const table of ['scheme', 'institution', 'publication', 'publication_step']) {
    await database.query(`alter table ${table} disable trigger all`);
  }
  await database.query("update institution set status = 'active'");
  await database.query('update scheme set sequence = (select sequence from kept)');
  await database.query('delete from publication_step where sequence = 2');
  await database.query('delete from publication where sequence = 2');
  await expect(house.steps.prepare(NOW + 120)).toRejectWithCode(
    TrustRegistryError,
    'register-behind',
  );
});

test('a revocation list that was exchanged in the release that is out is not carried over', async () => {
  await house.publishAll();
  const { releases } = house.place;
  const [path = ''] = (await released()).paths.filter((name) => name.startsWith('crl/'));
  await writeFile(releaseFolder(releases).file(1, path), 'another');
  await house.steps.prepare(NOW + 60);
  await expect(house.steps.sign(NOW + 60)).toRejectWithCode(
    TrustRegistryError,
    'release-malformed',
  );
});
