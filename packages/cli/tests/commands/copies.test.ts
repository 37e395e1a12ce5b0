import { AT_NOON, NOW } from '../support/moment.ts';
import { openHome } from '../support/open-home.ts';
import { expectDone, ndjson, openWorkshop, PATIENCE, type Workshop } from '../support/workshop.ts';

const CHILD = { fn: 'Nergens', gn: 'Lotte', dob: '2019-03-21', hi: '19632100441', ci: 'DEMO-0001' };

let shop: Workshop;
let card: string;
beforeAll(async () => {
  shop = await openWorkshop({ competences: ['ISIPLUS'] });
  await shop.write('child.ndjson', ndjson([{ id: 'child', in: 'OFN', ...CHILD }]));
  for (const parent of ['parent-1', 'parent-2']) await offeredTo(parent);
  for (const parent of ['parent-1', 'parent-1', 'parent-2']) await fetchedBy(parent);
}, PATIENCE);
afterAll(() => shop.remove());

const home = ['--institution', 'BE:0120', '--environment', 'test', '--now', NOW];
const withdraw = (holder: string, input: string, ...more: string[]) =>
  shop.type(['copies', 'withdraw', ...home, '--holder', holder, ...more], { input });

async function offeredTo(parent: string): Promise<void> {
  const to = ['--holder', parent, '--relation', 'parent', '--handover', 'in-person'];
  const offer = ['offer', '--type', 'isiplus', '--institution', 'BE:0120', '--in', 'child.ndjson'];
  const { stdout } = await expectDone(shop.type([...offer, ...to, ...AT_NOON, '--json']));
  card = JSON.parse(stdout).attestation;
}

/** A copy as a wallet gets it; nothing of it but this row is kept. */
let copies = 0;
async function fetchedBy(parent: string): Promise<void> {
  copies += 1;
  await openHome(shop, ({ database }) =>
    database.query(
      `insert into issuer.wallet_copy (institution_id, jti, configuration, key_thumbprint, issued_at, expires_at, holder_name,
         status_list_id, status_ordinal) values ('BE:0120', $1, 'isiplus-sd-jwt-vc', $2, 1, 2, $3, 's1', $4)`,
      [card, new Uint8Array(32), parent, copies],
    ),
  );
}

async function exported(): Promise<readonly object[]> {
  const words = ['subject', 'export', ...home, '--by', 'number'];
  const { stdout } = await expectDone(shop.type(words, { input: CHILD.hi }));
  return JSON.parse(stdout).documents[0].walletCopies;
}

test('what one holder has ends, the other’s does not, and whoever asks what is stored is told which', async () => {
  const done = await withdraw('parent-1', `${card.replace(/(.{4})/g, '$1 ').toLowerCase()}\n`);
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toMatch(
    /^TEST.*\nCopies of parent-1 withdrawn: 2\. Lists say so with their next version\.\n$/,
  );
  const withdrawnAt = Date.parse(NOW) / 1000;
  expect(await exported()).toMatchObject([
    { holder: 'parent-1', withdrawnAt },
    { holder: 'parent-1', withdrawnAt },
    { holder: 'parent-2', withdrawnAt: null },
  ]);
  expect((await withdraw('parent-1', card)).stdout).toMatch(/withdrawn: 0\./);
});

test('the id of the card is read from a file too', async () => {
  await shop.write('card.txt', `${card}\n`);
  const { code, stdout } = await withdraw('parent-2', '', '--in', 'card.txt');
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/withdrawn: 1\./) });
});

test.each([
  ['a holder to whom nothing was offered', 'parent-3', () => card],
  ['a card that there is not', 'parent-1', () => '0123456789ABCDEF'],
  ['no card', 'parent-1', () => ''],
])('%s is refused in one sentence', async (_what, holder, id) => {
  const { code, stdout, stderr } = await withdraw(holder, id());
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
});
