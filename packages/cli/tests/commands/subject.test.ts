import type { IssuerHome } from '../../src/issuer-home.ts';
import { openHome } from '../support/open-home.ts';
import { openFolder, PATIENCE, type Workshop } from '../support/workshop.ts';

const JTI = '0123456789ABCDEF';
const NUMBER = '54072002197';
const PAYLOAD = {
  sid: 'eessi:prc:1.0',
  jti: JTI,
  prc: {
    ic: 'BE',
    fn: 'Vandenbroucke',
    gn: 'Marie-Louise',
    dob: '1954-07-20',
    hi: NUMBER,
    in: 'OFN',
    ii: '0120',
    sd: '2026-11-24',
    ed: '2026-12-24',
    di: '2026-11-24',
  },
};

let shop: Workshop;
beforeEach(async () => {
  shop = await openFolder();
  await openHome(shop, plant);
}, PATIENCE);
afterEach(() => shop.remove());

/** A document on its way: its payload is what is stored of it. */
async function plant({ database, dataKeys }: IssuerHome): Promise<void> {
  await database.query(
    "insert into issuer.institution (institution_id, environment, since) values ('BE:0120', 'test', 0)",
  );
  await database.query(
    `insert into issuer.attestation (institution_id, jti, type, state, sealed, number_hash, person_hash, template_id,
       actor, revocation_list_id, status_list_id, status_ordinal, issued_on, valid_from, valid_until, staged_at)
     values ('BE:0120', $1, 'prc', 'staged', $2, $3, $4, 't', 'client:portal', 'r', 's', 0,
       '2026-11-24', '2026-11-24', '2026-12-24', 0)`,
    [
      JTI,
      dataKeys.seal('BE:0120', JTI, JSON.stringify(PAYLOAD)),
      dataKeys.numberHash('BE:0120', NUMBER),
      dataKeys.personHash('BE:0120', 'Vandenbroucke', '1954-07-20'),
    ],
  );
}

const home = ['--institution', 'BE:0120', '--environment', 'test'];
const exported = (by: string, input: string, ...more: string[]) =>
  shop.type(['subject', 'export', ...home, '--by', by, ...more], { input });
const erased = (...more: string[]) =>
  shop.type(['subject', 'erase', ...home, '--by', 'number', ...more], { input: NUMBER });

test.each([
  ['number', `${NUMBER}\n`],
  ['number', '540720-021.97'],
  ['name', 'VANDENBROUCKE\n1954-07-20\n'],
  ['document', '0123 4567 89ab cdef\n'],
])('a person is exported by %s', async (by, input) => {
  const { code, stdout, stderr } = await exported(by, input);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    institution: 'BE:0120',
    documents: [{ jti: JTI, actor: 'client:portal', content: { prc: { gn: 'Marie-Louise' } } }],
  });
  expect(stderr).toMatch(/^TEST.*\nIn the audit log as [\da-f-]{36}\.\n$/);
});

test('from a file, into a file for its owner alone, and never over another', async () => {
  await shop.write('who.txt', `${NUMBER}\n`);
  const files = ['--in', 'who.txt', '--out', 'told.json'];
  expect(await exported('number', '', ...files)).toMatchObject({ code: 0, stdout: '' });
  expect(await shop.mode('told.json')).toBe(0o600);
  expect(await shop.read('told.json')).toContain('Vandenbroucke');
  expect(await exported('number', '', ...files)).toMatchObject({ code: 64 });
});

test('on a terminal it asks, and does not wait for the end of the input', async () => {
  const input = ['Vandenbroucke\n', '1954-07-20\n'];
  const words = ['subject', 'export', ...home, '--by', 'name'];
  const { code, stderr } = await shop.type(words, { input, isTerminal: true });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Surname: Birth date: /);
});

test('who holds what is valid is erased when it is said that it be revoked', async () => {
  expect(await erased()).toMatchObject({ code: 64, stderr: expect.stringMatching(/valid still/) });
  const { code, stdout } = await erased('--revoke-valid');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Documents erased: 1, revoked before: 1\./);
  const again = await erased();
  expect(again.stdout).toMatch(/Nothing is stored about this person\./);
  expect(JSON.parse((await exported('number', NUMBER)).stdout)).toMatchObject({ documents: [] });
});

test.each([
  [['--by', 'number'], ''],
  [['--by', 'name'], 'Vandenbroucke\n'],
  [['--by', 'name'], 'Vandenbroucke\n20/07/1954\n'],
  [['--by', 'face'], 'x'],
  [[], NUMBER],
])('what tells nobody is refused in one sentence: %o %j', async (words, input) => {
  const { code, stderr } = await shop.type(['subject', 'export', ...home, ...words], { input });
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: .+\n$/);
  expect(stderr).not.toMatch(/Vandenbroucke|20.07|54072002197/);
});

test('an institution that does not issue here is said so', async () => {
  const words = ['subject', 'erase', '--institution', 'BE:0130', '--environment', 'test'];
  const { code, stderr } = await shop.type([...words, '--by', 'number'], { input: NUMBER });
  expect(code).toBe(64);
  expect(stderr).toMatch(/Nothing is issued here/);
});
