import { decodeUtf8, type TextEvidence } from '@prova/credential';
import { ReaderError } from './errors.ts';
import { TEXT_BYTES } from './limits.ts';

/**
 * The QR text in a text file. Base45 has the space among its digits (RFC 9285 §4.2), so nothing is trimmed; only what
 * tools put around a text and what base45 has no letter for is taken away, once each: a byte order mark, the AIM
 * identifier `]Q1` of a scanner (ISO/IEC 15424, QR code model 2), and one line end: `\r\n`, `\n` or `\r`.
 *
 * Throws `ReaderError`: `too-large`, `format-unknown` when the bytes are not UTF-8 or hold a NUL.
 */
export function readText(bytes: Uint8Array): TextEvidence {
  if (bytes.length >= TEXT_BYTES) throw new ReaderError('too-large', 'Too much text.');
  const text = decodeUtf8(bytes);
  if (text === undefined || text.includes('\0')) {
    throw new ReaderError('format-unknown', 'Neither a known file nor text.');
  }
  return {
    kind: 'text',
    text: text.replace(/^\uFEFF?(?:\]Q1)?/, '').replace(/(?:\r\n|\n|\r)$/, ''),
  };
}
