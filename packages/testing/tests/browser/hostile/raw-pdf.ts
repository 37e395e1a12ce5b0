import { deflateSync } from 'node:zlib';

/** A PDF written object by object, so that anything can be wrong with it. Object 1 is the catalog. `START` in the trailer is where the table begins. */
export function rawPdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = 9;
  let rows = '';
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    rows += `${String(length).padStart(10, '0')} 00000 n \n`;
    add(Buffer.from(`${index + 1} 0 obj\n`));
    add(Buffer.from(object));
    add(Buffer.from('\nendobj\n'));
  }
  const size = objects.length + 1;
  const more = trailer.replace('START', String(length));
  const start = length;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
  add(
    Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/**
 * A small file whose catalog lies in an object stream (ISO 32000-1 §7.5.7) that is blank for so many octets, under a table of cross references that has
 * so many empty entries.
 */
export function packedPdf({ blanks = 0, entries = 0 }): Buffer {
  const index = '2 0 3 60 4 120 '.padEnd(20);
  const objects = [
    catalog().replace('2 0 R', '3 0 R'),
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 50 50] >>',
  ];
  const text = index + objects.map((object) => object.padEnd(60)).join('');
  const packed = deflateSync(Buffer.concat([Buffer.from(text), Buffer.alloc(blanks, 0x20)]));
  const start = Buffer.from('%PDF-1.7\n1 0 obj\n');
  const body = stream(`/Type /ObjStm /N 3 /First ${index.length} /Filter /FlateDecode`, packed);
  const table = Buffer.concat([
    Buffer.of(0, 0, 0, 0, 1, 0, 9, 0, 2, 0, 1, 0, 2, 0, 1, 1, 2, 0, 1, 2),
    Buffer.alloc(4 * entries),
  ]);
  const size = `/Size ${5 + entries} /W [1 2 1] /Root 2 0 R`;
  const references = stream(`/Type /XRef ${size} /Filter /FlateDecode`, deflateSync(table));
  const at = start.length + body.length + '\nendobj\n'.length;
  return Buffer.concat([
    start,
    body,
    Buffer.from(`\nendobj\n${5 + entries} 0 obj\n`),
    references,
    Buffer.from(`\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}

/** A catalog and what else is in it; the pages are object 2. */
export function catalog(more = ''): string {
  return `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
}

/** One page without anything on it, as objects 2 and 3. */
export const EMPTY_PAGES = [
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
] as const;

/** A stream as an object. */
export function stream(entries: string, data: Uint8Array): Buffer {
  const head = `<< ${entries} /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}
