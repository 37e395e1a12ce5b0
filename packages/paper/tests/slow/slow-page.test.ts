import { createHash } from 'node:crypto';
import type { Canvas } from '@napi-rs/canvas';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { createPrinter, parseTemplateId } from '../../src/index.ts';
import { CARDS, FONTS, PAYLOADS, PDA1S, signedEhic, signedPda1, signedPrc } from '../documents.ts';
import { openPdf, rendered } from '../read-pdf.ts';
import { pixelsApart } from './pictures.ts';
import { slowCode } from './slow-code.ts';
import type { SlowOrder } from './slow-page.ts';
import { slowPictures } from './slow-pictures.ts';

// The fast page and the slow page are the same picture: not one pixel differs, and the smallest fault is seen.

const DPI = 120;
const AT = 1_795_510_800;

const printer = createPrinter(FONTS);

const RARE = { ...PAYLOADS.greek, prc: { ...PAYLOADS.greek.prc, gn: 'Ѣлена Ǿ' } };

const PAGES = [
  ['a certificate in one language', 'prc1/en/prod/verify.example', signedPrc(PAYLOADS.allFields)],
  ['all a certificate can hold, in two', 'prc1/fr+nl/test/a.example', signedPrc(PAYLOADS.longest)],
  ['little, and no number', 'prc1/de/acc/verify.example', signedPrc(PAYLOADS.minimal)],
  ['letters that need a template of their own', 'prc1/en/test/a.example', signedPrc(RARE)],
  ['a card with Maltese letters', 'ehic1/nl+en/test/a.example', signedEhic(CARDS.maltese)],
  ['a card in Greek', 'ehic1/de/prod/verify.example', signedEhic(CARDS.greek)],
  ['a PD A1 with all it can hold', 'pda1-1/de+fr/test/a.example', signedPda1(PDA1S.longest)],
  ['a PD A1 of one line each', 'pda1-1/nl/prod/a.example', signedPda1(PDA1S.noPlace)],
] as const;

/** Of the first page. */
const [, FIRST, FIRST_DOCUMENT] = PAGES[0];
const FAULTS: readonly (readonly [string, Partial<SlowOrder>])[] = [
  ['one letter', { wrongFields: { fn: 'Vandenbrouoke' } }],
  ['one accent', { wrongFields: { gn: 'Marié-Louise' } }],
  ['a missing value', { wrongFields: { xd: '' } }],
  ['one digit', { wrongFields: { di: '07/06/2026' } }],
  ['one module of the code', { wrongModule: 1000 }],
];

const ORDERS: readonly SlowOrder[] = [
  ...PAGES.map(([, id, document]) => ({ id, document })),
  ...FAULTS.map(([, fault]) => ({ id: FIRST, document: FIRST_DOCUMENT, ...fault })),
];

let slow: (index: number) => Promise<Canvas>;
beforeAll(async () => {
  slow = await slowPictures(ORDERS, DPI);
  for (const [, id, document] of PAGES) await printer.prepare(id, [document]);
});

const picture = async (pdf: Uint8Array) => rendered(await openPdf(pdf), DPI);

test.each(PAGES.map((page, index) => [...page, index] as const))(
  'the fast page and the slow page are one picture, sealed or not: %s',
  async (_, id, document, index) => {
    const order = { at: AT, room: 900, newHash: () => createHash('sha256') };
    const sealed = printer.printForSeal(id, document, order).file;
    const expected = await slow(index);
    for (const pdf of [printer.print(id, document), sealed]) {
      expect(pixelsApart(await picture(pdf), expected)).toBe(0);
    }
  },
);

test.each(FAULTS.map(([fault], index) => [fault, PAGES.length + index] as const))(
  'and are not with another: %s',
  async (_, index) => {
    const fast = await picture(printer.print(FIRST, FIRST_DOCUMENT));
    expect(pixelsApart(fast, await slow(index))).toBeGreaterThan(0);
  },
);

test.each(PAGES)('every module is in the file, the last one too: %s', async (_, id, document) => {
  const { context } = await PDFDocument.load(printer.print(id, document));
  const image = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object.toString().includes('/BitsPerComponent 1'));
  if (!(image instanceof PDFRawStream)) throw new RangeError('There is no picture.');
  const { size, modules } = slowCode(parseTemplateId(id).type, document.qrText);
  // Below the last row a light one, which nobody misses.
  const rows = Array.from({ length: size + 1 }, (_, row) =>
    [...modules.subarray(row * size, (row + 1) * size)]
      .join('')
      .padEnd(8 * Math.ceil(size / 8), '0'),
  );
  const bits = [...image.getContents()].map((octet) => octet.toString(2).padStart(8, '0'));
  expect(bits.join('')).toBe(rows.join(''));
});
