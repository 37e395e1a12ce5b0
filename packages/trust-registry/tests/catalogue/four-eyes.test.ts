import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError } from '@prova/trust-registry';
import { findRight } from '../../src/catalogue/change-catalogue.ts';
import type { ChangeDocument } from '../../src/changes/change.ts';
import { decide } from '../../src/changes/decide.ts';
import { previewRequest } from '../../src/changes/preview.ts';
import { propose } from '../../src/changes/propose.ts';
import { replayDecisions } from '../../src/changes/replay.ts';
import { findRequest } from '../../src/changes/request-rows.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { type Office, office } from '../changes/four-eyes.ts';
import { BELGIUM_IMPORT, belgium, rightOf } from './belgium.ts';

expect.extend(codeMatchers);

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

const MUSEUM = 'be.local.museum-z.reduced';
const museum = { ...rightOf('be.local.museum-x.reduced'), rightId: MUSEUM };
const put = (content: object): ChangeDocument => ({
  kind: 'catalogue-entry',
  entry: { of: 'right', content },
});

const submit = (change: ChangeDocument) =>
  propose(at.service, at.submission(at.officers.anna, change), at.context);

async function agree(change: ChangeDocument) {
  const request = await submit(change);
  await decide(at.service, at.verdict(at.officers.bert, 'approve', request), at.context);
  return findRequest(at.service, request.id);
}

test('two officers of two organisations make a catalogue, and signatures alone make it again', async () => {
  await agree(BELGIUM_IMPORT);
  const { about } = await agree(put({ ...museum, state: 'proposed' }));
  expect(about).toEqual([MUSEUM]);
  await agree(put({ ...museum, state: 'validated' }));
  await agree(put({ ...museum, state: 'published' }));
  await agree({ kind: 'catalogue-retire', right: 'be.local.pool-y.reduced' });
  const register = await loadRegister(at.service);
  expect(register.catalogue).toMatchObject({ version: 5, issuedOn: '2026-11-24' });
  expect(findRight(register, MUSEUM)?.state).toBe('published');
  expect(findRight(register, 'be.local.pool-y.reduced')?.state).toBe('retired');
  expect([...register.catalogue.entries.keys()].slice(0, -1)).toEqual([
    ...belgium.catalogue.entries.keys(),
  ]);
  expect(await replayDecisions(at.service, at.register, at.root)).toEqual(register);
});

test('who decides sees each member, and what the right gives away', async () => {
  const request = await submit(put({ ...museum, sector: 'leisure' }));
  expect(await previewRequest(at.service, request, at.context)).toEqual([
    { topic: 'catalogue', from: 'version 5 of 2026-11-24', to: 'version 6 of 2026-11-24' },
    { topic: 'catalogue-right', subject: `${MUSEUM}, sector`, from: 'culture', to: 'leisure' },
  ]);
  const leaking = { ...museum, rule: { anyOf: [{ status: 'BIM' }, { status: 'RIS' }] } };
  const lines = await previewRequest(at.service, await submit(put(leaking)), at.context);
  expect(lines.map(({ subject, to }) => [subject, to])).toEqual([
    [undefined, 'version 6 of 2026-11-24'],
    [`${MUSEUM}, rule`, 'BIM or RIS'],
    [`${MUSEUM}, gives away`, expect.stringMatching(/^B: /)],
  ]);
});

test('who decides about a tier sees what follows for the rights that are made of it', async () => {
  const tier = belgium.catalogue.entries.get('tier companionNeeded');
  const content = { ...tier?.content, rule: { anyOf: [{ status: 'HREC' }, { status: 'RIS' }] } };
  const request = await submit({ kind: 'catalogue-entry', entry: { of: 'tier', content } });
  const lines = await previewRequest(at.service, request, at.context);
  expect(lines.slice(1)).toEqual([
    {
      topic: 'catalogue-tier',
      subject: 'companionNeeded, rule',
      from: expect.stringContaining('HREC_12P'),
      to: 'HREC or RIS',
    },
    {
      topic: 'catalogue-right',
      subject: 'be.transport.companion, gives away',
      from: expect.stringMatching(/^C: /),
      to: expect.stringMatching(/^B: /),
    },
  ]);
});

test('what leaks is refused before anybody decides', async () => {
  const leaking = { ...museum, rule: { status: 'BIM' } };
  await expect(submit(put(leaking))).toRejectWithCode(TrustRegistryError, 'right-leaks');
});

test('a status and a tier are retired once no right in force needs them', async () => {
  const retire = (of: 'status' | 'tier', name: string): ChangeDocument => ({
    ...{ kind: 'catalogue-retire-entry', of, name },
  });
  await expect(submit(retire('status', 'NONE'))).toRejectWithCode(
    TrustRegistryError,
    'catalogue-entry-unknown',
  );
  await expect(submit(retire('tier', 'companionNeeded'))).toRejectWithCode(
    TrustRegistryError,
    'catalogue-entry-retired',
  );
  await agree({ kind: 'catalogue-retire', right: 'be.transport.companion' });
  const { about } = await agree(retire('tier', 'companionNeeded'));
  expect(about).toEqual(['companionNeeded']);
  const register = await loadRegister(at.service);
  const tier = register.catalogue.entries.get('tier companionNeeded');
  expect(tier?.content).toMatchObject({ retired: true });
  expect(await replayDecisions(at.service, at.register, at.root)).toEqual(register);

  // It neither retires twice, nor comes back, nor is changed.
  const again = [retire('tier', 'companionNeeded')];
  const back = belgium.catalogue.entries.get('tier companionNeeded');
  if (back) again.push({ kind: 'catalogue-entry', entry: back });
  for (const each of again) {
    await expect(submit(each)).toRejectWithCode(TrustRegistryError, 'transition-not-allowed');
  }
  await expect(
    at.database.query(
      `update catalogue_entry set content = (content::jsonb - 'retired')::json
       where kind = 'tier' and name = 'companionNeeded'`,
    ),
  ).rejects.toThrow();
});

test('the database itself lets no right go back, nor an entry away', async () => {
  const set = (state: string) =>
    at.service.query(
      `update catalogue_entry set content = jsonb_set(content::jsonb, '{state}', $2)::json
       where kind = 'right' and name = $1`,
      [MUSEUM, JSON.stringify(state)],
    );
  await expect(set('proposed')).rejects.toThrow();
  await expect(at.database.query('delete from catalogue_entry')).rejects.toThrow();
  await expect(
    at.service.query('update scheme set catalogue_version = catalogue_version - 1'),
  ).rejects.toThrow();
});
