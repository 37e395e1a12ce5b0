import { NOW } from '../../support/moment.ts';
import {
  expectDone,
  openFolder,
  openWorkshop,
  PATIENCE,
  type Workshop,
} from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
}, PATIENCE);
afterAll(() => shop.remove());

const examined = (now: string, more = {}) => shop.type(['registry', 'doctor', '--now', now], more);

test('a registry that was just published is well; that all keys lie together is worth a remark', async () => {
  const { code, stdout } = await examined(NOW);
  expect(code).toBe(0);
  const levels = stdout
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ +/).slice(0, 2));
  expect(levels.filter(([level]) => level !== 'ok')).toEqual([['warning', 'offline-keys']]);
});

test('a list that nobody renews fails before desks refuse it', async () => {
  const { code, stdout } = await examined('2026-12-02T09:00:00Z');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +list-age /m);
  expect(stdout).toMatch(/^failure +metadata +The timestamp metadata expired/m);
  expect(stdout).toMatch(
    /^warning +revocation-lists +The revocation list of the authority of BE /m,
  );
});

test('keys that run out are named', async () => {
  const { stdout } = await examined('2028-11-20T09:00:00Z');
  expect(stdout).toMatch(/^failure +institution-keys +The last key of BE:0120 /m);
  expect(stdout).toMatch(/^failure +scheme-certificates +The certificate of the list signer /m);
});

test('a database that is away is a finding', async () => {
  const env = { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' };
  const { code, stdout } = await examined(NOW, { env });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +audit-log /m);
  expect(stdout).toMatch(/^ok +published-files /m);
});

test('a file that somebody changed, and one that is gone, are named', async () => {
  const place = '.prova/public/releases/1/files';
  await shop.write(`${place}/lote/ehic-issuers.sha2`, 'x');
  await shop.delete(`${place}/lote/ehic-issuers.jwt`);
  const { code, stdout } = await examined(NOW);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +published-files +.*missing: lote\/ehic-issuers\.jwt\./m);
  expect(stdout).toMatch(
    /^failure +published-files +.*not as they were .*: lote\/ehic-issuers\.sha2/m,
  );
});

test('before the first list there is none', async () => {
  const folder = await openFolder();
  await expectDone(folder.type(['registry', 'init', '--now', NOW]));
  const { code, stdout } = await folder.type(['registry', 'doctor', '--now', NOW]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +list-age +No list was ever published/m);
  await folder.remove();
});
