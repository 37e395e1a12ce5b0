import { attestationQr, createPrinter, PAGE_LANGUAGES, templateId } from '../../src/index.ts';
import { FONTS, PAYLOADS, PDA1S, signedPda1, signedPrc } from '../documents.ts';
import { expectApart, LANGUAGES } from '../print/apart.ts';
import { inkShare, type OpenPdf, openPdf, placedTexts, rendered, scanned } from '../read-pdf.ts';

const printer = createPrinter(FONTS);
const ENGLISH_TEST = 'pda1-1/en/test/verify.example';

async function read(id: string, payload: unknown): Promise<OpenPdf> {
  const document = signedPda1(payload);
  await printer.prepare(id, [document]);
  return openPdf(printer.print(id, document));
}

async function valuesOf(payload: unknown, size: number): Promise<string[]> {
  const texts = await placedTexts(await read(ENGLISH_TEST, payload));
  return texts.filter((text) => Math.abs(text.size - size) < 0.01).map(({ text }) => text);
}

test('the sections say what is signed', async () => {
  expect((await valuesOf(PDA1S.allFields, 11)).toSorted()).toEqual(
    [
      ...['Vandenbroucke', 'Marie-Louise', '20/07/1984', '84072002127'],
      ...['BE', '01/06/2026', '30/09/2026'],
      ...['BE', '0120 - MC-CM', 'A1-2026-000417', '01/06/2026'],
      ...['verify.example', '7K3M 9Q2P X4T8 VA1C'],
    ].toSorted(),
  );
  const work = await valuesOf(PDA1S.allFields, 9);
  expect(work).toEqual(
    expect.arrayContaining([
      'X',
      'Bouwwerken De Clercq, 0403199702, BE',
      'rue Nationale 12, 59000 Lille, FR',
    ]),
  );
});

test('one status is ticked, and it is the one that is signed; a state without a fixed place stands in its own box', async () => {
  for (const sc of ['01', '06', '07', '12']) {
    const payload = { ...PDA1S.allFields, pda1: { ...PDA1S.allFields.pda1, sc } };
    const texts = await placedTexts(await read(ENGLISH_TEST, payload));
    const ticks = texts.filter(({ text }) => text === 'X');
    expect(ticks).toHaveLength(1);
    const [tick] = ticks;
    const label = texts.find(({ text }) => text.startsWith(`3.${Number(sc)} `));
    expect(Math.abs((tick?.baseline ?? 0) - (label?.baseline ?? 99))).toBeLessThan(0.5);
    expect((label?.left ?? 0) - (tick?.right ?? 0)).toBeLessThan(4);
  }
  const texts = await placedTexts(await read(ENGLISH_TEST, PDA1S.noPlace));
  expect(texts.filter(({ text }) => text === 'X')).toHaveLength(2);
  expect(texts.some(({ text }) => text === 'FR')).toBe(true);
});

test('each employer and each place begins a line, and a long one goes on in the next', async () => {
  const lines = await valuesOf(PDA1S.longest, 9);
  const all = lines.join(' ');
  expect(lines).toContain('Friederike Wittgenstein Beratung, 55210055400013, FR');
  expect(lines).toContain('Advies Wittgenstein, 0403199702, BE');
  expect(lines).toContain('Deurne, Antwerpen, BE');
  expect(all).toContain('Hauts-de-France');
});

test.each([
  [
    'more employers than there is room for',
    'em',
    { em: Array(4).fill({ et: '01', id: '1', na: 'A', co: 'BE' }) },
  ],
  ['more places', 'wa', { wa: Array(6).fill({ lo: 'Lille', co: 'FR' }) }],
  [
    'an address that takes six lines',
    'wa',
    { wa: [{ fa: 'm'.repeat(512), lo: 'Lille', co: 'FR' }] },
  ],
])('%s are refused by their field', async (_, field, changes) => {
  const payload = { ...PDA1S.allFields, pda1: { ...PDA1S.allFields.pda1, ...changes } };
  await expect(read(ENGLISH_TEST, payload)).rejects.toMatchObject({ code: 'text-too-wide', field });
});

test('carries the token under its own name', async () => {
  const { document } = await read(ENGLISH_TEST, PDA1S.allFields);
  expect(Object.keys(await document.getAttachments())).toEqual(['pda1.jws']);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: 'Portable Document A1' });
});

test('says that the form is ours, in each language', async () => {
  for (const language of PAGE_LANGUAGES) {
    const texts = await placedTexts(await read(`pda1-1/${language}/prod/a`, PDA1S.allFields));
    expect(texts.map(({ text }) => text).join(' ')).toContain('Prova');
  }
});

test.each(['allFields', 'longest', 'greek'] as const)(
  'lets a scanner read the code: %s',
  async (name) => {
    const document = signedPda1(PDA1S[name]);
    await printer.prepare(ENGLISH_TEST, [document]);
    const page = await rendered(await openPdf(printer.print(ENGLISH_TEST, document)), 150);
    expect(await scanned(page)).toEqual([document.qrText]);
  },
);

test('its code is M, or L where M would be too fine', () => {
  expect(attestationQr('pda1', 'A'.repeat(500)).version).toBe(14);
  const large = 'A'.repeat(1733);
  expect(attestationQr('pda1', large).version).toBe(attestationQr('prc', large).version);
});

test('a test says so at the head, at the foot and beside the code', async () => {
  const page = await rendered(await read(ENGLISH_TEST, PDA1S.allFields), 150);
  for (const [x, y, width] of [
    [6, 5.5, 25],
    [6, 283.5, 25],
    [18, 246, 40],
  ] as const) {
    const stripes = inkShare(page, x, y, width, 7.2);
    expect(stripes).toBeGreaterThan(0.35);
    expect(stripes).toBeLessThan(0.75);
  }
});

test('a template is for one kind of document', async () => {
  const mismatch = expect.objectContaining({ code: 'template-mismatch' });
  await printer.prepare(ENGLISH_TEST);
  await printer.prepare('prc1/en/test/verify.example');
  expect(() => printer.print(ENGLISH_TEST, signedPrc(PAYLOADS.allFields))).toThrow(mismatch);
  const certificate = signedPda1(PDA1S.allFields);
  expect(() => printer.print('prc1/en/test/verify.example', certificate)).toThrow(mismatch);
});

describe('nothing touches anything else', () => {
  const widest = {
    ...PDA1S.longest,
    pda1: {
      ...PDA1S.longest.pda1,
      fn: 'W'.repeat(37),
      gn: 'Œ'.repeat(35),
      hi: 'W'.repeat(20),
      ii: 'W'.repeat(10),
      in: 'W'.repeat(9),
      dn: 'W'.repeat(35),
      em: [
        { et: '01', id: 'W'.repeat(20), na: 'W'.repeat(40), co: 'BE' },
        { et: '02', id: 'W'.repeat(20), na: 'W'.repeat(40), co: 'BE' },
      ],
      wa: [{ fa: 'W'.repeat(220), lo: 'W'.repeat(20), co: 'FR' }],
    },
  };
  const noPlace = { ...widest, pda1: { ...widest.pda1, wa: undefined, nf: 'FR' } };
  test.each(LANGUAGES)('in %s', async (_, languages) => {
    const address = 'check.social-security.ministry.example';
    const id = templateId({ type: 'pda1', languages, environment: 'prod', address });
    for (const payload of [widest, JSON.parse(JSON.stringify(noPlace))]) {
      expectApart(await placedTexts(await read(id, payload)));
    }
  });
});
