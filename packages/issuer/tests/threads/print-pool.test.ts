import { setImmediate } from 'node:timers/promises';
import { encodeQrText } from '@prova/credential';
import { createPrinter, templateId } from '@prova/paper';
import { createTestAuthority, makeToken } from '@prova/testing';
import { loadFonts } from '../../src/index.ts';
import { createPrintPool, type PrintPool } from '../../src/threads/print-pool.ts';
import type { PrintOrder } from '../../src/threads/print-task.ts';

const authority = await createTestAuthority();
const template = templateId({
  type: 'prc',
  languages: ['en'],
  environment: 'test',
  address: 'verify.example',
});

let pool: PrintPool;
beforeAll(() => {
  pool = createPrintPool({ threads: 2, waiting: 100 });
});
afterAll(() => pool.close());

function order(prc: object = {}): PrintOrder {
  const jws = makeToken(authority.institution('BE:0120'), { prc: { ...prc } });
  return { jws, qrText: encodeQrText(jws), templateId: template };
}

test('a page is the same, whoever draws it', async () => {
  const page = order();
  const printer = createPrinter(await loadFonts());
  await printer.prepare(template, [page]);
  const here = Buffer.from(printer.print(template, page));
  const there = await Promise.all([1, 2, 3, 4].map(() => pool.print(page)));
  expect(there.map((pdf) => here.equals(pdf))).toEqual([true, true, true, true]);
});

test('Greek and Cyrillic letters get a template of their own', async () => {
  const pdf = await pool.print(order({ fn: 'Παπαδοπούλου', gn: 'Цветелина' }));
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('the event loop turns while pages are drawn', async () => {
  const pages = Promise.all(Array.from({ length: 20 }, () => pool.print(order())));
  let isDone = false;
  void pages.then(() => {
    isDone = true;
  });
  let turns = 0;
  while (!isDone) {
    await setImmediate();
    turns++;
  }
  expect((await pages).length).toBe(20);
  // Drawn here, each page would hold up one turn, and there would be no more of them than pages.
  expect(turns).toBeGreaterThan(100);
});

test.each([
  ['a letter that no font has', order({ gn: '\u{1F600}' }), 'glyph-missing'],
  ['no template of ours', { ...order(), templateId: 'x' }, 'template-unknown'],
  ['no token', { ...order(), jws: 'x' }, 'jws-malformed'],
])('%s is refused, and says no value', async (_what, page, rule) => {
  await expect(pool.print(page)).rejects.toMatchObject({ code: 'print-refused', rule });
});

test('more pages than may wait are refused', async () => {
  const narrow = createPrintPool({ threads: 1, waiting: 0 });
  const first = narrow.print(order());
  await expect(narrow.print(order())).rejects.toMatchObject({ code: 'print-busy' });
  expect(narrow.load()).toEqual({ running: 1, waiting: 0 });
  await first;
  await narrow.close();
});
