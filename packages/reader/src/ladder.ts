import { PIXELS } from './limits.ts';

/** How dark is told from light: by what is around each pixel, or once for the whole picture. */
export type Binarizer = 'LocalAverage' | 'GlobalHistogram';

/** One way to look at a picture: at this multiple of its size, with this threshold. */
export interface Attempt {
  readonly factor: number;
  readonly binarizer: Binarizer;
}

const FIRST: Attempt = { factor: 1, binarizer: 'LocalAverage' };

/** The ladder: the second threshold helps with shade and glare, the other sizes with noise and very small modules. */
export const LADDER: readonly Attempt[] = [
  FIRST,
  { factor: 1, binarizer: 'GlobalHistogram' },
  { factor: 1.5, binarizer: 'LocalAverage' },
  { factor: 0.6, binarizer: 'LocalAverage' },
];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The rungs on which a picture of this size does not grow past so many pixels. */
export function rungsFor({ width, height }: Size, most = PIXELS): readonly Attempt[] {
  return LADDER.filter(({ factor }) => factor <= 1 || width * height * factor * factor <= most);
}

/** The rung that is next after so many attempts in vain; after the last comes the first again. */
export function rungAfter(attempts: number, size: Size, most?: number): Attempt {
  const rungs = rungsFor(size, most);
  return rungs[attempts % rungs.length] ?? FIRST;
}
