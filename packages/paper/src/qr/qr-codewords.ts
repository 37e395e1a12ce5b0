import { BASE45_ALPHABET } from '@prova/credential';
import { byteCountBits, countBits, type QrBlocks } from './qr-blocks.ts';
import { correctionOf } from './reed-solomon.ts';

/** By character code: the characters of alphanumeric mode have the order and the values of base45 (ISO/IEC 18004 §7.3.4). */
const VALUES = new Uint8Array(128);
for (const [value, character] of [...BASE45_ALPHABET].entries()) {
  VALUES[character.charCodeAt(0)] = value;
}

const ALPHANUMERIC_MODE = 0b0010;
const BYTE_MODE = 0b0100;
const PADDING = [0xec, 0x11] as const;

/** What a symbol says: a text as one alphanumeric segment, or octets as one byte segment (ISO/IEC 18004 §7.4.4, §7.4.5). */
export type QrContent = string | Uint8Array;

/**
 * The codewords of a symbol in the order in which they are placed: its one segment, padded, in blocks, with their error correction
 * (ISO/IEC 18004 §7.4 to §7.6). The caller has made sure that a text is alphanumeric, and that it fits.
 */
export function codewordsOf(content: QrContent, version: number, blocks: QrBlocks): Uint8Array {
  return interleaved(dataOf(content, version, blocks), blocks);
}

/** Puts the lowest so many bits of a value behind those before. */
type Put = (value: number, bits: number) => void;

function dataOf(content: QrContent, version: number, { allData }: QrBlocks): Uint8Array {
  const data = new Uint8Array(allData);
  let filled = 0;
  let pending = 0;
  let pendingBits = 0;
  const put: Put = (value, bits) => {
    pending = (pending << bits) | value;
    pendingBits += bits;
    while (pendingBits >= 8) {
      pendingBits -= 8;
      data[filled++] = (pending >> pendingBits) & 0xff;
    }
    pending &= (1 << pendingBits) - 1;
  };
  if (typeof content === 'string') putText(put, content, version);
  else putBytes(put, content, version);
  // The terminator, as much of it as there is room for, and zeros to the next octet.
  put(0, Math.min(4, 8 * (data.length - filled) - pendingBits));
  if (pendingBits > 0) put(0, 8 - pendingBits);
  for (let i = 0; filled < data.length; i++) data[filled++] = PADDING[i % 2] ?? 0;
  return data;
}

function putText(put: Put, text: string, version: number): void {
  put(ALPHANUMERIC_MODE, 4);
  put(text.length, countBits(version));
  const pairs = text.length - (text.length % 2);
  for (let i = 0; i < pairs; i += 2) put(valueAt(text, i) * 45 + valueAt(text, i + 1), 11);
  if (pairs < text.length) put(valueAt(text, pairs), 6);
}

function putBytes(put: Put, bytes: Uint8Array, version: number): void {
  put(BYTE_MODE, 4);
  put(bytes.length, byteCountBits(version));
  for (const byte of bytes) put(byte, 8);
}

function valueAt(text: string, index: number): number {
  return VALUES[text.charCodeAt(index)] ?? 0;
}

/** The first codeword of each block, the second of each, and so on; then their error correction in the same way. */
function interleaved(data: Uint8Array, { data: lengths, correction }: QrBlocks): Uint8Array {
  const count = lengths.length;
  const all = new Uint8Array(data.length + count * correction);
  const short = lengths[0] ?? 0;
  const firstLong = lengths.findIndex((length) => length > short);
  let start = 0;
  for (const [block, length] of lengths.entries()) {
    const part = data.subarray(start, start + length);
    start += length;
    for (let i = 0; i < short; i++) all[i * count + block] = part[i] ?? 0;
    // Only the longer blocks have one more.
    if (length > short) all[short * count + block - firstLong] = part[short] ?? 0;
    const words = correctionOf(part, correction);
    for (let i = 0; i < correction; i++) all[data.length + i * count + block] = words[i] ?? 0;
  }
  return all;
}
