import { adler32 } from '@prova/credential';
import { concatBytes } from '../bytes.ts';
import { invertedRows, qrBitmap } from './qr-bitmap.ts';
import { type QrCode, QUIET_ZONE } from './qr-code.ts';

/** Largest payload of one stored deflate block (RFC 1951 §3.2.4). */
const STORED_BLOCK = 0xffff;

/**
 * The symbol as a PNG file of one bit a pixel, with its quiet zone, `scale` pixels a module (8 unless told).
 * Uncompressed inside, so it needs no compressor; the same symbol gives the same bytes (W3C PNG §5).
 */
export function qrPng(qr: QrCode, scale = 8): Uint8Array {
  const bitmap = qrBitmap(qr, scale, QUIET_ZONE);
  const header = concatBytes([
    uint32(bitmap.size),
    uint32(bitmap.size),
    Uint8Array.of(1, 0, 0, 0, 0),
  ]);
  return concatBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', storedZlib(scanlines(invertedRows(bitmap), bitmap.bytesPerRow))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row behind a zero byte: filter type "none" (W3C PNG §9). */
function scanlines(rows: Uint8Array, bytesPerRow: number): Uint8Array {
  const count = rows.length / bytesPerRow;
  const lines = new Uint8Array(count * (bytesPerRow + 1));
  for (let row = 0; row < count; row++) {
    lines.set(
      rows.subarray(row * bytesPerRow, (row + 1) * bytesPerRow),
      row * (bytesPerRow + 1) + 1,
    );
  }
  return lines;
}

/** A zlib stream (RFC 1950) of stored blocks. */
function storedZlib(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let start = 0; start < data.length; start += STORED_BLOCK) {
    const block = data.subarray(start, start + STORED_BLOCK);
    const last = start + STORED_BLOCK >= data.length ? 1 : 0;
    const { length } = block;
    parts.push(
      Uint8Array.of(last, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff),
      block,
    );
  }
  return concatBytes([...parts, uint32(adler32(data))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return concatBytes([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** W3C PNG annex D. */
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
