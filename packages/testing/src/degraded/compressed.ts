import { held, type Kind } from './kind.ts';
import type { Picture } from './picture.ts';

/** Sent by a messenger, and sent again. */
export const COMPRESSED: readonly Kind[] = [30, 12].map((quality) => ({
  name: `JPEG of quality ${quality}`,
  take: (print: Picture) => compressed(held(print), quality),
}));

/** Lines and columns of a block. */
const SIDE = 8;

/** How coarsely each frequency of luminance is kept (ITU-T T.81, table K.1), row by row. */
const COARSENESS = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
  92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/** The cosines of the transform (T.81 §A.3.3): the one of frequency `f` at place `p` is at `8f + p`. */
const COSINES = Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
  const frequency = Math.floor(i / SIDE);
  const scale = frequency === 0 ? Math.SQRT1_2 : 1;
  return (scale / 2) * Math.cos(((2 * (i % SIDE) + 1) * frequency * Math.PI) / (2 * SIDE));
});

/**
 * What is left of a grey picture after JPEG of this quality, 1 to 100 on the scale of the Independent JPEG Group. Only the step
 * that loses something is done: each frequency of a block is rounded. Sides that are no multiples of eight are left as they are at the end.
 */
export function compressed(picture: Picture, quality: number): Picture {
  const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const steps = COARSENESS.map((each) => Math.max(1, Math.floor((each * percent + 50) / 100)));
  const data = picture.data.slice();
  for (let top = 0; top + SIDE <= picture.height; top += SIDE) {
    for (let left = 0; left + SIDE <= picture.width; left += SIDE) {
      compressBlock(data, top * picture.width + left, picture.width, steps);
    }
  }
  return { ...picture, data };
}

// Looked up once, as it is asked for each pixel.
const { round } = Math;

const block = new Float64Array(SIDE * SIDE);
const turned = new Float64Array(SIDE * SIDE);

function compressBlock(
  data: Uint8ClampedArray,
  start: number,
  width: number,
  steps: readonly number[],
): void {
  for (let i = 0; i < block.length; i++) {
    block[i] = (data[start + (i >> 3) * width + (i & 7)] ?? 0) - 128;
  }
  transform(block, turned, forward);
  transform(turned, block, forward);
  for (let i = 0; i < block.length; i++) {
    const step = steps[i] ?? 1;
    block[i] = step * round((block[i] ?? 0) / step);
  }
  transform(block, turned, backward);
  transform(turned, block, backward);
  for (let i = 0; i < block.length; i++) {
    data[start + (i >> 3) * width + (i & 7)] = (block[i] ?? 0) + 128;
  }
}

const forward = (from: number, to: number) => COSINES[SIDE * to + from] ?? 0;
const backward = (from: number, to: number) => COSINES[SIDE * from + to] ?? 0;

/** Transforms each row, and lays it down as a column: twice is a transform of both, and stands upright again. */
function transform(
  rows: Float64Array,
  columns: Float64Array,
  cosine: (from: number, to: number) => number,
): void {
  for (let row = 0; row < SIDE; row++) {
    for (let to = 0; to < SIDE; to++) {
      let sum = 0;
      for (let from = 0; from < SIDE; from++) {
        sum += (rows[SIDE * row + from] ?? 0) * cosine(from, to);
      }
      columns[SIDE * to + row] = sum;
    }
  }
}
