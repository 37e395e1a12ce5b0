import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOGUE_PATH } from '@prova/catalogue';
import { decodeUtf8 } from '@prova/credential';
import { appendAudit, lockUntilCommit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { type Register, TrustRegistryError } from '@prova/trust-registry';
import { retireRight } from '../../src/catalogue/change-catalogue.ts';
import { jwsPayload } from '../../src/formats/list-jws.ts';
import { suspendInstitution } from '../../src/register/institution-changes.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { currentRelease, openRelease } from '../../src/release/open-release.ts';
import { withBelgium } from '../catalogue/belgium.ts';
import { BE_0120, DAY, NOW } from '../throwaway-scheme.ts';
import { publishingHouse } from './publishing-house.ts';

// A database from a backup, beside folders that are newer or older than it, and whoever gets in each other's way.

expect.extend(codeMatchers);

let house: Awaited<ReturnType<typeof publishingHouse>>;
beforeEach(async () => {
  house = await publishingHouse();
});
afterEach(() => house.close());

/** What a backup of the database brings back, by hand: the owner can switch triggers off. */
async function restore(...statements: readonly string[]) {
  const { database } = house.opened;
  const tables = [
    ...['publication', 'publication_step', 'scheme', 'institution', 'catalogue_entry'],
  ];
  for (const table of tables) await database.query(`alter table ${table} disable trigger user`);
  for (const statement of statements) await database.query(statement);
  for (const table of tables) await database.query(`alter table ${table} enable trigger user`);
}

const forgetSecond = [
  'delete from publication_step where sequence = 2',
  'delete from publication where sequence = 2',
  'update scheme set sequence = 1',
];

const releasedContent = async () =>
  (await openRelease(house.place.releases))?.files.get('snapshot.cose')?.body;

test('an old copy of the database frees nobody whom the list has suspended', async () => {
  await house.publishAll();
  await house.place.database.transaction((tx) =>
    changeRegister(tx, (register) => suspendInstitution(register, BE_0120), { now: NOW }),
  );
  await house.publishAll(NOW + 60);
  await restore(...forgetSecond, "update institution set status = 'active'");
  await expect(house.steps.prepare(NOW + 120)).toRejectWithCode(
    TrustRegistryError,
    'register-behind',
  );
});

describe('an old copy of the database', () => {
  const RIGHT = 'be.tec.reduced';
  const change = (by: (register: Register) => Register) =>
    house.place.database.transaction((tx) => changeRegister(tx, by, { now: NOW }));
  const toCatalogue = (version: number) => `update scheme set catalogue_version = ${version}`;
  const unretired = `update catalogue_entry set content = jsonb_set(content::jsonb, '{state}', '"published"')
    where kind = 'right' and name = '${RIGHT}'`;
  const catalogueOut = async () => {
    const file = (await openRelease(house.place.releases))?.files.get(CATALOGUE_PATH);
    return JSON.parse(decodeUtf8(jwsPayload(file?.body ?? new Uint8Array())) ?? '');
  };
  beforeEach(async () => {
    await change(withBelgium);
    await house.publishAll();
    await change((register) => retireRight(register, RIGHT, NOW + 60));
    await house.publishAll(NOW + 60);
    await restore(...forgetSecond, toCatalogue(1), unretired);
  });

  test('brings back no right that was retired, also under a higher number', async () => {
    const prepared = () => house.steps.prepare(NOW + 120);
    await expect(prepared()).toRejectWithCode(TrustRegistryError, 'register-behind');
    for (const right of ['be.delijn.im', 'be.delijn.guarantee']) {
      await change((register) => retireRight(register, right, NOW + 120));
      await expect(prepared()).toRejectWithCode(TrustRegistryError, 'register-behind');
    }
    await change((register) => retireRight(register, RIGHT, NOW + 120));
    expect(await house.publishAll(NOW + 180)).toBe(3);
    expect(await catalogueOut()).toMatchObject({ version: 4 });
  });

  test('goes on once it says the same, whatever day it was entered again', async () => {
    await change((register) => retireRight(register, RIGHT, NOW + 2 * DAY));
    const before = await catalogueOut();
    await house.publishAll(NOW + 2 * DAY);
    expect(await catalogueOut()).toEqual(before);
  });

  test('says the same under no lower number', async () => {
    await change((register) => retireRight(register, RIGHT, NOW + 2 * DAY));
    await restore(toCatalogue(1));
    const prepared = house.steps.prepare(NOW + 2 * DAY);
    await expect(prepared).toRejectWithCode(TrustRegistryError, 'register-behind');
  });

  test('says nothing else under a number that is used up', async () => {
    await restore(toCatalogue(2));
    const prepared = house.steps.prepare(NOW + 120);
    await expect(prepared).toRejectWithCode(TrustRegistryError, 'register-behind');
  });
});

test('a draft and a database of yesterday do not bring back the list of yesterday', async () => {
  for (const step of ['prepare', 'sign', 'endorse'] as const) await house.steps[step]();
  const { drafts } = house.place;
  await cp(drafts, `${drafts}-backup`, { recursive: true });
  await house.steps.release();
  await house.publishAll(NOW + 60);
  await restore(
    ...forgetSecond,
    "delete from publication_step where step = 'released'",
    "update publication set state = 'endorsed'",
  );
  await cp(`${drafts}-backup`, drafts, { recursive: true });
  await expect(house.steps.release(NOW + 120)).toRejectWithCode(
    TrustRegistryError,
    'register-behind',
  );
  expect(await currentRelease(house.place.releases)).toBe(2);
});

test('a folder of this number that nobody was ever served is no release', async () => {
  const { releases } = house.place;
  const remains = join(releases, 'releases', '1');
  await mkdir(join(remains, 'files'), { recursive: true });
  await writeFile(join(remains, 'files', 'snapshot.cose'), 'of another life');
  expect(await house.publishAll()).toBe(1);
  expect(Buffer.from((await releasedContent()) ?? [])).not.toEqual(Buffer.from('of another life'));
});

test('who prepares a list and who approves a change wait for one another and not for ever', async () => {
  await house.steps.prepare();
  const { database } = house.opened;
  const waiting = `select from pg_locks join pg_database d on d.oid = database
    where datname = current_database() and not granted`;
  let prepared: Promise<unknown> | undefined;
  await database.transaction(async (tx) => {
    await lockUntilCommit(tx, 'registry/register');
    prepared = house.steps.prepare(NOW + 60);
    // A promise that rejects while nobody listens would end the process.
    prepared.catch(() => undefined);
    while ((await database.query(waiting)).length === 0);
    const object = { objectType: 'change-request', objectId: '1' };
    await appendAudit(tx, { at: NOW, actor: 'officer:1', action: 'request.approved', ...object });
  });
  expect(await prepared).toMatchObject({ sequence: 2 });
});
