import { connect, makeDataKeyFile } from '@prova/store';
import { AT_NOON, NOW } from '../../support/moment.ts';
import { openRealWorkshop } from '../../support/officers.ts';
import {
  BE_0120,
  expectDone,
  ndjson,
  openFolder,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

// A home whose trust list says where its institution withdraws: without the lists nothing there is accepted.

const PROVA_ISSUER_URL = 'http://localhost:8080';

let shop: Workshop;
beforeAll(async () => {
  shop = await openFolder();
  const env = { PROVA_ISSUER_URL };
  await shop.write('institutions.json', JSON.stringify([BE_0120]));
  const made = ['--institutions', 'institutions.json', '--now', NOW];
  await expectDone(shop.type(['registry', 'init', ...made], { env }));
  await expectDone(shop.type(['registry', 'publish', '--now', NOW]));
  await shop.write('one.ndjson', ndjson([record('one')]));
}, PATIENCE);
afterAll(() => shop.remove());

const verified = (file: string) => shop.type(['verify', ...AT_NOON, file]);

test('the institution is entered once, and it is said', async () => {
  const first = await expectDone(shop.issue('one.ndjson', 'first'));
  expect(first.stdout).toMatch(/^entered +BE:0120, with the seal of this home$/m);
  const second = await expectDone(shop.issue('one.ndjson', 'second'));
  expect(second.stdout).not.toContain('entered');
});

test('the same records in another folder are the same documents', async () => {
  const [first] = await shop.report('first');
  const [second] = await shop.report('second');
  expect(second).toEqual(first);
  const texts = ['first', 'second'].map((folder) => shop.readBytes(folder, 'one.txt'));
  expect(await texts[1]).toEqual(await texts[0]);
});

test('who verifies in the home has its lists, also once something is withdrawn', async () => {
  expect((await verified('first/one.pdf')).code).toBe(0);
  const database = connect({ url: shop.env['DATABASE_URL'] ?? '' });
  await database.query(
    `update issuer.attestation set state = 'revoked', ended_at = released_at, end_reason = 'data-wrong'`,
  );
  await database.close();
  // The same record again: it is not handed out, and the lists are published.
  const again = await shop.issue('one.ndjson', 'third');
  expect([again.code, again.stderr]).toEqual([
    1,
    expect.stringMatching(/^line 1: revocation-final: /),
  ]);
  expect((await verified('first/one.pdf')).code).toBe(1);
});

test('where documents are real, an institution issues once somebody entered it', async () => {
  const real = await openRealWorkshop();
  await makeDataKeyFile(real.at('.prova', 'keys', 'data.key'));
  await real.write('one.ndjson', ndjson([record('one')]));
  const words = ['issue', '--type', 'prc', '--institution', 'BE:0120', ...AT_NOON];
  const files = ['--in', 'one.ndjson', '--out', 'out'];
  const env = { PROVA_ISSUER_URL, PROVA_DESK_URL: 'https://check.example' };
  const { code, stderr } = await real.type([...words, ...files], { env });
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: BE:0120 does not issue here: prova issuer enter, /);
  await real.remove();
});

test('a day that has not begun is no day of issue', async () => {
  const { code } = await shop.issue('one.ndjson', 'tomorrow', '--today', '2026-11-25');
  expect(code).toBe(64);
});
