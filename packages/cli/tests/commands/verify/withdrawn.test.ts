import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '@prova/platform-node';
import { createTestAuthority, makeRevocationList, makeToken, TEST_NOW } from '@prova/testing';
import { listsFolder } from '@prova/trust-updater';
import { typed } from '../../support/command-line.ts';
import { AT_NOON } from '../../support/moment.ts';

const PREFIX = 'https://issuer.example/revocationLists/';
const RID = `${PREFIX}K7Q2`;
const JTI = '0123456789ABCDEF';
const DAY = 86_400;

/** A desk with a trust list of an institution that publishes lists, and a certificate of it. */
let cwd: string;
const authority = await createTestAuthority({
  institutions: [{ id: 'BE:0120', revocationUris: [PREFIX] }],
});
const institution = authority.institution('BE:0120');
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'prova-withdrawn-'));
  const place = join(cwd, '.prova', 'trust', 'test');
  await replaceFile(join(cwd, '.prova', 'config.json'), '{"environment":"test"}');
  await replaceFile(join(place, 'root.der'), authority.root.certificate);
  await replaceFile(join(place, 'snapshot.cose'), await authority.snapshot());
  const token = makeToken(institution, { payload: { jti: JTI, rid: RID } });
  await replaceFile(join(cwd, 'card.txt'), token);
});
afterAll(() => rm(cwd, { recursive: true }));

/** Puts a list into the folder of the home, as `prova trust update` does. */
async function keepList(revoked: readonly string[], issuedAt = TEST_NOW - 600): Promise<void> {
  const lists = listsFolder(join(cwd, '.prova', 'trust', 'test', 'lists'));
  await lists.keep(RID, await makeRevocationList(institution, { rid: RID, revoked, issuedAt }));
}

const judge = (...words: readonly string[]) =>
  typed(['verify', ...words, ...AT_NOON, 'card.txt'], { cwd });

test('without a list nobody knows, and the desk says so', async () => {
  const { code, stdout } = await judge();
  expect(code).toBe(2);
  expect(stdout).toMatch(/Withdrawals +not known, no list here/);
});

test('a list that clears the document is in the report, with its age', async () => {
  await keepList(['SOMEBODYELSE0000']);
  const { code, stdout } = await judge();
  expect(code).toBe(0);
  expect(stdout).toMatch(/Withdrawals +not withdrawn, 24\/11\/2026, 3 hours ago/);
  const { stdout: json } = await judge('--json');
  expect(JSON.parse(json).status).toEqual({ state: 'good', issuedAt: '2026-11-24T08:50:00Z' });
});

test('a list that names the document makes it rejected', async () => {
  await keepList([JTI]);
  const { code, stdout } = await judge('--language', 'fr');
  expect(code).toBe(1);
  expect(stdout).toMatch(/Retraits +retiré, 24\/11\/2026/);
});

test('a list of last week clears nobody', async () => {
  await keepList([], TEST_NOW - 7 * DAY);
  const { code, stdout } = await judge();
  expect(code).toBe(2);
  expect(stdout).toMatch(/Withdrawals +not known, 17\/11\/2026, 7 days ago/);
});

test('lists lie in a folder that can be carried elsewhere', async () => {
  await keepList([JTI]);
  await cp(join(cwd, '.prova', 'trust', 'test', 'lists'), join(cwd, 'stick'), { recursive: true });
  await keepList([]);
  expect((await judge()).code).toBe(0);
  expect((await judge('--lists', 'stick')).code).toBe(1);
  const missing = await judge('--lists', 'nowhere');
  expect(missing).toMatchObject({ code: 64, stdout: '' });
  expect(missing.stderr).toContain('There is no file nowhere.');
});
