import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type Reader } from '@prova/reader';
import fc from 'fast-check';
import { issuedPdf } from './support/pdf.ts';
import { centred, photo } from './support/photo.ts';
import { JWS, qrPng, TEXT, zxingWasm } from './support/qr.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader({ zxingWasm, platform });
});

test('text is given as it is, spaces included', async () => {
  const evidence = await reader.read(new TextEncoder().encode(` ${TEXT} \n`));
  expect(evidence).toEqual({ kind: 'text', text: ` ${TEXT} ` });
});

test('a web page is text, not a picture', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  expect(await reader.read(new TextEncoder().encode(svg))).toEqual({ kind: 'text', text: svg });
});

const begun = (start: readonly number[], length: number) => {
  const bytes = new Uint8Array(length);
  bytes.set(start);
  return bytes;
};

test.each([
  ['rubbish', 'unknown', 'format-unknown', begun([0x80, 0xff], 100)],
  ['a GIF', 'unknown', 'format-unknown', begun([0x47, 0x49, 0x46, 0x38, 0x39, 0x61], 100)],
  ['a megabyte of text', 'unknown', 'too-large', new Uint8Array(1_000_000).fill(0x41)],
  ['too much PDF', 'pdf', 'too-large', begun([0x25, 0x50, 0x44, 0x46, 0x2d], 20_000_001)],
  ['too much PNG', 'png', 'too-large', begun([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], 20_000_001)],
  ['too much JPEG', 'jpeg', 'too-large', begun([0xff, 0xd8, 0xff], 20_000_001)],
])('%s: %s, %s', async (_, medium, code, bytes) => {
  const finding = { code, detail: expect.stringMatching(/^[A-Z][^.]*\.( [A-Z][^.]*\.)*$/) };
  const nothing = { kind: 'file', medium, attachments: [], qrTexts: [], findings: [finding] };
  expect(await reader.read(bytes)).toEqual(nothing);
});

test('a module that is not zxing is refused at once', async () => {
  await expect(createReader({ zxingWasm: new Uint8Array(8), platform })).rejects.toThrow();
  expect((await reader.read(await qrPng())).kind).toBe('file');
});

test('many at a time do not disturb one another', async () => {
  const files = await Promise.all([qrPng(), issuedPdf(), photo(await qrPng(), 'jpeg-90', centred)]);
  const evidences = await Promise.all(
    [...files, ...files, ...files].map((file) => reader.read(file)),
  );
  for (const evidence of evidences)
    expect(evidence).toMatchObject({ qrTexts: [TEXT], findings: [] });
});

describe('whatever the bytes, evidence; and never a text that was not there', () => {
  /** Whatever survives a change must be what was put in; an attachment carries no check sum of its own. */
  async function readsNothingFalse(bytes: Uint8Array): Promise<void> {
    const evidence = await reader.read(bytes);
    if (evidence.kind === 'text') return;
    expect([[], [TEXT]]).toContainEqual(evidence.qrTexts);
    for (const attachment of evidence.attachments) expect(attachment).toMatch(/^[\w.-]+$/);
    for (const { detail } of evidence.findings) expect(detail).not.toContain(JWS.slice(0, 8));
  }

  const magic = fc.constantFrom('', '%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0');

  test('random bytes, with and without the beginning of a known kind', async () => {
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 300 }), (start, tail) =>
        readsNothingFalse(Uint8Array.of(...Buffer.from(start, 'latin1'), ...tail)),
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    ['PDF', () => issuedPdf({ scale: 2 })],
    ['PNG', () => qrPng()],
    ['JPEG', async () => photo(await qrPng(), 'jpeg-90', centred)],
  ])('a %s with bytes changed, and cut', async (_, make) => {
    const whole = await make();
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    const changes = fc.array(change, { minLength: 1, maxLength: 8 });
    const length = fc.oneof(fc.constant(whole.length), fc.nat(whole.length));
    await fc.assert(
      fc.asyncProperty(changes, length, async (changed, kept) => {
        const bytes = whole.slice();
        for (const [at, byte] of changed) bytes[at] = byte;
        await readsNothingFalse(bytes.subarray(0, kept));
      }),
      { numRuns: 60 },
    );
  });
});
