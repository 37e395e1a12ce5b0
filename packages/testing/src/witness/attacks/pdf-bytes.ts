import { ToolFailure } from '../system-tools.ts';

// A PDF file as a text of octets, and what is done to it. It knows the files of our own printer: one revision, objects in plain sight.

/** An indirect object: its number, and what stands between `obj` and `endobj`. */
export interface PlainObject {
  readonly number: number;
  readonly body: string;
}

/** The file, one character an octet. */
export function textOf(file: Uint8Array): string {
  return Buffer.from(file).toString('latin1');
}

/** And back. */
export function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** The one object whose body says these words. Throws `ToolFailure` when there is none, or more. */
export function objectSaying(file: Uint8Array, words: string): PlainObject {
  const objects = [...textOf(file).matchAll(/(?<=\n)(\d+) 0 obj\n(.*?)\nendobj\n/gs)];
  const [found, ...others] = objects.filter(([, , body]) => body?.includes(words));
  const [, number = '', body = ''] = found ?? [];
  if (!found || others.length > 0) throw new ToolFailure(`Not one object says ${words}.`);
  return { number: Number(number), body };
}

/** A text with a passage in place of another that it must hold once. Throws `ToolFailure` otherwise. */
export function exchanged(text: string, passage: string, other: string): string {
  const [before, behind, ...more] = text.split(passage);
  if (behind === undefined || more.length > 0) throw new ToolFailure(`Not once: ${passage}`);
  return `${before}${other}${behind}`;
}

/** The same of a file: of another length too, which no cross-reference table then knows. */
export function exchangedIn(file: Uint8Array, passage: string, other: string): Buffer {
  return bytesOf(exchanged(textOf(file), passage, other));
}

/** The number that the next new object of a file takes. */
export function nextNumber(file: Uint8Array): number {
  return Number(trailerOf(file)[1]);
}

/** The file, and behind it these objects as a second revision (ISO 32000-1 §7.5.6). */
export function revised(file: Uint8Array, objects: readonly PlainObject[]): Buffer {
  const [, size, root, table] = trailerOf(file);
  let text = `${textOf(file)}\n`;
  let rows = '';
  for (const { number, body } of objects) {
    rows += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const largest = Math.max(Number(size), ...objects.map(({ number }) => number + 1));
  const trailer = `<< /Size ${largest} /Root ${root} /Prev ${table} >>`;
  return bytesOf(`${text}xref\n${rows}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`);
}

/** A stream as the body of an object. */
export function streamBody(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function trailerOf(file: Uint8Array): RegExpMatchArray {
  const trailer = /trailer\n<< \/Size (\d+) \/Root (\d+ 0 R) .*\nstartxref\n(\d+)\n%%EOF\n$/.exec(
    textOf(file.subarray(-500)),
  );
  if (!trailer) throw new ToolFailure('The file does not end as ours do.');
  return trailer;
}
