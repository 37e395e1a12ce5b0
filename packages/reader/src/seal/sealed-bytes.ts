import { readHole } from './hole.ts';
import { placesOfName } from './pdf-names.ts';
import { fault } from './seal-fault.ts';

/** What a seal covers, and where the seal itself lies in it. */
export interface SealedBytes {
  /** The file up to `end`, without the hole. */
  readonly covered: Uint8Array;
  /** DER of the CMS in the hole. */
  readonly cms: Uint8Array;
  /** Where the hole begins: the dictionary of the signature is around it. */
  readonly hole: number;
  /** The byte after the last that is covered; where it is not the end of the file, something follows. */
  readonly end: number;
}

/** More than any array of four numbers needs. */
const LONGEST_ARRAY = 100;
const ARRAY_OF_FOUR = /^[\0\t\n\f\r ]*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;

const latin1 = new TextDecoder('latin1');

/**
 * Finds what a PDF says is sealed (ISO 32000-1 §12.8.1): one `ByteRange` in the whole file, from the first byte on, with
 * one hole that is exactly the hexadecimal string of `Contents`. `undefined` where the bytes name no `ByteRange`.
 *
 * Why looking at bare bytes is enough. A seal that counts has to name its range where it can be read without inflating
 * anything, so a `ByteRange` hidden in an object stream can only be one that does not count. Nothing in the covered bytes
 * is anybody's but the sealer's; the hole holds nothing but the seal, digit by digit; and what follows the covered bytes
 * makes the file `modified`, whatever is in it. So a second signature that is hidden changes no answer, and one that can
 * be seen, under an escaped name too, is refused: which of two was meant, two readers could understand differently.
 *
 * Throws `SealFault`. Verifies no signature.
 */
export function findSealedBytes(bytes: Uint8Array): SealedBytes | undefined {
  const [place, second] = placesOfName(bytes, 'ByteRange');
  if (place === undefined) return undefined;
  if (second !== undefined) fault('two byte ranges');

  const text = latin1.decode(bytes.subarray(place.end, place.end + LONGEST_ARRAY));
  const numbers = (ARRAY_OF_FOUR.exec(text) ?? fault('not an array of four numbers')).slice(1);
  const [start = 0, hole = 0, resumed = 0, rest = 0] = numbers.map(Number);
  const end = resumed + rest;
  if (start !== 0) fault('the range does not begin with the file');
  if (hole >= resumed) fault('the ranges overlap');
  if (end > bytes.length) fault('the range ends after the file');
  if (place.start >= end) fault('the range stands outside itself');
  const cms = readHole(bytes, hole, resumed);

  const covered = new Uint8Array(hole + rest);
  covered.set(bytes.subarray(0, hole));
  covered.set(bytes.subarray(resumed, end), hole);
  return { covered, cms, hole, end };
}
