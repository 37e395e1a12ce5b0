import { encodeUtf8 } from '@prova/credential';
import { concatBytes } from '../bytes.ts';

/** An indirect object as it stands in the file (ISO 32000-1 §7.3.10). */
export interface PdfObject {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** An object written as text. The text is ASCII. */
export function textObject(number: number, body: string): PdfObject {
  return { number, bytes: encodeUtf8(`${number} 0 obj\n${body}\nendobj\n`) };
}

/** A stream object; `entries` are the members of its dictionary but `Length`. */
export function streamObject(number: number, entries: string, data: Uint8Array): PdfObject {
  const head = `${number} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n`;
  return {
    number,
    bytes: concatBytes([encodeUtf8(head), data, encodeUtf8('\nendstream\nendobj\n')]),
  };
}
