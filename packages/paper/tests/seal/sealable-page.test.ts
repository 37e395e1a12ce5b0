import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { createPrinter, sealPage } from '../../src/index.ts';
import { FONTS, PAYLOADS, signedPrc } from '../documents.ts';
import { openPdf, rendered } from '../read-pdf.ts';

const ID = 'prc1/en/test/verify.example';
const printer = createPrinter(FONTS);
const document = signedPrc(PAYLOADS.allFields);
beforeAll(() => printer.prepare(ID, [document]));

/** 2026-11-24T09:00:00Z. */
const AT = 1_795_510_800;
const newHash = () => createHash('sha256');
const sealable = (room = 900) => printer.printForSeal(ID, document, { at: AT, room, newHash });

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The numbers of the one byte range of a file. */
function byteRangeOf(file: Uint8Array): readonly [number, number, number, number] {
  const found = [...latin1(file).matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\] +\/Contents/g)];
  expect(found).toHaveLength(1);
  const [, start = '', length = '', next = '', rest = ''] = found[0] ?? [];
  return [Number(start), Number(length), Number(next), Number(rest)];
}

test('the byte range covers the file but for the contents of the signature', () => {
  const { file, digest, contentsAt, room } = sealable();
  const [start, length, next, rest] = byteRangeOf(file);
  expect([start, next + rest]).toEqual([0, file.length]);
  expect(latin1(file.subarray(length, next))).toBe(`<${'00'.repeat(room)}>`);
  expect(contentsAt).toBe(length + 1);
  const covered = createHash('sha256')
    .update(file.subarray(0, length))
    .update(file.subarray(next))
    .digest();
  expect(Buffer.from(digest)).toEqual(covered);
});

test('the contents are the seal and zeros, and nothing else changes', () => {
  const before = latin1(sealable().file);
  const cms = Uint8Array.from({ length: 880 }, (_, i) => (7 * i) & 0xff);
  const page = sealable();
  const after = latin1(sealPage(page, cms));
  const { contentsAt } = page;
  const hex = Buffer.from(cms).toString('hex').padEnd(1800, '0');
  expect(after === before.slice(0, contentsAt) + hex + before.slice(contentsAt + 1800)).toBe(true);
});

test('a seal that has no room is refused', () => {
  expect(sealPage(sealable(10), new Uint8Array(10)).length).toBe(sealable(10).file.length);
  expect(() => sealPage(sealable(10), new Uint8Array(11))).toThrow(
    expect.objectContaining({ code: 'seal-too-long' }),
  );
});

test('the same document, time and room give the same bytes', () => {
  expect(Buffer.from(sealable().file).equals(sealable().file)).toBe(true);
  const later = printer.printForSeal(ID, document, { at: AT + 1, room: 900, newHash });
  expect(Buffer.from(sealable().file).equals(later.file)).toBe(false);
});

test('the file says who may change it: nobody', async () => {
  const { file } = sealable();
  const { catalog, context } = await PDFDocument.load(file, { updateMetadata: false });
  const form = catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  expect(form.lookup(PDFName.of('SigFlags'), PDFNumber).asNumber()).toBe(3);
  const fields = form.lookup(PDFName.of('Fields'), PDFArray);
  expect(fields.size()).toBe(1);
  const field = fields.lookup(0, PDFDict);
  const signature = field.lookup(PDFName.of('V'), PDFDict);
  const certifying = catalog
    .lookup(PDFName.of('Perms'), PDFDict)
    .lookup(PDFName.of('DocMDP'), PDFDict);
  expect(certifying).toBe(signature);
  const nameOf = (dictionary: PDFDict, key: string) =>
    dictionary.lookup(PDFName.of(key))?.toString();
  expect(nameOf(signature, 'SubFilter')).toBe('/ETSI.CAdES.detached');
  expect(nameOf(signature, 'M')).toBe('(D:20261124090000Z)');
  const reference = signature.lookup(PDFName.of('Reference'), PDFArray).lookup(0, PDFDict);
  expect(nameOf(reference, 'TransformMethod')).toBe('/DocMDP');
  expect(nameOf(reference.lookup(PDFName.of('TransformParams'), PDFDict), 'P')).toBe('1');
  // PDF/A has every annotation printed, and without an appearance it has no extent (ISO 19005-3 §6.3.2 and §6.3.3).
  expect(nameOf(field, 'F')).toBe('132');
  expect(nameOf(field, 'Rect')).toBe('[ 0 0 0 0 ]');
  const onPage = catalog.Pages().Kids().lookup(0, PDFDict).lookup(PDFName.of('Annots'), PDFArray);
  expect(onPage.lookup(0, PDFDict)).toBe(field);
  expect(context.largestObjectNumber).toBe(context.enumerateIndirectObjects().length);
});

test('the page is the same picture with a seal and without', async () => {
  const drawn = async (file: Uint8Array) =>
    Buffer.from((await rendered(await openPdf(file), 72)).data());
  const [plain, sealed] = [printer.print(ID, document), sealable().file];
  expect((await drawn(sealed)).equals(await drawn(plain))).toBe(true);
});

test('whatever room and time, the file can be opened and its range is right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(4_000_000_000), (room, at) => {
      const { file } = printer.printForSeal(ID, document, { at, room, newHash });
      const [, length, next, rest] = byteRangeOf(file);
      expect([next - length, next + rest]).toEqual([2 * room + 2, file.length]);
      const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(latin1(file.subarray(-40)))?.[1]);
      expect(latin1(file.subarray(table, table + 5))).toBe('xref\n');
    }),
    { numRuns: 30 },
  );
});
