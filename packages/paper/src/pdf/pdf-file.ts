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
  readonly rows: string;
  readonly firstNumber: number;
  /** One more than the highest object number. */
  readonly size: number;
}

/** An object of one document: ASCII text and bytes, without `obj` and `endobj`. */
export type TailObject = readonly (string | Uint8Array)[];

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
  return { bytes, rows, firstNumber, size: firstNumber + sorted.length };
}

/**
 * A whole file in one revision: the frozen objects, objects 1 to `firstNumber - 1`, one cross-reference table, the
 * trailer (ISO 32000-1 §7.5). Nothing lies below a later revision, so nothing is hidden.
 */
export function completeFile(
  frozen: FrozenObjects,
  tail: readonly TailObject[],
  trailer: string,
): Uint8Array {
  const parts: (string | Uint8Array)[] = [];
  let offset = frozen.bytes.length;
  let rows = '';
  const write = (part: string | Uint8Array) => {
    parts.push(part);
    offset += part.length;
  };
  tail.forEach((object, index) => {
    rows += row(offset);
    write(`${index + 1} 0 obj\n`);
    object.forEach(write);
    write('\nendobj\n');
  });
  const table = offset;
  write(`xref\n0 ${frozen.size}\n${FREE_HEAD}${rows}${frozen.rows}`);
  write(`trailer\n<< /Size ${frozen.size} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return concatBytes([
    frozen.bytes,
    ...parts.map((part) => (typeof part === 'string' ? encodeUtf8(part) : part)),
  ]);
}

function row(offset: number): string {
  return `${String(offset).padStart(10, '0')} 00000 n \n`;
}
