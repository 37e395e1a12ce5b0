import { encodeUtf8 } from '@prova/credential';
import { concatBytes } from '../bytes.ts';
import type { PdfObject } from './pdf-object.ts';

/** The comment after the header tells transfer programs that the file is binary (ISO 32000-1 §7.5.2). */
const HEADER = Uint8Array.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', (letter) => letter.charCodeAt(0));

const FREE_HEAD = '0000000000 65535 f \n';

/** The objects that are the same in every file of a template, with their rows of the cross-reference table. */
export interface FrozenObjects {
  /** The file from its first byte to the end of these objects. */
  readonly bytes: Uint8Array;
  /** Rows for the objects from `firstNumber` to `size - 1`. */
  readonly rows: Uint8Array;
  readonly firstNumber: number;
  /** One more than the highest object number. */
  readonly size: number;
}

/** An object of one document: ASCII text and bytes, without `obj` and `endobj`. */
export type TailObject = readonly (string | Uint8Array)[];

/** What each document adds to the frozen objects. */
export interface FileTail {
  /** Objects 1 to `firstNumber - 1`. */
  readonly objects: readonly TailObject[];
  /** Objects from the `size` of the frozen ones on, the last in the file. */
  readonly more?: readonly TailObject[];
  /** Entries of the trailer but `Size`. */
  readonly trailer: string;
}

/** A file, and where its objects end. */
export interface CompletedFile {
  readonly bytes: Uint8Array;
  /** Offset of the cross-reference table, right behind the last object. */
  readonly table: number;
}

/** Lays objects out once. They must be numbered without a gap. */
export function freezeObjects(objects: readonly PdfObject[]): FrozenObjects {
  const sorted = objects.toSorted((a, b) => a.number - b.number);
  let offset = HEADER.length;
  let rows = '';
  for (const object of sorted) {
    rows += row(offset);
    offset += object.bytes.length;
  }
  const firstNumber = sorted[0]?.number ?? 1;
  const bytes = concatBytes([HEADER, ...sorted.map((object) => object.bytes)]);
  return { bytes, rows: encodeUtf8(rows), firstNumber, size: firstNumber + sorted.length };
}

/**
 * A whole file in one revision: the frozen objects, those of the document, one cross-reference table, the trailer
 * (ISO 32000-1 §7.5). Nothing lies below a later revision, so nothing is hidden.
 */
export function completeFile(frozen: FrozenObjects, tail: FileTail): CompletedFile {
  const { objects, more = [], trailer } = tail;
  const file = new FileWriter(frozen.bytes);
  const first = objects.map((object, index) => file.object(index + 1, object)).join('');
  const last = more.map((object, index) => file.object(frozen.size + index, object)).join('');
  const size = frozen.size + more.length;
  const table = file.length;
  file.write(`xref\n0 ${size}\n${FREE_HEAD}${first}`);
  file.write(frozen.rows);
  file.write(`${last}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return { bytes: file.bytes(), table };
}

/** A file as it grows. Text is kept until bytes come: many short texts are slow to encode, one long one is not. */
class FileWriter {
  readonly #parts: Uint8Array[];
  #texts: string[] = [];
  length: number;

  constructor(start: Uint8Array) {
    this.#parts = [start];
    this.length = start.length;
  }

  /** Writes an indirect object and answers its row of the cross-reference table. */
  object(number: number, parts: TailObject): string {
    const at = row(this.length);
    this.write(`${number} 0 obj\n`);
    for (const part of parts) this.write(part);
    this.write('\nendobj\n');
    return at;
  }

  write(part: string | Uint8Array): void {
    this.length += part.length;
    if (typeof part === 'string') this.#texts.push(part);
    else this.#parts.push(this.#encoded(), part);
  }

  bytes(): Uint8Array {
    this.#parts.push(this.#encoded());
    return concatBytes(this.#parts);
  }

  #encoded(): Uint8Array {
    const bytes = encodeUtf8(this.#texts.join(''));
    this.#texts = [];
    return bytes;
  }
}

function row(offset: number): string {
  return `${String(offset).padStart(10, '0')} 00000 n \n`;
}
