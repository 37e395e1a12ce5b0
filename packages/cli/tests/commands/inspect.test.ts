import { AT_NOON } from '../support/moment.ts';
import { renderedPng } from '../support/render.ts';
import { rewritten } from '../support/tokens.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('in.ndjson', ndjson([record('card')]));
  await expectDone(shop.issue('in.ndjson', '.'));
  await shop.write('card.png', await renderedPng(await shop.readBytes('card.pdf')));
  const hostile = { fn: 'Eve\u001b[2J\u202e\u009b1m' };
  await shop.write(
    'forged.txt',
    rewritten(await shop.read('card.txt'), { prc: { ...record('x'), ...hostile } }),
  );
  await shop.write('health-pass.txt', 'HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8\u001b[2J');
}, PATIENCE);
afterAll(() => shop.remove());

const FILES = ['card.pdf', 'card.png', 'card.txt', 'forged.txt', 'health-pass.txt', 'in.ndjson'];
/** In any of the four languages. */
const VERDICTS = /accepted|rejected|undetermined|not.judged|accepté|refusé|aanvaard|anerkannt/i;

test.each(FILES)('%s: says NOT VERIFIED first and last, and gives no verdict', async (file) => {
  const { stdout } = await shop.type(['inspect', file]);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^NOT VERIFIED\b/);
  expect(lines.at(-1)).toBe(lines[0]);
  expect(stdout).not.toMatch(VERDICTS);
});

test.each(['card.pdf', 'card.png', 'card.txt', 'forged.txt'])(
  '%s: shows what it says',
  async (file) => {
    const { code, stdout } = await shop.type(['inspect', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('"alg": "ES256"');
    expect(stdout).toContain('"sid": "eessi:prc:1.0"');
    expect(stdout).toContain('"gn": "Marie-Louise"');
  },
);

test('a PDF: its attachment and its code', async () => {
  const { stdout } = await shop.type(['inspect', 'card.pdf']);
  expect(stdout).toMatch(/^file +pdf$/m);
  expect(stdout.match(/^in +(attachment|QR code)$/gm)).toHaveLength(2);
});

test.each(['health-pass.txt', 'in.ndjson'])('%s: no document is 3', async (file) => {
  expect((await shop.type(['inspect', file])).code).toBe(3);
});

test.each(['forged.txt', 'health-pass.txt'])('%s: nothing in it moves the cursor', async (file) => {
  const { stdout } = await shop.type(['inspect', file], { isTerminal: true });
  expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
});

test('asks for no home and no trust list', async () => {
  const env = { PROVA_HOME: 'nowhere' };
  expect((await shop.type(['inspect', 'card.txt'], { env })).code).toBe(0);
  expect((await shop.type(['verify', ...AT_NOON, 'card.txt'], { env })).code).toBe(2);
});

test('standard input', async () => {
  const input = await shop.readBytes('card.txt');
  const { code, stdout } = await shop.type(['inspect', '-'], { input });
  expect(code).toBe(0);
  expect(stdout).toContain('"fn": "Vandenbroucke"');
});
