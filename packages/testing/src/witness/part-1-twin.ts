import { bytesOf, exchanged, textOf } from './attacks/pdf-bytes.ts';

/**
 * The same page as a file that PDF/A-1b allows: the number of the part is 1, and spaces stand where an attachment is named. All other
 * octets are the same, at the same places, so what a judge of part 1 no longer finds came from these three alone. The seal no longer
 * holds, and the token lies in the file as a stream that nothing names.
 */
export function twinOfPart1(file: Uint8Array): Buffer {
  const text = exchanged(textOf(file), '<pdfaid:part>3<', '<pdfaid:part>1<');
  const names = / \/Names << \/EmbeddedFiles << \/Names \[[^\]]*\] >> >>/;
  const embedded = /\/EF << [^>]* >>/;
  return bytesOf([names, embedded].reduce(blanked, text));
}

function blanked(text: string, pattern: RegExp): string {
  const passage = pattern.exec(text)?.[0];
  return passage === undefined ? text : exchanged(text, passage, ' '.repeat(passage.length));
}
