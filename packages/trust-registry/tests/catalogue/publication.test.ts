import { CATALOGUE_PATH, openCatalogue } from '@prova/catalogue';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { openSnapshot } from '@prova/trust';
import { type Register, TrustRegistryError } from '@prova/trust-registry';
import { signCatalogue } from '../../src/catalogue/catalogue-payload.ts';
import { findRight, retireRight } from '../../src/catalogue/change-catalogue.ts';
import { jwsPayload } from '../../src/formats/list-jws.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { openRelease } from '../../src/release/open-release.ts';
import { publishingHouse } from '../publication/publishing-house.ts';
import { DAY, NOW, platform, throwawayScheme } from '../throwaway-scheme.ts';
import { withBelgium } from './belgium.ts';

expect.extend(codeMatchers);

let house: Awaited<ReturnType<typeof publishingHouse>>;
beforeAll(async () => {
  house = await publishingHouse();
});
afterAll(() => house.close());

function change(by: (register: Register) => Register) {
  return house.place.database.transaction((tx) => changeRegister(tx, by, { now: NOW }));
}

async function published() {
  const release = await openRelease(house.place.releases);
  const file = (path: string) => release?.files.get(path);
  const list = file('snapshot.cose')?.body ?? new Uint8Array();
  const { snapshot } = await openSnapshot(list, house.place);
  return { snapshot, file: file(CATALOGUE_PATH), paths: [...(release?.files.keys() ?? [])] };
}

test('before there is a catalogue, none is published or named', async () => {
  await house.publishAll();
  const { snapshot, file } = await published();
  expect(file).toBeUndefined();
  expect(snapshot.files?.has(CATALOGUE_PATH)).toBe(false);
});

test('it goes out with the list, which names it; unchanged it stays to the byte, changed it is another', async () => {
  await change(withBelgium);
  await house.publishAll(NOW + 60);
  const first = await published();
  const bytes = first.file?.body ?? new Uint8Array();
  const opened = await openCatalogue(bytes, first.snapshot, platform);
  expect(opened).toMatchObject({ version: 1, issuedOn: '2026-11-24', environment: 'test' });
  expect(opened.rights.size).toBe(19);
  expect(first.file).toMatchObject({
    mediaType: 'application/jwt',
    etag: expect.stringMatching(/^sha256-/),
  });
  expect(first.paths).toContainEqual(
    expect.stringMatching(/^tuf\/targets\/catalogue\/[0-9a-f]{64}\.rights\.jwt$/),
  );

  await house.publishAll(NOW + DAY);
  const second = await published();
  expect(second.file?.etag).toBe(first.file?.etag);
  expect(second.snapshot.sequence).toBe(first.snapshot.sequence + 1);

  await change((register) => retireRight(register, 'be.tec.reduced', NOW + DAY));
  await house.publishAll(NOW + DAY + 60);
  const third = await published();
  const changed = await openCatalogue(
    third.file?.body ?? new Uint8Array(),
    third.snapshot,
    platform,
  );
  expect(changed.version).toBe(2);
  expect(changed.rights.get('be.tec.reduced')?.state).toBe('retired');
});

describe('what somebody wrote into the tables against its rules', () => {
  const NAME = 'be.local.museum-x.reduced';
  const write = async (content: unknown) => {
    const sql = `update catalogue_entry set content = $1 where kind = 'right' and name = '${NAME}'`;
    await house.opened.database.query(sql, [JSON.stringify(content)]);
  };
  const rightNow = async () => findRight(await loadRegister(house.place.database), NAME);

  test.each<[string, (right: object) => unknown]>([
    ['right-leaks', (right) => ({ ...right, rule: { status: 'TERR' } })],
    ['catalogue-dangling', (right) => ({ ...right, rule: { status: 'NONE' } })],
    ['catalogue-malformed', (right) => ({ ...right, rule: 'BIM' })],
    ['catalogue-malformed', (right) => ({ ...right, rightId: 'be.another' })],
  ])('is not published, and stops no list: %s', async (code, forge) => {
    const before = await published();
    const right = await rightNow();
    if (!right) throw new RangeError('The trial has this right.');
    await write(forge(right));
    const prepared = await house.steps.prepare(NOW + 2 * DAY);
    expect(prepared.catalogueFault).toBe(code);
    await house.steps.sign(NOW + 2 * DAY);
    await house.steps.endorse(NOW + 2 * DAY);
    await house.steps.release(NOW + 2 * DAY);
    const after = await published();
    expect(after.snapshot.sequence).toBeGreaterThan(before.snapshot.sequence);
    expect(after.file?.etag).toBe(before.file?.etag);

    // Nothing is decided about a catalogue that breaks its rules, but what mends it; the rest of the register is as free as ever.
    await expect(change((r) => retireRight(r, 'be.delijn.im', NOW))).toRejectWithCode(
      TrustRegistryError,
      code,
    );
    await write(right);
    expect((await house.steps.prepare(NOW + 2 * DAY)).catalogueFault).toBeUndefined();
  });

  test('where nothing good is out, the list names none', async () => {
    const fresh = await publishingHouse();
    const { database } = fresh.place;
    await database.transaction((tx) => changeRegister(tx, withBelgium, { now: NOW }));
    await fresh.opened.database.query(
      `update catalogue_entry set content = '{}' where kind = 'tier'`,
    );
    expect((await fresh.steps.prepare()).catalogueFault).toBe('catalogue-malformed');
    await fresh.steps.sign();
    await fresh.steps.endorse();
    await fresh.steps.release();
    expect((await openRelease(fresh.place.releases))?.files.has(CATALOGUE_PATH)).toBe(false);
    await fresh.close();
  });
});

test('another signer signs it anew, though it says the same', async () => {
  const [one, other] = await Promise.all([throwawayScheme(), throwawayScheme()]);
  const payload = new TextEncoder().encode('{"version":1}');
  const first = await signCatalogue(payload, one.listSigner, { previous: undefined, iat: NOW });
  const again = { previous: first, iat: NOW + DAY };
  expect(await signCatalogue(payload, one.listSigner, again)).toBe(first);
  const byOther = await signCatalogue(payload, other.listSigner, again);
  expect(byOther).not.toEqual(first);
  expect(jwsPayload(byOther)).toEqual(payload);
});
