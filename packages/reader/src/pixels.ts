import { ReaderError } from './errors.ts';
import type { GreyPicture } from './grey-picture.ts';
import { PIXELS } from './limits.ts';

/** A picture in memory, as `getImageData` of a canvas gives it: four bytes a pixel (RGBA), row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * The same picture, if it has as many pixels as its size says, and not too many. The pixels themselves are not looked at.
 * Throws `ReaderError`: `image-too-large`, `image-malformed`.
 */
export function requirePixels<P extends Pixels>(picture: P): P {
  const { width, height, data } = picture;
  if (width * height > PIXELS) throw new ReaderError('image-too-large', `${width} × ${height}`);
  if (!isSide(width) || !isSide(height) || data.length !== 4 * width * height) {
    throw new ReaderError('image-malformed', 'The picture has not the pixels that its size says.');
  }
  return picture;
}

function isSide(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

/** A grey picture in this form, opaque. */
export function toPixels({ width, height, data }: GreyPicture): Pixels {
  const rgba = new Uint8ClampedArray(4 * data.length);
  for (let pixel = 0, at = 0; pixel < data.length; pixel += 1, at += 4) {
    const grey = data[pixel] ?? 255;
    rgba[at] = grey;
    rgba[at + 1] = grey;
    rgba[at + 2] = grey;
    rgba[at + 3] = 255;
  }
  return { width, height, data: rgba };
}
