import { attestationQr, createPrinter, PAGE_LANGUAGES, templateId } from '../../src/index.ts';
import { CARDS, FONTS, PAYLOADS, signedEhic, signedPrc } from '../documents.ts';
import { expectApart, LANGUAGES } from '../print/apart.ts';
import {
  inkShare,
  type OpenPdf,
  openPdf,
  type PlacedText,
  placedTexts,
  rendered,
  scanned,
} from '../read-pdf.ts';

const printer = createPrinter(FONTS);
const ENGLISH_TEST = 'ehic1/en/test/verify.example';

async function read(id: string, payload: unknown): Promise<OpenPdf> {
  const document = signedEhic(payload);
  await printer.prepare(id, [document]);
  return openPdf(printer.print(id, document));
}

/** Values in one size, by their place from the top. */
function valuesOf(texts: readonly PlacedText[], size: number): string[] {
  return texts.filter((text) => Math.abs(text.size - size) < 0.01).map(({ text }) => text);
}

test('the front of the card and the boxes below say what is signed', async () => {
  const texts = await placedTexts(await read(ENGLISH_TEST, CARDS.allFields));
  const fields = [
    ...['Vandenbroucke', 'Marie-Louise', '20/07/1984', '84072002127', '0120 - MC-CM'],
    ...['80056001200012345678', '31/12/2027'],
  ];
  expect(valuesOf(texts, 7)).toEqual(['BE', ...fields]);
  const others = ['BE', '01/06/2026', 'verify.example', '7K3M 9Q2P X4T8 VA1C'];
  expect(valuesOf(texts, 11).toSorted()).toEqual([...fields, ...others].toSorted());
});

test('the card is drawn in its true size, its values inside and on the sides that Decision S2 gives them', async () => {
  const texts = await placedTexts(await read('ehic1/de/prod/verify.example', CARDS.longest));
  const values = texts.filter(({ size }) => Math.abs(size - 7) < 0.01);
  for (const { left, right, baseline } of values) {
    expect(left).toBeGreaterThan(18 + 4);
    expect(right).toBeLessThan(18 + 85.6 - 4);
    expect(baseline).toBeGreaterThan(37.2);
    expect(baseline).toBeLessThan(37.2 + 53.98 - 3);
  }
  const aligned = values.filter(({ right }) => Math.abs(right - (18 + 85.6 - 4.4)) < 0.2);
  expect(aligned.map(({ text }) => text)).toEqual([
    'WRQP5M6BMTXEHWH9WPGH',
    'BA82708X41 - VERBUND-NORD-OS',
    '30/05/2031',
  ]);
});

test('carries the token under its own name', async () => {
  const { document } = await read(ENGLISH_TEST, CARDS.allFields);
  expect(Object.keys(await document.getAttachments())).toEqual(['ehic.jws']);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: 'European Health Insurance Card' });
});

test('says that the form is ours, in each language', async () => {
  for (const language of PAGE_LANGUAGES) {
    const texts = await placedTexts(await read(`ehic1/${language}/prod/a`, CARDS.allFields));
    expect(texts.map(({ text }) => text).join(' ')).toContain('Prova');
  }
});

test.each(['allFields', 'longest', 'greek'] as const)(
  'lets a scanner read the code: %s',
  async (name) => {
    const document = signedEhic(CARDS[name]);
    await printer.prepare(ENGLISH_TEST, [document]);
    const page = await rendered(await openPdf(printer.print(ENGLISH_TEST, document)), 150);
    expect(await scanned(page)).toEqual([document.qrText]);
  },
);

test('a code of ours is M, or L where M would be too fine; that of a certificate is L', () => {
  const text = 'A'.repeat(500);
  expect(attestationQr('ehic', text).version).toBe(14);
  expect(attestationQr('prc', text).version).toBe(12);
  expect(attestationQr('ehic', 'A'.repeat(1732)).version).toBe(28);
  expect(attestationQr('ehic', 'A'.repeat(1733)).version).toBe(
    attestationQr('prc', 'A'.repeat(1733)).version,
  );
  expect(attestationQr('ehic', 'A'.repeat(2223)).version).toBe(28);
  expect(() => attestationQr('ehic', 'A'.repeat(2224))).toThrow(
    expect.objectContaining({ code: 'qr-capacity' }),
  );
});

test('a test says so at the head, at the foot, beside the code and on the card', async () => {
  const page = await rendered(await read(ENGLISH_TEST, CARDS.allFields), 150);
  for (const [x, y, width] of [
    [6, 5.5, 25],
    [6, 283.5, 25],
    [18, 246, 40],
    [22.6, 72.3, 5],
  ] as const) {
    const stripes = inkShare(page, x, y, width, 7.2);
    expect(stripes).toBeGreaterThan(0.35);
    expect(stripes).toBeLessThan(0.75);
  }
});

test('a template is for one kind of document', async () => {
  const card = signedEhic(CARDS.allFields);
  const certificate = signedPrc(PAYLOADS.allFields);
  const mismatch = expect.objectContaining({ code: 'template-mismatch' });
  await printer.prepare(ENGLISH_TEST);
  await printer.prepare('prc1/en/test/verify.example');
  expect(() => printer.print(ENGLISH_TEST, certificate)).toThrow(mismatch);
  expect(() => printer.print('prc1/en/test/verify.example', card)).toThrow(mismatch);
});

describe('nothing touches anything else', () => {
  const widest = {
    ...CARDS.longest,
    ehic: {
      ...CARDS.longest.ehic,
      fn: 'W'.repeat(40),
      gn: 'Œ'.repeat(35),
      hi: 'W'.repeat(20),
      ii: 'W'.repeat(10),
      in: 'W'.repeat(15),
      ci: '8'.repeat(20),
    },
  };
  test.each(LANGUAGES)('in %s', async (_, languages) => {
    const address = 'check.social-security.ministry.example';
    const id = templateId({ type: 'ehic', languages, environment: 'prod', address });
    expectApart(await placedTexts(await read(id, widest)));
  });
});
