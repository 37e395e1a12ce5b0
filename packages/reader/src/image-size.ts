import { ReaderError } from './errors.ts';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Length of the PNG signature, a chunk's length and type, and IHDR's width and height (PNG §11.2.2). */
const PNG_HEAD = 24;
const IHDR = 0x49484452;

/**
 * Width and height from a PNG's first chunk, so that pixels are counted before any is decoded.
 * Throws `ReaderError` `image-malformed`.
 */
export function pngSize(bytes: Uint8Array): ImageSize {
  const view = viewOf(bytes);
  if (bytes.length < PNG_HEAD || view.getUint32(12) !== IHDR) throw noSize();
  return positive(view.getUint32(16), view.getUint32(20));
}

/** Start-of-frame markers are C0 to CF without DHT, JPG and DAC (ITU-T T.81, table B.1). */
const NOT_A_FRAME = new Set([0xc4, 0xc8, 0xcc]);
const START_OF_SCAN = 0xda;

/**
 * Width and height from a JPEG's first frame header.
 * Throws `ReaderError` `image-malformed`, also for a height that only follows the scan (DNL).
 */
export function jpegSize(bytes: Uint8Array): ImageSize {
  const frame = frameHeader(bytes);
  return positive(frame.getUint16(7), frame.getUint16(5));
}

/** How many components a JPEG's first frame has: 1 is grey, 3 are colours. Throws as `jpegSize` does. */
export function jpegComponents(bytes: Uint8Array): number {
  return frameHeader(bytes).getUint8(9);
}

/** The first frame header from its marker on, found by stepping over the segments before it (ITU-T T.81 §B.2.2). */
function frameHeader(bytes: Uint8Array): DataView {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 10 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) throw noSize();
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte, T.81 §B.1.1.2
      continue;
    }
    if (marker === START_OF_SCAN) throw noSize();
    if (marker >= 0xc0 && marker <= 0xcf && !NOT_A_FRAME.has(marker)) {
      return viewOf(bytes.subarray(at));
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw noSize();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function positive(width: number, height: number): ImageSize {
  if (width === 0 || height === 0) throw noSize();
  return { width, height };
}

function noSize(): ReaderError {
  return new ReaderError('image-malformed', 'The picture states no size.');
}
