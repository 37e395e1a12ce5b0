import { CATALOGUE_PATH, openCatalogue } from '@prova/catalogue';
import { codeMatchers } from '@prova/testing';
import { openSnapshot } from '@prova/trust';
import { type Register, TrustRegistryError } from '@prova/trust-registry';
import { signCatalogue } from '../../src/catalogue/catalogue-payload.ts';
import { retireRight } from '../../src/catalogue/change-catalogue.ts';
import { jwsPayload } from '../../src/formats/list-jws.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
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

test('what somebody wrote into the tables against its rules is not published', async () => {
  await house.opened.database.query(
    `update catalogue_entry set content = jsonb_set(content::jsonb, '{rule}', '{"status": "TERR"}')::json
     where kind = 'right' and name = 'be.local.museum-x.reduced'`,
  );
  await expect(house.steps.prepare(NOW + 2 * DAY)).toRejectWithCode(
    TrustRegistryError,
    'right-leaks',
  );
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
