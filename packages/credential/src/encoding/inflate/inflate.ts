import { CredentialError } from '../../errors.ts';
import { adler32 } from '../adler32.ts';
import { BitReader, malformed } from './bit-reader.ts';
import { FIXED_CODES, readDynamicCodes } from './block-codes.ts';
import { Output } from './output.ts';
import { inflateSymbols } from './symbols.ts';

/**
 * Inflates exactly one zlib stream (RFC 1950) that fills `data` to its last byte. Takes what zlib takes and nothing else;
 * a test holds it against zlib bit by bit. Made for what a QR code carries: for lists there is `Platform.inflate`.
 *
 * Throws `CredentialError`: `inflate-too-large` past `limit` bytes of output, `inflate-trailing` when bytes follow the
 * stream, `inflate-malformed` for everything else (raw deflate, gzip, a preset dictionary, a wrong checksum).
 */
export function inflate(data: Uint8Array, limit: number): Uint8Array {
  requireHeader(data);
  const reader = new BitReader(data, HEADER_LENGTH);
  const output = new Output(Math.min(limit, 2 * data.length), limit);
  let isLast = false;
  while (!isLast) {
    isLast = reader.take(1) === 1;
    inflateBlock(reader, output);
  }
  const inflated = output.bytes.subarray(0, output.length);
  if (reader.takeChecksum() !== adler32(inflated)) throw malformed('The checksum is wrong.');
  if (reader.isBeforeEnd) {
    throw new CredentialError('inflate-trailing', 'Bytes follow the compressed stream.');
  }
  return inflated;
}

const HEADER_LENGTH = 2;

/** RFC 1950 §2.2: deflate, a window of 32 kB at most, no preset dictionary, and a multiple of 31. */
function requireHeader(data: Uint8Array): void {
  const header = ((data[0] ?? 0) << 8) | (data[1] ?? 0);
  const isDeflate = ((header >> 8) & 0x0f) === 8 && header >> 12 <= 7;
  const hasDictionary = (header & 0x20) !== 0;
  if (!isDeflate || hasDictionary || header % 31 !== 0) {
    throw malformed('Not the header of a zlib stream.');
  }
}

/** RFC 1951 §3.2.3. */
function inflateBlock(reader: BitReader, output: Output): void {
  const type = reader.take(2);
  if (type === 3) throw malformed('A block of no known type.');
  if (type === 0) copyStored(reader, output);
  else inflateSymbols(reader, type === 1 ? FIXED_CODES : readDynamicCodes(reader), output);
}

/** RFC 1951 §3.2.4: the length, its complement, and so many bytes. */
function copyStored(reader: BitReader, output: Output): void {
  reader.alignToByte();
  const length = reader.take(16);
  if ((reader.take(16) ^ length) !== 0xffff) throw malformed('A stored block of no known length.');
  for (let left = length; left > 0; left--) output.put(reader.take(8));
}
