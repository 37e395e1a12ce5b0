import { crc32, deflateSync } from 'node:zlib';
import type { QrCode } from '@prova/paper';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a module, and modules of white around the code. */
export const SCALE = 4;
const MARGIN = 4;

/** How a PNG has its samples (PNG §11.2.2), and what one pixel of ink and one of paper are in it. */
export interface Samples {
  readonly bitDepth: 8 | 16;
  /** 0 grey, 2 RGB, 4 grey with alpha, 6 RGBA. */
  readonly colourType: 0 | 2 | 4 | 6;
  readonly dark: readonly number[];
  readonly light: readonly number[];
}

const GREY: Samples = { bitDepth: 8, colourType: 0, dark: [0], light: [255] };

/** Whether each pixel of a code, drawn with its margin, is dark. */
export function codePixels({ size, modules }: QrCode): {
  readonly side: number;
  readonly isDark: (x: number, y: number) => boolean;
} {
  const place = (pixel: number) => Math.floor(pixel / SCALE) - MARGIN;
  return {
    side: SCALE * (size + 2 * MARGIN),
    isDark(x, y) {
      const [column, row] = [place(x), place(y)];
      const isInside = Math.min(column, row) >= 0 && Math.max(column, row) < size;
      return isInside && modules[row * size + column] === 1;
    },
  };
}

/** Codes side by side in one PNG. */
export function pngOf(codes: readonly QrCode[], samples: Samples = GREY): Buffer {
  return png(...rowsOf(codes, samples), samples);
}

/** An animation (APNG): a code first, and then white for ever. */
export function animatedPng(code: QrCode): Buffer {
  const [width, height, rows] = rowsOf([code], GREY);
  const frame = (sequence: number) =>
    chunk(
      'fcTL',
      Buffer.concat([numbers(sequence, width, height, 0, 0), Buffer.of(0, 1, 0, 10, 0, 0)]),
    );
  const white = deflateSync(Buffer.alloc((width + 1) * height, 255));
  return Buffer.concat([
    SIGNATURE,
    header(width, height, GREY),
    chunk('acTL', numbers(2, 0)),
    frame(0),
    chunk('IDAT', deflateSync(rows)),
    frame(1),
    chunk('fdAT', Buffer.concat([numbers(2), white])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG that says how large it is, and has these rows, each with its filter byte in front. */
export function png(
  width: number,
  height: number,
  rows: Uint8Array,
  samples: Pick<Samples, 'bitDepth' | 'colourType'> = GREY,
): Buffer {
  return Buffer.concat([
    SIGNATURE,
    header(width, height, samples),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function rowsOf(
  codes: readonly QrCode[],
  { dark, light }: Samples,
): readonly [width: number, height: number, rows: Buffer] {
  const drawn = codes.map(codePixels);
  const height = Math.max(...drawn.map(({ side }) => side));
  const line = (y: number) =>
    drawn.flatMap(({ side, isDark }) =>
      Array.from({ length: side }, (_, x) => (isDark(x, y) ? dark : light)).flat(),
    );
  const rows = Array.from({ length: height }, (_, y) => Buffer.from([0, ...line(y)]));
  const width = drawn.reduce((sum, { side }) => sum + side, 0);
  return [width, height, Buffer.concat(rows)];
}

function header(
  width: number,
  height: number,
  { bitDepth, colourType }: Pick<Samples, 'bitDepth' | 'colourType'>,
): Buffer {
  const rest = Buffer.of(bitDepth, colourType, 0, 0, 0);
  return chunk('IHDR', Buffer.concat([numbers(width, height), rest]));
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([numbers(data.length), typed, numbers(crc32(typed))]);
}
