import { createPrinter } from '../../src/index.ts';
import { FONTS, ISIPLUS, signedIsiPlus } from '../documents.ts';
import { openPdf, placedTexts, rendered, scanned } from '../read-pdf.ts';

const printer = createPrinter(FONTS);
const TEST = 'isiplus1/nl+fr/test/verify.example';
const document = signedIsiPlus(ISIPLUS);
await printer.prepare(TEST, [document]);
const file = await openPdf(printer.print(TEST, document));

test('the national number is large and in groups, and the boxes say what is signed', async () => {
  const texts = await placedTexts(file);
  const inSize = (size: number) =>
    texts.filter((each) => Math.abs(each.size - size) < 0.01).map(({ text }) => text);
  expect(inSize(26)).toEqual(['19.63.21-004.41']);
  expect(inSize(11).toSorted()).toEqual(
    [
      ...['Nergens', 'Lotte', '21/03/2019', 'F', '0999 - DEMO-OA'],
      ...['DEMO-0001', '24/11/2026', '31/12/2031', 'verify.example', '7K3M 9Q2P X4T8 VA1C'],
    ].toSorted(),
  );
});

test('says that it identifies nobody and that its form is ours', async () => {
  const words = (await placedTexts(file)).map(({ text }) => text).join(' ');
  expect(words).toContain('geen identiteitsdocument');
  expect(words).toContain('pas une pièce d’identité');
  expect(words).toContain('Prova');
});

test('carries the token under its own name, and a scanner reads the code', async () => {
  expect(Object.keys(await file.document.getAttachments())).toEqual(['isiplus.jws']);
  expect(await scanned(await rendered(file, 150))).toEqual([document.qrText]);
});

test('sex is printed only where the card says it', async () => {
  const { sx: _, ...isiplus } = ISIPLUS.isiplus;
  const other = signedIsiPlus({ ...ISIPLUS, isiplus });
  const texts = await placedTexts(await openPdf(printer.print(TEST, other)));
  expect(texts.map(({ text }) => text)).not.toContain('F');
});
