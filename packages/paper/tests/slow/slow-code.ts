import { createCanvas } from '@napi-rs/canvas';
import type { AttestationType } from '@prova/credential';
import QRCode from 'qrcode';
import { attestationQr } from '../../src/index.ts';

type Mask = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A code by another implementation. */
export interface SlowCode {
  readonly size: number;
  /** One octet a module, row by row: 1 is dark. */
  readonly modules: Uint8Array;
}

/** Encodes a text anew: only version and mask of the code, which are a choice, are taken from ours. */
export function slowCode(type: AttestationType, text: string): SlowCode {
  const ours = attestationQr(type, text);
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
    errorCorrectionLevel: type === 'prc' ? 'L' : 'M',
    version: ours.version,
    maskPattern: maskOf(ours.modules, ours.size),
  });
  return { size: modules.size, modules: Uint8Array.from(modules.data) };
}

/** A code as a PNG, a pixel a module, with a light row below it. */
export function pngOf({ size, modules }: SlowCode): Uint8Array {
  const canvas = createCanvas(size, size + 1);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(size, size + 1);
  picture.data.fill(255);
  for (const [index, isDark] of modules.entries()) {
    picture.data.set([...Array(3).fill(isDark ? 0 : 255), 255], 4 * index);
  }
  context.putImageData(picture, 0, 0);
  return canvas.toBuffer('image/png');
}

/** Bits 12 to 10 of the format stand in row 8, columns 2 to 4, turned over by 101 (ISO/IEC 18004 §7.9.1). */
function maskOf(modules: Uint8Array, size: number): Mask {
  const bits = [2, 3, 4].reduce(
    (value, column) => 2 * value + (modules[8 * size + column] ?? 0),
    0,
  );
  return (bits ^ 0b101) as Mask;
}
