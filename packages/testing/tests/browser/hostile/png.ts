import { crc32, deflateSync } from 'node:zlib';
import type { QrCode } from '@prova/paper';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a module, and modules of paper around the code. */
const SCALE = 4;
const MARGIN = 4;

/** What is drawn: modules, row by row, 1 is dark. */
export type Drawing = Pick<QrCode, 'size' | 'modules'>;

/** How a PNG has its samples (PNG §11.2.2), and what one pixel of ink and one of paper are in it. */
export interface Samples {
  readonly bitDepth: 8 | 16;
  /** 0 grey, 2 RGB, 4 grey with alpha, 6 RGBA. */
  readonly colourType: 0 | 2 | 4 | 6;
  readonly dark: readonly number[];
  readonly light: readonly number[];
}

const GREY: Samples = { bitDepth: 8, colourType: 0, dark: [0], light: [255] };

/** A code with its margin: how many modules a side has, and which are dark. */
export function withMargin({ size, modules }: Drawing): {
  readonly side: number;
  readonly isDark: (column: number, row: number) => boolean;
} {
  const isInside = (place: number) => place >= MARGIN && place < size + MARGIN;
  return {
    side: size + 2 * MARGIN,
    isDark: (column, row) =>
      isInside(column) && isInside(row) && modules[(row - MARGIN) * size + column - MARGIN] === 1,
  };
}

/** Codes side by side in one PNG. */
export function pngOf(codes: readonly Drawing[], samples: Samples = GREY): Buffer {
  return png(...rowsOf(codes, samples), samples);
}

/** An animation (APNG): a code first, and then black for ever. */
export function animatedPng(code: Drawing): Buffer {
  const [width, height, rows] = rowsOf([code], GREY);
  const frame = (sequence: number) =>
    chunk(
      'fcTL',
      Buffer.concat([numbers(sequence, width, height, 0, 0), Buffer.of(0, 1, 0, 10, 0, 0)]),
    );
  const black = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    SIGNATURE,
    header(width, height, GREY),
    chunk('acTL', numbers(2, 0)),
    frame(0),
    chunk('IDAT', deflateSync(rows)),
    frame(1),
    chunk('fdAT', Buffer.concat([numbers(2), black])),
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
  codes: readonly Drawing[],
  { dark, light }: Samples,
): readonly [width: number, height: number, rows: Buffer] {
  const drawn = codes.map(withMargin);
  const pixels = (pixel: readonly number[]) => Buffer.from(Array(SCALE).fill(pixel).flat());
  const [ink, paper] = [pixels(dark), pixels(light)];
  const side = Math.max(...drawn.map((each) => each.side));
  const lines = Array.from({ length: side }, (_, row) => {
    const modules = drawn.flatMap((each) =>
      Array.from({ length: each.side }, (_, column) => (each.isDark(column, row) ? ink : paper)),
    );
    const line = Buffer.concat([Buffer.of(0), ...modules]);
    return Buffer.concat(Array<Buffer>(SCALE).fill(line));
  });
  const width = SCALE * drawn.reduce((sum, each) => sum + each.side, 0);
  return [width, SCALE * side, Buffer.concat(lines)];
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
