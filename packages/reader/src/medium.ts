import { BASE45_ALPHABET } from '@prova/credential';

export type Medium = 'pdf' | 'png' | 'jpeg' | 'other';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_START = [0xff, 0xd8, 0xff];

/** Readers accept bytes before the header as long as it begins in the first 1024 (ISO 32000-1, annex H.3). */
const PDF_HEADER = '%PDF-';
const PDF_HEADER_WITHIN = 1024;

/**
 * What a file is, by its bytes; its name is never asked.
 * A file that begins as a picture is a picture even when a PDF header follows: PDF readers refuse such a double.
 */
export function mediumOf(bytes: Uint8Array): Medium {
  if (startsWith(bytes, PNG_SIGNATURE)) return 'png';
  if (startsWith(bytes, JPEG_START)) return 'jpeg';
  const head = bytes.subarray(0, PDF_HEADER_WITHIN + PDF_HEADER.length - 1);
  const [before = '', header] = String.fromCharCode(...head).split(PDF_HEADER);
  if (header === undefined || isPartOfQrText(before)) return 'other';
  return 'pdf';
}

/** The letters of a PDF header are base45 digits, so one QR text in two hundred thousand says `%PDF-` by chance. */
function isPartOfQrText(before: string): boolean {
  return before !== '' && [...before].every((letter) => BASE45_ALPHABET.includes(letter));
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
