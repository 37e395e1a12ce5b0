import type { QrCode } from './qr-code.ts';

/** A picture of one bit a pixel: rows of whole bytes, the leftmost pixel in the highest bit. */
export interface Bitmap {
  /** Pixels along one side. */
  readonly size: number;
  readonly bytesPerRow: number;
  /** 1 is dark. */
  readonly rows: Uint8Array;
}

/** The symbol as a picture: `scale` pixels a module, `border` light modules around it. */
export function qrBitmap(qr: QrCode, scale: number, border: number): Bitmap {
  const size = (qr.size + 2 * border) * scale;
  const bytesPerRow = Math.ceil(size / 8);
  const rows = new Uint8Array(bytesPerRow * size);
  for (let row = 0; row < qr.size; row++) {
    const first = (row + border) * scale * bytesPerRow;
    for (let column = 0; column < qr.size; column++) {
      if (qr.modules[row * qr.size + column] !== 1) continue;
      const left = (column + border) * scale;
      for (let x = left; x < left + scale; x++) {
        const byte = first + (x >> 3);
        rows[byte] = (rows[byte] ?? 0) | (0x80 >> (x & 7));
      }
    }
    for (let copy = 1; copy < scale; copy++) {
      rows.copyWithin(first + copy * bytesPerRow, first, first + bytesPerRow);
    }
  }
  return { size, bytesPerRow, rows };
}

/** The same picture with 1 for light, as PNG and PDF read a greyscale bit. */
export function invertedRows(bitmap: Bitmap): Uint8Array {
  return bitmap.rows.map((byte) => ~byte);
}
