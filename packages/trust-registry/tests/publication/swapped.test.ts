import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { type Register, TrustRegistryError } from '@prova/trust-registry';
import { retireRight } from '../../src/catalogue/change-catalogue.ts';
import { suspendInstitution } from '../../src/register/institution-changes.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { currentRelease } from '../../src/release/open-release.ts';
import { releaseFolder } from '../../src/release/release-folder.ts';
import { withBelgium } from '../catalogue/belgium.ts';
import { BE_0120, NOW } from '../throwaway-scheme.ts';
import { publishingHouse } from './publishing-house.ts';

// Drafts lie where the online server can write. Whoever signs looks at what it is.

expect.extend(codeMatchers);

let house: Awaited<ReturnType<typeof publishingHouse>>;
beforeEach(async () => {
  house = await publishingHouse();
});
afterEach(() => house.close());

const draftFile = (sequence: number, path: string) =>
  join(house.place.drafts, String(sequence), path);

const refusedAs = (code: string, work: Promise<unknown>) =>
  expect(work).toRejectWithCode(TrustRegistryError, code);

function change(by: (register: Register) => Register) {
  return house.place.database.transaction((tx) => changeRegister(tx, by, { now: NOW }));
}

const suspendFund = () => change((register) => suspendInstitution(register, BE_0120));

test('a history that was rewritten after it was prepared is not signed', async () => {
  await house.steps.prepare();
  await writeFile(draftFile(1, 'events.json'), '{"events":[]}');
  await refusedAs('draft-malformed', house.steps.sign());
});

test.each([
  ...['lote/ehic-issuers.jwt', 'lote/ehic-issuers.sha2', 'vical/ehic.cbor', 'history.json'],
  'catalogue/rights.jwt',
])('%s of the list before is not endorsed', async (path) => {
  await change(withBelgium);
  await house.publishAll();
  await suspendFund();
  await change((register) => retireRight(register, 'be.tec.reduced', NOW));
  await house.steps.prepare(NOW + 60);
  await house.steps.sign(NOW + 60);
  const older = releaseFolder(house.place.releases).file(1, path);
  await cp(older, draftFile(2, join('files', path)));
  await refusedAs('draft-malformed', house.steps.endorse(NOW + 60));
});

test('a catalogue that was rewritten after it was prepared is not signed', async () => {
  await change(withBelgium);
  await house.steps.prepare();
  await writeFile(draftFile(1, 'catalogue.json'), '{}');
  await refusedAs('draft-malformed', house.steps.sign());
});

test.each([
  ['one more', 'extra.json', (path: string) => writeFile(path, '{}')],
  ['one less', 'history.json', (path: string) => rm(path)],
  [
    'a link to elsewhere',
    'history.json',
    async (path: string) => {
      await cp(path, `${path}.copy`);
      await rm(path);
      await symlink(`${path}.copy`, path);
    },
  ],
])('%s among the files is not endorsed', async (_, path, tamper) => {
  await house.steps.prepare();
  await house.steps.sign();
  await tamper(draftFile(1, join('files', path)));
  await refusedAs('draft-malformed', house.steps.endorse());
});

test('what was signed for another content of the same number is not endorsed', async () => {
  const { drafts } = house.place;
  await house.steps.prepare();
  await house.steps.sign();
  await cp(drafts, `${drafts}-other`, { recursive: true });
  await suspendFund();
  // As a backup of the database would have it: the number is free again.
  const { database } = house.opened;
  for (const table of ['publication_step', 'publication']) {
    await database.query(`alter table ${table} disable trigger user`);
    await database.query(`delete from ${table}`);
    await database.query(`alter table ${table} enable trigger user`);
  }
  await database.query('alter table scheme disable trigger user');
  await database.query('update scheme set sequence = 0');
  expect((await house.steps.prepare()).sequence).toBe(1);
  await house.steps.sign();
  await cp(`${drafts}-other`, drafts, { recursive: true });
  await refusedAs('draft-malformed', house.steps.endorse());
});

test('a list that was changed after it was endorsed is not released', async () => {
  for (const step of ['prepare', 'sign', 'endorse'] as const) await house.steps[step]();
  const path = draftFile(1, 'files/snapshot.cose');
  const list = await readFile(path);
  await writeFile(path, list.subarray(0, -1));
  await refusedAs('draft-malformed', house.steps.release());
  await writeFile(path, list);
  await writeFile(draftFile(1, 'files/history.json'), '{"events":[]}');
  await refusedAs('draft-malformed', house.steps.release());
  expect(await currentRelease(house.place.releases)).toBeUndefined();
});
