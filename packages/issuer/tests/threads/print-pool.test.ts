import { setImmediate } from 'node:timers/promises';
import { encodeQrText } from '@prova/credential';
import { createPrinter, type SealablePage, templateId } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { createTestAuthority, makeToken } from '@prova/testing';
import { newHash } from '../../src/seal/new-hash.ts';
import { createPrintPool, type PrintPool } from '../../src/threads/print-pool.ts';
import type { PageOrder } from '../../src/threads/print-task.ts';

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

/** As a seal with room for a signature asks for it. */
const SEAL = { at: 1_795_510_800, room: 1_100 };

const print = (...pages: PageOrder[]) => pool.print({ pages, seal: SEAL });

function order(prc: object = {}): PageOrder {
  const jws = makeToken(authority.institution('BE:0120'), { prc: { ...prc } });
  return { jws, qrText: encodeQrText(jws), templateId: template };
}

test('a page is the same, whoever draws it', async () => {
  const page = order();
  const printer = createPrinter(await loadFonts());
  await printer.prepare(template, [page]);
  const here = printer.printForSeal(template, page, { ...SEAL, newHash });
  const there = await Promise.all([1, 2, 3, 4].map(() => print(page)));
  for (const [drawn] of there) expect(sameAs(drawn, here)).toBe(true);
});

/** Compared as bytes: two lists of 40,000 numbers take seconds. */
function sameAs(drawn: SealablePage | undefined, { file, digest, ...places }: SealablePage) {
  expect(drawn).toMatchObject(places);
  return drawn && Buffer.from(file).equals(drawn.file) && Buffer.from(digest).equals(drawn.digest);
}

test('pages of one order are answered in its order', async () => {
  const orders = [order({ gn: 'Ann' }), order({ gn: 'Éva' }), order({ gn: 'Ελένη' })];
  const together = await print(...orders);
  for (const [index, each] of orders.entries()) {
    const [alone] = await print(each);
    expect(alone && sameAs(together[index], alone)).toBe(true);
  }
});

test('Greek and Cyrillic letters get a template of their own', async () => {
  const [page] = await print(order({ fn: 'Παπαδοπούλου', gn: 'Цветелина' }));
  expect(page && Buffer.from(page.file.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('the event loop turns while pages are drawn', async () => {
  const pages = Promise.all(Array.from({ length: 20 }, () => print(order())));
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
  await expect(print(order(), page)).rejects.toMatchObject({ code: 'print-refused', rule });
});

test('more orders than may wait are refused', async () => {
  const narrow = createPrintPool({ threads: 1, waiting: 0 });
  const one = { pages: [order()], seal: SEAL };
  const first = narrow.print(one);
  await expect(narrow.print(one)).rejects.toMatchObject({ code: 'print-busy' });
  expect(narrow.load()).toEqual({ running: 1, waiting: 0 });
  await first;
  await narrow.close();
});
