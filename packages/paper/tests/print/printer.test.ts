import { CredentialError } from '@prova/credential';
import {
  createPrinter,
  PaperError,
  type PaperErrorCode,
  type SignedDocument,
  templateId,
} from '../../src/index.ts';
import { FONTS, PAYLOADS, qrReady, signedPrc } from '../documents.ts';
import {
  inkShare,
  type OpenPdf,
  openPdf,
  type PlacedText,
  placedTexts,
  rendered,
  scanned,
} from '../read-pdf.ts';
import { expectApart, LANGUAGES } from './apart.ts';

const printer = createPrinter(FONTS);
const ENGLISH_TEST = 'prc1/en/test/verify.example';

async function printed(id: string, document: SignedDocument): Promise<Uint8Array> {
  await printer.prepare(id, [document]);
  return printer.print(id, document);
}

async function read(id: string, payload: unknown): Promise<OpenPdf> {
  return openPdf(await printed(id, signedPrc(payload)));
}

async function refusal(id: string, payload: unknown): Promise<PaperErrorCode | undefined> {
  try {
    await printed(id, signedPrc(payload));
  } catch (error) {
    if (error instanceof PaperError) return error.code;
    throw error;
  }
  return undefined;
}

/** Value at the left edge of a cell, joined when it takes two lines. */
function valueAt(texts: readonly PlacedText[], left: number, top: number, bottom: number): string {
  const inCell = texts.filter(
    ({ size, left: x, baseline }) =>
      size === 11 && Math.abs(x - left) < 0.3 && baseline > top && baseline < bottom,
  );
  return inCell.map(({ text }) => text).join(' ');
}

function fieldsOnPage(texts: readonly PlacedText[]) {
  const full = 20.2;
  const column = 137.2;
  return {
    ic: valueAt(texts, 142.2, 60, 70),
    fn: valueAt(texts, full, 75.5, 87.25),
    gn: valueAt(texts, full, 87.25, 99),
    dob: valueAt(texts, full, 99, 110.25),
    hi: valueAt(texts, full, 110.25, 121.5),
    ii: valueAt(texts, full, 129, 140.5),
    ci: valueAt(texts, full, 148.5, 159.75),
    xd: valueAt(texts, full, 159.75, 171),
    sd: valueAt(texts, full, 181, 193),
    ed: valueAt(texts, 75.7, 181, 193),
    di: valueAt(texts, column, 181, 193),
    jti: valueAt(texts, 135, 270, 279),
  };
}

describe('the fields on the page', () => {
  test('are those of the token, in the printed form of the format', async () => {
    const texts = await placedTexts(await read(ENGLISH_TEST, PAYLOADS.allFields));
    expect(fieldsOnPage(texts)).toEqual({
      ic: 'BE',
      fn: 'Vandenbroucke',
      gn: 'Marie-Louise',
      dob: '20/07/1984',
      hi: '84072002127',
      ii: '0120 - MC-CM',
      ci: '80056001200012345678',
      xd: '31/12/2027',
      sd: '01/06/2026',
      ed: '30/09/2026',
      di: '01/06/2026',
      jti: '7K3M 9Q2P X4T8 VA1C',
    });
  });

  test.each(Object.entries(PAYLOADS))(
    'read back character for character: %s',
    async (_, payload) => {
      const { prc } = payload;
      const fields = fieldsOnPage(
        await placedTexts(await read('prc1/nl+de/prod/verify.example', payload)),
      );
      expect(fields).toMatchObject({
        ic: prc.ic,
        fn: prc.fn,
        gn: prc.gn,
        hi: prc.hi,
        ii: `${prc.ii} - ${prc.in}`,
        ci: 'ci' in prc ? prc.ci : '',
      });
    },
  );

  test('unknown parts of a birth date print as 00', async () => {
    const month = fieldsOnPage(await placedTexts(await read(ENGLISH_TEST, PAYLOADS.maltese)));
    const year = fieldsOnPage(await placedTexts(await read(ENGLISH_TEST, PAYLOADS.yearOnly)));
    expect([month.dob, year.dob]).toEqual(['00/11/1979', '00/00/1951']);
  });

  test('fields 8, 9 and the document number are blank when the token has none', async () => {
    const texts = await placedTexts(await read(ENGLISH_TEST, PAYLOADS.minimal));
    expect(fieldsOnPage(texts)).toMatchObject({ ci: '', xd: '', jti: '' });
    expect(texts.map(({ text }) => text)).not.toContain('Document number:');
  });

  test('a foreign document number keeps its punctuation, in two lines', async () => {
    const texts = await placedTexts(await read(ENGLISH_TEST, PAYLOADS.greek));
    expect(fieldsOnPage(texts).jti).toBe('7c0f5d4e-91ab-4f2d-8c36- 5a0b6e9d1f27');
  });
});

describe('the file', () => {
  test('is the same bytes each time, on any printer, whatever was printed before', async () => {
    const rare = signedPrc({ ...PAYLOADS.greek, prc: { ...PAYLOADS.greek.prc, gn: 'Ѣлена Ǽ' } });
    const first = await printed(ENGLISH_TEST, rare);
    const other = createPrinter(FONTS);
    const another = signedPrc({ ...PAYLOADS.greek, prc: { ...PAYLOADS.greek.prc, gn: 'Ǿ' } });
    await other.prepare(ENGLISH_TEST, [another, rare]);
    other.print(ENGLISH_TEST, another);
    expect(Buffer.compare(other.print(ENGLISH_TEST, rare), first)).toBe(0);
  });

  test('carries the token, and nothing else', async () => {
    const document = signedPrc(PAYLOADS.allFields);
    const { document: file } = await openPdf(await printed(ENGLISH_TEST, document));
    const attachments: Record<string, { content: Uint8Array }> = await file.getAttachments();
    expect(Object.keys(attachments)).toEqual(['prc.jws']);
    expect(Buffer.from(attachments['prc.jws']?.content ?? []).toString()).toBe(document.jws);
  });

  test('stays within its size', async () => {
    const latin = await printed('prc1/de+fr/acc/verify.example', signedPrc(PAYLOADS.longest));
    const all = await printed('prc1/de+fr/acc/verify.example', signedPrc(PAYLOADS.cyrillic));
    expect(latin.length).toBeLessThanOrEqual(48_000);
    expect(all.length).toBeLessThanOrEqual(60_000);
  });
});

describe('the picture of the page', () => {
  test('has ink where something stands, and none where nothing does', async () => {
    const page = await rendered(await read('prc1/en/prod/verify.example', PAYLOADS.minimal), 150);
    const cell = (y: number, height = 5) => inkShare(page, 20, y, 100, height);
    for (const y of [81.5, 93.2, 105, 116.2]) expect(cell(y)).toBeGreaterThan(0.001);
    for (const y of [81.5, 93.2, 105, 116.2, 135]) expect(cell(y)).toBeLessThan(0.2);
    for (const y of [154, 165.5]) expect(cell(y)).toBe(0);
    const title = inkShare(page, 50, 22, 110, 20);
    expect(title).toBeGreaterThan(0.05);
    expect(title).toBeLessThan(0.3);
    const code = inkShare(page, 140, 207, 47, 47);
    expect(code).toBeGreaterThan(0.4);
    expect(code).toBeLessThan(0.6);
    // No band, no stray box in the margins.
    expect(inkShare(page, 0, 0, 210, 17)).toBe(0);
    expect(inkShare(page, 0, 280, 210, 16)).toBe(0);
  });

  test.each(['allFields', 'longest', 'greek'] as const)(
    'lets a scanner read the code: %s',
    async (name) => {
      const document = signedPrc(PAYLOADS[name]);
      const page = await rendered(await openPdf(await printed(ENGLISH_TEST, document)), 150);
      expect(await scanned(page)).toEqual([document.qrText]);
    },
  );

  test('keeps four modules around the code clear', async () => {
    const page = await rendered(await read(ENGLISH_TEST, PAYLOADS.minimal), 300);
    // Version 11 of the smallest token: 61 modules and the quiet zone in 55 mm.
    const quiet = 4 * (55 / 69) - 0.2;
    const edges = [
      inkShare(page, 136, 203, 55, quiet),
      inkShare(page, 136, 258 - quiet, 55, quiet),
      inkShare(page, 136, 203, quiet, 55),
      inkShare(page, 191 - quiet, 203, quiet, 55),
    ];
    expect(edges).toEqual([0, 0, 0, 0]);
  });
});

describe('a document that is not real', () => {
  test.each(['test', 'acc'] as const)(
    'says TEST in each language of the page: %s',
    async (environment) => {
      const id = templateId({
        type: 'prc',
        languages: ['fr', 'nl'],
        environment,
        address: 'verify.example',
      });
      const open = await read(id, PAYLOADS.allFields);
      const words = (await placedTexts(open)).map(({ text }) => text).join('');
      expect(words).toContain('TEST – certificat non valable');
      expect(words).toContain('TEST – geen geldig certificaat');
      const page = await rendered(open, 100);
      for (const [x, y, width] of [
        [6, 5.5, 25],
        [6, 283.5, 25],
        [18, 246, 40],
      ] as const) {
        const stripes = inkShare(page, x, y, width, 7.5);
        expect(stripes).toBeGreaterThan(0.4);
        expect(stripes).toBeLessThan(0.7);
      }
    },
  );

  test('a real one does not', async () => {
    const texts = await placedTexts(await read('prc1/en/prod/verify.example', PAYLOADS.allFields));
    expect(texts.map(({ text }) => text).join(' ')).not.toContain('TEST');
  });
});

describe('what cannot be printed is refused', () => {
  const named = (gn: string) => ({ ...PAYLOADS.allFields, prc: { ...PAYLOADS.allFields.prc, gn } });

  test.each([
    ['a combining mark', 'Zoe\u0308'],
    ['a control character', 'Zo\u0007e'],
    ['a soft hyphen', 'Zo\u00ade'],
    ['a lone surrogate', 'Zo\ud83de'],
    ['an emoji', 'Zoë 😀'],
    ['another script', '李雷'],
    ['a script that needs shaping', 'ज़ोया'],
    ['a right-to-left mark', 'Zoë\u200f'],
  ])('%s', async (_, gn) => {
    expect(await refusal(ENGLISH_TEST, named(gn))).toBe('glyph-missing');
  });

  test('with field and code point, and no other part of the name', async () => {
    await expect(printed(ENGLISH_TEST, signedPrc(named('Geheim 李')))).rejects.toThrow(
      /^Field gn holds U\+674E, which the fonts cannot print\.$/,
    );
  });

  test('a document number wider than two lines', async () => {
    expect(await refusal(ENGLISH_TEST, { ...PAYLOADS.allFields, jti: 'W'.repeat(60) })).toBe(
      'text-too-wide',
    );
  });

  test('a token without a signature', async () => {
    const { jws } = signedPrc(PAYLOADS.allFields);
    const unsigned = qrReady(jws.slice(0, jws.lastIndexOf('.') + 1));
    await expect(printed(ENGLISH_TEST, unsigned)).rejects.toMatchObject({
      code: 'signature-missing',
    });
  });

  test('a token that is not a certificate', async () => {
    const { qrText } = signedPrc(PAYLOADS.allFields);
    await expect(printed(ENGLISH_TEST, { jws: 'e30.e30.', qrText })).rejects.toBeInstanceOf(
      CredentialError,
    );
  });

  test('a template that nobody prepared', () => {
    const document = signedPrc(PAYLOADS.allFields);
    expect(() => createPrinter(FONTS).print(ENGLISH_TEST, document)).toThrow(
      expect.objectContaining({ code: 'template-not-prepared' }),
    );
  });

  test('an address that has no room on the page', async () => {
    const id = `prc1/en/test/${'w'.repeat(48)}`;
    await expect(printer.prepare(id)).rejects.toMatchObject({ code: 'text-too-wide' });
  });

  test('a template id that is not ours', async () => {
    await expect(printer.prepare('prc9/en/test/verify.example')).rejects.toMatchObject({
      code: 'template-unknown',
    });
  });
});

describe('nothing touches anything else', () => {
  const widest = {
    ...PAYLOADS.longest,
    prc: {
      ...PAYLOADS.longest.prc,
      fn: 'W'.repeat(40),
      gn: 'Œ'.repeat(35),
      hi: 'W'.repeat(20),
      ii: 'W'.repeat(10),
      in: 'W'.repeat(21),
      ci: 'W'.repeat(20),
    },
  };
  test.each(LANGUAGES)('in %s', async (_, languages) => {
    const address = 'check.social-security.ministry.example';
    const id = templateId({ type: 'prc', languages, environment: 'prod', address });
    expectApart(await placedTexts(await read(id, widest)));
  });
});
