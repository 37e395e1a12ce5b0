import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';
import { PDFDocument, PDFName, type PDFPage } from 'pdf-lib';
import { JWS, qrModules, TEXT } from './qr.ts';

/** A PDF as our issuer makes it: the JWS attached, the code as a 1-bit image without quiet zone. */
export async function issuedPdf(
  { text = TEXT, scale = 3, jws = JWS }: { text?: string; scale?: number; jws?: string } = {},
  change: (page: PDFPage, document: PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  drawBits(document, page, text, scale);
  await document.attach(new TextEncoder().encode(jws), 'credential.jws', {
    mimeType: 'application/jose',
  });
  change(page, document);
  return document.save();
}

function drawBits(document: PDFDocument, page: PDFPage, text: string, scale: number): void {
  const { size, isDark } = qrModules(text);
  const side = size * scale;
  const rowBytes = Math.ceil(side / 8);
  const bits = new Uint8Array(rowBytes * side).fill(0xff);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (!isDark(Math.floor(x / scale), Math.floor(y / scale))) continue;
      const at = y * rowBytes + (x >> 3);
      bits[at] = (bits[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const image = document.context.flateStream(bits, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: side,
    Height: side,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
  });
  const reference = document.context.register(image);
  page.node.setXObject(PDFName.of('Code'), reference);
  const drawing = document.context.flateStream('q 156 0 0 156 60 600 cm /Code Do Q');
  page.node.set(PDFName.of('Contents'), document.context.register(drawing));
}

/** A PDF that shows these pictures, each on its own page or all on one. */
export async function picturesPdf(
  pictures: readonly Uint8Array[],
  { onOnePage = false } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  let page = document.addPage();
  for (const [index, bytes] of pictures.entries()) {
    if (index > 0 && !onOnePage) page = document.addPage();
    const isPng = bytes[0] === 0x89;
    const image = isPng ? await document.embedPng(bytes) : await document.embedJpg(bytes);
    page.drawImage(image, {
      x: 50,
      y: 50 + (onOnePage ? 250 * index : 0),
      width: 200,
      height: 200,
    });
  }
  return document.save();
}

/** A code drawn of rectangles. */
export async function vectorPdf(text = TEXT): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const { size, isDark } = qrModules(text);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isDark(x, y)) page.drawRectangle({ x: 60 + 2 * x, y: 600 - 2 * y, width: 2, height: 2 });
    }
  }
  return document.save();
}

/** A PDF written object by object, so that anything can be wrong with it. Object 1 is the catalog. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer.replace('START', String(start))} >>\n`;
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, 'latin1');
}

export const EMPTY_PAGES = [
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
] as const;

/**
 * A small file whose catalog lies in an object stream that inflates to `size` bytes. It is never held as a whole: memory
 * that this process gives back while the file is read would hide what the reader takes.
 */
export async function objectStreamBomb(size: number): Promise<Uint8Array> {
  const index = '2 0 3 60 4 120 ';
  const objects = [
    '<< /Type /Catalog /Pages 3 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 3 0 R >>',
  ];
  const text = index + objects.map((object) => object.padEnd(60)).join('');
  const stream = await deflated(paddedTo(size, text));
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const streamAt = 9;
  const dictionary = `/Type /ObjStm /N 3 /First ${index.length} /Filter /FlateDecode /Length ${stream.length}`;
  parts.push(Buffer.from(`1 0 obj\n<< ${dictionary} >>\nstream\n`), stream);
  parts.push(Buffer.from('\nendstream\nendobj\n'));
  const start = Buffer.concat(parts).length;
  const row = (type: number, second: number, third: number) => [
    type,
    second >> 8,
    second & 0xff,
    third,
  ];
  const rows = [row(0, 0, 0), row(1, streamAt, 0), row(2, 1, 0), row(2, 1, 1), row(2, 1, 2)].flat();
  parts.push(
    Buffer.from(
      `5 0 obj\n<< /Type /XRef /Size 5 /W [1 2 1] /Root 2 0 R /Length ${rows.length} >>\nstream\n`,
    ),
    Buffer.from(rows),
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

function* paddedTo(size: number, text: string): Iterable<Buffer> {
  yield Buffer.from(text, 'latin1');
  const spaces = Buffer.alloc(1_000_000, 0x20);
  for (let left = size - text.length; left > 0; left -= spaces.length) {
    yield spaces.subarray(0, left);
  }
}

function deflated(parts: Iterable<Buffer>): Promise<Buffer> {
  return buffer(Readable.from(parts).pipe(createDeflate()));
}
