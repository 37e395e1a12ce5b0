import { PDFDocument, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';

// Writes a second revision behind a file (ISO 32000-1 §7.5.6): what attackers do to sealed files, and pdf-lib cannot.

/** An object to be written anew, by its number. */
export type Changed = readonly [reference: PDFRef, object: PDFObject];

/** The file, and behind it these objects in their new form. */
export async function revised(
  file: Uint8Array,
  change: (document: PDFDocument) => readonly Changed[] | Promise<readonly Changed[]>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const changes = await change(document);
  const parts: Buffer[] = [Buffer.from(file), Buffer.from('\n')];
  let offset = file.length + 1;
  let table = 'xref\n';
  for (const [{ objectNumber }, object] of changes) {
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    const part = Buffer.concat([
      Buffer.from(`${objectNumber} 0 obj\n`),
      bytes,
      Buffer.from('\nendobj\n'),
    ]);
    table += `${objectNumber} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
    parts.push(part);
    offset += part.length;
  }
  const { Root } = document.context.trailerInfo;
  const size = document.context.largestObjectNumber + 1;
  const [before] = [
    ...Buffer.from(file)
      .toString('latin1')
      .matchAll(/startxref\n(\d+)/g),
  ].slice(-1);
  table += `trailer\n<< /Size ${size} /Root ${Root} /Prev ${before?.[1]} >>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table)]);
}

/** The first stream whose dictionary says this, with its reference. */
export function streamOf(document: PDFDocument, words: string): readonly [PDFRef, PDFRawStream] {
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.toString().includes(words)) {
      return [reference, object];
    }
  }
  throw new RangeError(`No stream says ${words}.`);
}
