import { createPublicKey, X509Certificate } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  inflateStatusList,
  parseRevocationList,
  parseStatusListToken,
  statusAt,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { codeMatchers, TEST_NOW } from '@prova/testing';
import { jwtVerify } from 'jose';
import { IssuerError } from '../../src/errors.ts';
import { findAttestations } from '../../src/ledger/attestation-rows.ts';
import type { ListKind } from '../../src/lists/list-kind.ts';
import { permitWithdrawal, permitWithheld } from '../../src/lists/list-permits.ts';
import { listStates } from '../../src/lists/list-rows.ts';
import { publishList } from '../../src/lists/publish-list.ts';
import { listPublisher } from '../../src/lists/publish-lists.ts';
import { statusPlaces } from '../../src/lists/status-place.ts';
import { withdrawalState } from '../../src/lists/withdrawal-state.ts';
import { BE } from '../support/test-house.ts';
import { BASE, createListsHouse, type ListsHouse } from './lists-house.ts';

expect.extend(codeMatchers);

let house: ListsHouse;
beforeEach(async () => {
  house = await createListsHouse();
});
afterEach(() => house.close());

async function listOf(kind: ListKind) {
  const list = (await listStates(house.database)).find((each) => each.kind === kind);
  if (!list) throw new RangeError('There is no such list.');
  return list;
}

async function published(kind: ListKind) {
  const newest = await house.office.folder.newest(await listOf(kind));
  if (!newest) throw new RangeError('Nothing was published.');
  return newest;
}

async function denied(): Promise<readonly string[]> {
  return [...parseRevocationList((await published('revocation')).text).revoked].sort();
}

/** The places that are not valid. */
async function invalid(): Promise<readonly number[]> {
  const token = parseStatusListToken((await published('status')).text);
  const list = await inflateStatusList(token, nodePlatform);
  return Array.from({ length: 2000 }, (_, place) => place).filter((n) => statusAt(list, n) === 1);
}

async function saidOf(jti = '') {
  const row = (await findAttestations(house.database, BE, [jti])).get(jti);
  return row && withdrawalState(house.database, row);
}

const outcomes = (all: Awaited<ReturnType<ListsHouse['publish']>>) =>
  all.map((each) => (each.outcome === 'published' ? each.version : each.code)).sort();

describe('versions', () => {
  test('a list is out at once, and jose verifies both forms with the institution’s key', async () => {
    const jtis = await house.released(3);
    await house.revoke(jtis[1] ?? '');
    expect(outcomes(await house.publish())).toEqual([1, 1]);
    const { certificate, kid } = house.authority.institution(BE);
    const key = createPublicKey(
      new X509Certificate(certificate).publicKey.export({ format: 'pem', type: 'spki' }),
    );
    const currentDate = new Date(TEST_NOW * 1000);
    const deny = await jwtVerify((await published('revocation')).text, key, { currentDate });
    const { listId } = await listOf('revocation');
    expect(deny.protectedHeader).toEqual({ alg: 'ES256', kid });
    expect(deny.payload).toEqual({
      rid: `${BASE}/revocationLists/${listId}`,
      iat: TEST_NOW,
      exp: TEST_NOW + 7 * 86_400,
      revoked: [jtis[1]],
    });
    const typ = 'statuslist+jwt';
    const status = await jwtVerify((await published('status')).text, key, { currentDate, typ });
    const list = await listOf('status');
    expect(status.payload).toMatchObject({
      sub: `${BASE}/statusLists/${list.listId}`,
      iat: TEST_NOW,
      ttl: 3600,
    });
    expect(await invalid()).toEqual([statusPlaces(house.office.placeKey, list).placeOf(1)]);
  });

  test('nothing to say, nothing issued; after a quarter of an hour anew', async () => {
    await house.released(1);
    await house.publish();
    house.at(TEST_NOW + 899);
    expect(await house.publish()).toEqual([]);
    house.at(TEST_NOW + 900);
    expect(outcomes(await house.publish())).toEqual([2, 2]);
  });

  test('a withdrawal is out with the next look, in both lists, and said once', async () => {
    const jtis = await house.released(3);
    await house.publish();
    expect(await saidOf(jtis[0])).toBe(undefined);
    await house.revoke(jtis[0] ?? '');
    expect(await saidOf(jtis[0])).toBe('pending');
    expect(outcomes(await house.publish())).toEqual([2, 2]);
    expect(await denied()).toEqual([jtis[0]]);
    expect(await invalid()).toHaveLength(1);
    expect(await saidOf(jtis[0])).toBe('published');
    await house.revoke(jtis[1] ?? '');
    expect(await saidOf(jtis[1])).toBe('pending');
    await house.publish();
    expect(await saidOf(jtis[1])).toBe('published');
    expect(await house.publish()).toEqual([]);
  });

  test('a clock that was set back issues nothing that is older than what is out', async () => {
    const jtis = await house.released(2);
    await house.publish();
    house.at(TEST_NOW - 3600);
    await house.revoke(jtis[0] ?? '');
    await house.publish();
    expect(parseRevocationList((await published('revocation')).text).issuedAt).toBe(TEST_NOW + 1);
  });

  test('a few versions are kept, each in a file that is written once', async () => {
    await house.released(1);
    for (let n = 0; n < 5; n++) {
      house.at(TEST_NOW + n * 900);
      await house.publish();
    }
    const { listId } = await listOf('status');
    expect(await readdir(join(house.folder, 'BE-0120', 'statusLists', listId))).toEqual([
      '000000003.cwt',
      '000000003.jws',
      '000000004.cwt',
      '000000004.jws',
      '000000005.cwt',
      '000000005.jws',
    ]);
    const write = house.office.folder.write(await listOf('status'), 5, { text: 'other' });
    expect(await write).toBe('exists');
  });
});

test('a folder that was lost is filled again at once, with higher numbers and all that was withdrawn', async () => {
  const jtis = await house.released(60);
  for (let n = 0; n < 60; n += 15) {
    await house.revoke(...jtis.slice(n, n + 15));
    await house.publish();
  }
  await rm(join(house.folder, 'BE-0120'), { recursive: true });
  expect(outcomes(await house.publish())).toEqual([5, 5]);
  expect(await denied()).toEqual(jtis);
  expect(house.logged).toEqual([]);
});

test('revoking while lists are built: all are withdrawn in that version or the next (R02)', async () => {
  const jtis = await house.released(18);
  await house.publish();
  const revoking = (async () => {
    for (const jti of jtis) await house.revoke(jti);
  })();
  for (let n = 0; n < 5; n++) await house.publish();
  await revoking;
  await house.publish();
  expect(await denied()).toEqual([...jtis].sort());
  expect(await invalid()).toHaveLength(18);
});

test('builders that come together: each version is one builder’s, and nothing goes back (D11)', async () => {
  const jtis = await house.released(20);
  await house.publish();
  let before = 0;
  for (const jti of jtis.slice(0, 6)) {
    await house.revoke(jti);
    const all = await Promise.all([house.publish(), house.publish(), house.publish()]);
    const names = all.flat().map((each) => `${each.listId} ${outcomes([each]).join()}`);
    expect(new Set(names).size).toBe(names.length);
    const now = (await denied()).length;
    expect(now).toBe(before + 1);
    before = now;
  }
  expect(house.logged).toEqual([]);
});

describe('what is refused (L11)', () => {
  test('to take a withdrawal back: it stays, and the list goes on', async () => {
    const jtis = await house.released(3);
    await house.revoke(...jtis.slice(0, 2));
    await house.publish();
    await house.owner.query('alter table issuer.attestation disable trigger user');
    await house.owner.query(
      "update issuer.attestation set state = 'released', ended_at = null, end_reason = null where jti = $1",
      [jtis[0] ?? ''],
    );
    await house.owner.query('alter table issuer.attestation enable trigger user');
    await house.revoke(jtis[2] ?? '');
    expect(outcomes(await house.publish())).toEqual([2, 2]);
    expect(await denied()).toEqual(jtis);
    expect(await invalid()).toHaveLength(3);
    expect(house.logged.map(({ code }) => code)).toEqual([
      'list-final-undone',
      'list-final-undone',
    ]);
    // It is kept, also where the folder is lost.
    await rm(join(house.folder, 'BE-0120'), { recursive: true });
    await house.publish();
    expect(await denied()).toEqual(jtis);
  });

  test('to withdraw far more at once than usual: as much as usual each quarter of an hour, the first first', async () => {
    const jtis = await house.released(300);
    await house.revoke(jtis[299] ?? '');
    await house.publish();
    house.at(TEST_NOW + 900);
    await house.revoke(...jtis.slice(0, 50));
    expect(outcomes(await house.publish())).toEqual([2, 2]);
    expect(await denied()).toHaveLength(21);
    expect(await denied()).toEqual(expect.arrayContaining([jtis[0], jtis[19], jtis[299]]));
    expect(await invalid()).toHaveLength(41);
    const suspicious = ['list-change-suspicious', 'list-change-suspicious'];
    expect(house.logged.map(({ code }) => code)).toEqual(suspicious);
    // Versions that come sooner say no more.
    house.at(TEST_NOW + 1000);
    await house.revoke(jtis[50] ?? '');
    await house.publish();
    expect(await denied()).toHaveLength(21);
    house.at(TEST_NOW + 1900);
    await house.publish();
    expect(await denied()).toHaveLength(41);
    house.at(TEST_NOW + 2800);
    await house.publish();
    expect(await denied()).toHaveLength(52);
    house.logged.length = 0;
    await house.revoke(...jtis.slice(51, 60));
    await house.publish();
    expect(await denied()).toHaveLength(61);
    expect(house.logged).toEqual([]);
  });

  test('all of it once an operator permits it, once', async () => {
    const jtis = await house.released(300);
    await house.publish();
    await house.revoke(...jtis.slice(0, 250));
    await house.publish();
    expect(await denied()).toHaveLength(20);
    expect(await saidOf(jtis[0])).toBe('pending');
    const { listId } = await listOf('revocation');
    const permit = { institutionId: BE, actor: 'operator', reason: 'A wrong file of members.' };
    await house.database.transaction((tx) =>
      permitWithdrawal(tx, [listId], { ...permit, now: TEST_NOW }),
    );
    // At once, with nothing else to say.
    expect(outcomes(await house.publish())).toEqual([3]);
    expect(await denied()).toHaveLength(250);
    expect(await saidOf(jtis[0])).toBe('published');
    const [{ actions } = { actions: '' }] = await house.database.query<{ actions: string }>(
      "select string_agg(action || ' ' || actor || ' ' || object_id, ',') as actions from issuer.audit where action like 'list.%'",
    );
    expect(actions).toBe(`list.change-permitted operator ${listId}`);
    // One that was not needed is no permit for what comes another day.
    await house.database.transaction((tx) =>
      permitWithdrawal(tx, [listId], { ...permit, now: TEST_NOW + 1 }),
    );
    await house.publish();
    house.at(TEST_NOW + 86_401);
    await house.revoke(...jtis.slice(250));
    await house.publish();
    expect(await denied()).toHaveLength(270);
  });

  test('whatever an institution’s lists hold back, once an operator permits that', async () => {
    const jtis = await house.released(300);
    await house.publish();
    const permit = { actor: 'operator', reason: 'A wrong file of members.', now: TEST_NOW };
    const permitted = (institutionId: string) =>
      house.database.transaction((tx) => permitWithheld(tx, { ...permit, institutionId }));
    expect(await permitted(BE)).toEqual([]);
    await house.revoke(...jtis);
    await house.publish();
    expect(await permitted('DE:BA82708')).toEqual([]);
    const lists = await permitted(BE);
    expect(lists.map(({ withheld }) => withheld).sort()).toEqual([260, 280]);
    await house.publish();
    expect(await denied()).toHaveLength(300);
    expect(await invalid()).toHaveLength(300);
  });

  test('to shuffle a list by another key', async () => {
    await house.released(1);
    const office = { ...house.office, placeKey: new Uint8Array(32).fill(8) };
    const publishing = publishList(office, await listOf('status'));
    await expect(publishing).toRejectWithCode(IssuerError, 'list-key-mismatch');
  });

  test('a status list by RSA; the deny-list is by the key there is', async () => {
    await house.released(1);
    const office = {
      ...house.office,
      signerOf: async () => house.authority.institution('DE:BA82708').signer,
    };
    const publishing = publishList(office, await listOf('status'));
    await expect(publishing).toRejectWithCode(IssuerError, 'list-signer-unfit');
    expect(await publishList(office, await listOf('revocation'))).toMatchObject({ version: 1 });
  });

  test('an institution that signs by RSA has no status list, and nobody is told of it', async () => {
    await house.released(1);
    const told: string[] = [];
    const publish = listPublisher(
      { ...house.office, signerOf: async () => house.authority.institution('DE:BA82708').signer },
      { write: (_level, { code = '' }) => told.push(code) },
    );
    expect((await publish()).map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['revocation', 'published'],
    ]);
    expect(told).toEqual([]);
  });

  test('what a signer says that is no signature of its key', async () => {
    await house.released(1);
    const signer = {
      ...house.authority.institution(BE).signer,
      signMany: (inputs: readonly Uint8Array[]) => inputs.map(() => new Uint8Array(64).fill(1)),
    };
    const office = { ...house.office, signerOf: async () => signer };
    const publishing = publishList(office, await listOf('revocation'));
    await expect(publishing).toRejectWithCode(IssuerError, 'signer-fault');
  });

  test('again and again: a publisher tries once a minute', async () => {
    await house.released(1);
    const signerOf = () => Promise.reject(new IssuerError('signing-key-missing', 'None.'));
    const publish = listPublisher({ ...house.office, signerOf }, house.log);
    expect(await publish()).toHaveLength(2);
    expect(await publish()).toEqual([]);
    house.at(TEST_NOW + 60);
    expect(await publish()).toHaveLength(2);
    expect(house.logged).toHaveLength(4);
  });

  test('to go on from a version that was damaged', async () => {
    await house.released(1);
    await house.publish();
    const { listId } = await listOf('revocation');
    const file = join(house.folder, 'BE-0120', 'revocationLists', listId, '000000001.jws');
    await writeFile(file, 'nothing of the kind');
    house.at(TEST_NOW + 900);
    expect(outcomes(await house.publish())).toEqual([2, 'list-damaged']);
  });
});

test('an older database: withdrawals stay, numbers go on, and no place is given twice (D06)', async () => {
  const jtis = await house.released(4);
  await house.publish();
  const tables = ['attestation', 'list', 'list_name', 'list_version', 'list_change', 'list_kept'];
  for (const table of tables) {
    await house.owner.query(`create table backup_${table} as select * from issuer.${table}`);
  }
  // Since the copy: one of the old documents and two new ones are withdrawn, one of them on a list opened since.
  const later = await house.released(1797);
  await house.revoke(jtis[2] ?? '', later[0] ?? '', later[1796] ?? '');
  house.at(TEST_NOW + 900);
  await house.publish();
  const before = await listStates(house.database);
  const placesBefore = await invalid();
  expect(before.length).toBeGreaterThan(3);

  await house.owner.query(`truncate ${tables.map((table) => `issuer.${table}`).join()} cascade`);
  await house.owner.query('alter table issuer.attestation disable trigger user');
  for (const table of ['list_name', 'list', 'list_version', 'attestation']) {
    await house.owner.query(`insert into issuer.${table} select * from backup_${table}`);
  }
  await house.owner.query('alter table issuer.attestation enable trigger user');

  house.at(TEST_NOW + 1800);
  const again = await house.publish();
  expect(again.every(({ outcome }) => outcome === 'published')).toBe(true);
  expect(house.logged.map(({ code }) => code)).toEqual(['list-restored']);
  const after = await listStates(house.database);
  for (const list of before) {
    const same = after.find(({ listId }) => listId === list.listId);
    expect(same?.version).toBe(list.version + 1);
  }
  expect(await invalid()).toEqual(placesBefore);
  const [row] = await house.database.query(
    'select state, end_reason as reason from issuer.attestation where jti = $1',
    [jtis[2] ?? ''],
  );
  expect(row).toEqual({ state: 'revoked', reason: 'restored' });

  const [place] = await house.allocatePlaces(house.database, BE, 1);
  const known = before.map(({ listId }) => listId);
  expect(known).not.toContain(place?.statusListId);
  expect(known).not.toContain(place?.revocationListId);
  house.logged.length = 0;
  await house.publish();
  expect(house.logged).toEqual([]);
});
