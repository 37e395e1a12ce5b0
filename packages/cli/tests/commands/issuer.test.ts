import { auditOf } from '../support/audit.ts';
import { expectDone, openWorkshop, PATIENCE, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
}, PATIENCE);
afterAll(() => shop.remove());

const enter = (...words: string[]) =>
  shop.type(['issuer', 'enter', '--institution', 'BE:0120', ...words]);
const shown = async () => (await expectDone(shop.type(['issuer', 'show']))).stdout;

test('an institution is entered, and later only what is named changes', async () => {
  const first = await expectDone(enter('--acronym', 'OFN', '--languages', 'fr,nl'));
  expect(first.stdout).toBe(
    'TEST – nothing here is real\nBE:0120 is entered; register its key next.\n',
  );
  expect(await shown()).toMatch(/^BE:0120 +OFN +fr,nl +warn +no +never +24 +test +no key yet$/m);

  await expectDone(enter('--four-eyes', '--approve-batches-over', '1000'));
  await expectDone(enter('--native-script', 'refuse', '--retention-months', '36'));
  expect(await shown()).toMatch(/^BE:0120 +OFN +fr,nl +refuse +yes +over 1,000 +36 +test +no key/m);

  await expectDone(enter('--no-four-eyes', '--approve-batches-over', 'never'));
  expect(await shown()).toMatch(/^BE:0120 +OFN +fr,nl +refuse +no +never +36 +test +no key/m);
  const again = await expectDone(enter());
  expect(again.stdout).toContain('nothing was changed');
  expect(await auditOf(shop, 'BE:0120')).toEqual([
    'institution.entered operator',
    ...Array(3).fill('institution.changed operator'),
  ]);
});

test('the acronym is the one that the home knows', async () => {
  await shop.write('.prova/issuer.json', '{"acronyms": {"BE:0121": "VAN HUIS"}}');
  await expectDone(shop.type(['issuer', 'enter', '--institution', 'be:0121']));
  expect(await shown()).toMatch(/^BE:0121 +VAN HUIS +en /m);
});

test.each([
  ['no institution', ['issuer', 'enter']],
  ['what is none', ['issuer', 'enter', '--institution', 'Belgium']],
  ['both', ['issuer', 'enter', '--institution', 'BE:0122', '--four-eyes', '--no-four-eyes']],
  ['three languages', ['issuer', 'enter', '--institution', 'BE:0122', '--languages', 'en,fr,nl']],
  [
    'half a batch',
    ['issuer', 'enter', '--institution', 'BE:0122', '--approve-batches-over', '1.5'],
  ],
  ['ages', ['issuer', 'enter', '--institution', 'BE:0122', '--retention-months', '999']],
  ['a long acronym', ['issuer', 'enter', '--institution', 'BE:0122', '--acronym', 'x'.repeat(22)]],
  ['another world', ['issuer', 'enter', '--institution', 'BE:0120', '--environment', 'acc']],
])('%s is 64, one sentence, and enters nothing', async (_what, words) => {
  const { code, stdout, stderr } = await shop.type(words);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  expect(await shown()).not.toContain('BE:0122');
});

test('who stands in the wrong folder is not given a database there', async () => {
  const env = { DATABASE_URL: '', PROVA_HOME: 'elsewhere' };
  const { code, stderr } = await shop.type(['issuer', 'show'], { env });
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: There is no home in .*elsewhere; [^\n]+\.\n$/);
  expect(await shop.list('.')).not.toContain('elsewhere');
});
