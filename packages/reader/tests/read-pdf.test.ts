import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';
import type { FileEvidence } from '@prova/credential';
import { nodePlatform as platform } from '@prova/platform-node';
import { type CreateCanvas, createReader, type Reader } from '@prova/reader';
import { degrees, type PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { EMPTY_PAGES, issuedPdf, picturesPdf, rawPdf, vectorPdf } from './support/pdf.ts';
import { addNoise, centred, photo } from './support/photo.ts';
import { JWS, OTHER_TEXT, qrPng, TEXT, zxingWasm } from './support/qr.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader({ zxingWasm, platform });
});

async function read(bytes: Uint8Array, by = reader): Promise<FileEvidence> {
  const evidence = await by.read(bytes);
  if (evidence.kind !== 'file') throw new Error('a file was expected');
  return evidence;
}
const codes = ({ findings }: FileEvidence) => findings.map(({ code }) => code);

test.each([1, 2, 3, 8])('reads attachment and code, %d pixels a module', async (scale) => {
  expect(await read(await issuedPdf({ scale }))).toEqual({
    kind: 'file',
    medium: 'pdf',
    attachments: [JWS],
    qrTexts: [TEXT],
    findings: [],
  });
});

test('leaves the bytes of the caller alone', async () => {
  const bytes = await issuedPdf();
  const copy = bytes.slice();
  await read(bytes);
  expect(bytes).toEqual(copy);
});

test('a scan, without attachment', async () => {
  const scan = await photo(await qrPng(), 'jpeg-30', (context, image, side) => {
    context.rotate(0.03);
    centred(context, image, side);
    addNoise(context, 30);
  });
  expect(await read(await picturesPdf([scan]))).toMatchObject({ attachments: [], qrTexts: [TEXT] });
});

test.each([true, false])('two codes, on one page: %s', async (onOnePage) => {
  const bytes = await picturesPdf([await qrPng(TEXT), await qrPng(OTHER_TEXT)], { onOnePage });
  expect((await read(bytes)).qrTexts).toEqual([TEXT, OTHER_TEXT]);
});

test('the same code twice is one text', async () => {
  const code = await qrPng();
  expect((await read(await picturesPdf([code, code]))).qrTexts).toEqual([TEXT]);
});

test('the first four pages are searched', async () => {
  const blank = await photo(await qrPng(), 'jpeg-30', () => {});
  const code = await qrPng();
  const onPage = async (page: number) =>
    (await read(await picturesPdf([...Array<Uint8Array>(page - 1).fill(blank), code]))).qrTexts;
  expect(await onPage(4)).toEqual([TEXT]);
  expect(await onPage(5)).toEqual([]);
});

test('a page that is turned, or cropped beside the code', async () => {
  const turned = await issuedPdf({}, (page) => page.setRotation(degrees(90)));
  expect((await read(turned)).qrTexts).toEqual([TEXT]);
  const cropped = await issuedPdf({}, (page) => page.setCropBox(300, 0, 100, 100));
  expect((await read(cropped)).qrTexts).toEqual([TEXT]);
});

test('a transparent PNG, as picture with a mask', async () => {
  const code = await photo(await qrPng(), 'png', (context, image, side) => {
    context.clearRect(-side, -side, 2 * side, 2 * side);
    context.globalCompositeOperation = 'multiply';
    centred(context, image, side);
  });
  expect((await read(await picturesPdf([code]))).qrTexts).toEqual([TEXT]);
});

test('attachment and code are both given when they differ', async () => {
  const evidence = await read(await issuedPdf({ text: OTHER_TEXT, jws: `${JWS}x` }));
  expect(evidence).toMatchObject({ attachments: [`${JWS}x`], qrTexts: [OTHER_TEXT] });
});

/** Attaches these texts; pdf-lib has done so before its promise settles. */
function attach(document: PDFDocument, texts: readonly string[]): void {
  for (const [index, text] of texts.entries()) {
    void document.attach(new TextEncoder().encode(text), `file-${index}`);
  }
}

test('of attached files only what is written like a compact JWS', async () => {
  const tooLong = `e.${'y'.repeat(16_384)}.s`;
  const files = ['e30.e30.', `${JWS}\n`, 'notes', '{"a":1}', 'a.b', 'a.b.c.d', '', tooLong];
  const bytes = await issuedPdf({}, (_, document) => attach(document, files));
  expect(await read(bytes)).toMatchObject({ attachments: [JWS, 'e30.e30.'], findings: [] });
});

test('sixteen attached JWSs at most', async () => {
  const files = Array.from({ length: 20 }, (_, index) => `e30.e30.${index}`);
  const evidence = await read(await issuedPdf({}, (_, document) => attach(document, files)));
  expect(evidence.attachments).toHaveLength(16);
  expect(codes(evidence)).toEqual(['attachment-unreadable']);
});

test('no code', async () => {
  const bytes = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...EMPTY_PAGES]);
  expect(await read(bytes)).toMatchObject({ attachments: [], qrTexts: [] });
  expect(codes(await read(bytes))).toEqual(['qr-not-found']);
});

describe('a code drawn of lines', () => {
  test('is not found without a canvas', async () => {
    expect(codes(await read(await vectorPdf()))).toEqual(['qr-not-found']);
  });

  test('is found with one', async () => {
    Object.assign(globalThis, { DOMMatrix, Path2D, ImageData }); // what a browser has
    const createDrawing = createCanvas as unknown as CreateCanvas;
    const drawing = await createReader({ zxingWasm, platform, createCanvas: createDrawing });
    expect(await read(await vectorPdf(), drawing)).toMatchObject({ qrTexts: [TEXT], findings: [] });
    const huge = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      EMPTY_PAGES[0],
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 90000 90000] >>',
    ]);
    expect(codes(await read(huge, drawing))).toEqual(['qr-not-found']);
  });
});

const catalog = (extra = '') => `<< /Type /Catalog /Pages 2 0 R ${extra} >>`;
const id = '<00112233445566778899AABBCCDDEEFF>';
const lock = `<${'5A'.repeat(32)}>`;

test.each([
  [
    'a password',
    rawPdf(
      [catalog(), ...EMPTY_PAGES, `<< /Filter /Standard /V 1 /R 2 /O ${lock} /U ${lock} /P -4 >>`],
      `/Encrypt 4 0 R /ID [${id} ${id}]`,
    ),
    ['pdf-encrypted'],
  ],
  ['ten bytes', Buffer.from('%PDF-1.7\n '), ['pdf-malformed']],
  ['a header and rubbish', Buffer.from(`%PDF-1.7\n${'rubbish '.repeat(100)}`), ['pdf-malformed']],
  ['a catalog without pages', rawPdf(['<< /Type /Catalog >>']), ['pdf-malformed']],
  [
    'a page tree that contains itself',
    rawPdf([catalog(), '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']),
    ['pdf-malformed', 'qr-not-found'],
  ],
  [
    'a name tree that contains itself',
    rawPdf([
      catalog('/Names << /EmbeddedFiles 4 0 R >>'),
      ...EMPTY_PAGES,
      '<< /Kids [5 0 R] >>',
      '<< /Kids [4 0 R] >>',
    ]),
    ['attachment-unreadable', 'qr-not-found'],
  ],
  [
    'an attached file without content',
    rawPdf([
      catalog('/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >>'),
      ...EMPTY_PAGES,
    ]),
    ['attachment-unreadable', 'qr-not-found'],
  ],
  [
    'tables that lead back to themselves',
    rawPdf([catalog(), ...EMPTY_PAGES], '/Prev START'),
    ['qr-not-found'],
  ],
  [
    'a form that draws itself',
    rawPdf([
      catalog(),
      EMPTY_PAGES[0],
      '<< /Type /Page /Parent 2 0 R /Resources 5 0 R /Contents 4 0 R >>',
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R /Length 5 >>\nstream\n/X Do\nendstream',
      '<< /XObject << /X 4 0 R >> >>',
    ]),
    ['qr-not-found'],
  ],
])('%s', async (_, bytes, expected) => {
  const evidence = await read(bytes);
  expect(codes(evidence)).toEqual(expected);
  expect(evidence).toMatchObject({ medium: 'pdf', attachments: [], qrTexts: [] });
});

test('a PDF cut anywhere yields nothing false', async () => {
  const whole = await issuedPdf();
  for (let tenth = 1; tenth < 10; tenth += 1) {
    const evidence = await read(whole.subarray(0, (whole.length * tenth) / 10));
    expect([[], [JWS]]).toContainEqual(evidence.attachments);
    expect([[], [TEXT]]).toContainEqual(evidence.qrTexts);
    expect(codes(evidence)).not.toEqual([]);
  }
});

describe('active content is named and never run', () => {
  const script = '<< /S /JavaScript /JS (globalThis.ran = true) >>';
  const link = (action: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [<< /Subtype /Link /Rect [0 0 9 9] /A ${action} >>] >>`;

  test.each([
    ['a script on opening', rawPdf([catalog(`/OpenAction ${script}`), ...EMPTY_PAGES])],
    [
      'a script in the name tree',
      rawPdf([catalog(`/Names << /JavaScript << /Names [(a) ${script}] >> >>`), ...EMPTY_PAGES]),
    ],
    ['a script on a link', rawPdf([catalog(), EMPTY_PAGES[0], link(script)])],
    [
      'a program to launch',
      rawPdf([catalog(), EMPTY_PAGES[0], link('<< /S /Launch /F (cmd.exe) >>')]),
    ],
    ['an XFA form', rawPdf([catalog('/AcroForm << /Fields [] /XFA [] >>'), ...EMPTY_PAGES])],
  ])('%s', async (_, bytes) => {
    expect(codes(await read(bytes))).toEqual(['pdf-active-content', 'qr-not-found']);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('a script in a compressed object stream', async () => {
    const bytes = await issuedPdf({}, (_, document) => {
      document.addJavaScript('on-opening', 'globalThis.ran = true');
    });
    expect(Buffer.from(bytes).includes('/JavaScript')).toBe(false);
    const evidence = await read(bytes);
    expect(codes(evidence)).toEqual(['pdf-active-content']);
    expect(evidence.qrTexts).toEqual([TEXT]);
  });

  test('a script of a field in a compressed object stream', async () => {
    const bytes = await issuedPdf({}, (page, { context, catalog }) => {
      const action = context.obj({ S: 'JavaScript', JS: PDFString.of('globalThis.ran = true') });
      const field = { Type: 'Annot', Subtype: 'Widget', FT: 'Tx', T: PDFString.of('a') };
      const reference = context.register(
        context.obj({ ...field, Rect: [0, 0, 9, 9], AA: { K: action } }),
      );
      page.node.set(PDFName.of('Annots'), context.obj([reference]));
      catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [reference] }));
    });
    expect(Buffer.from(bytes).includes('/JavaScript')).toBe(false);
    expect(codes(await read(bytes))).toEqual(['pdf-active-content']);
  });

  test('opening at a page is not active', async () => {
    const bytes = await issuedPdf({}, (page, document) => {
      document.catalog.set(PDFName.of('OpenAction'), document.context.obj([page.ref, 'Fit']));
    });
    expect(codes(await read(bytes))).toEqual([]);
  });
});
