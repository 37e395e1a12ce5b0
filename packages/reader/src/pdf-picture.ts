import { fromBits, fromRgb, fromRgba, type GreyPicture } from './grey-picture.ts';

/** A picture of a page: its pixels at once, or the id under which they will arrive. */
export type PictureReference = { readonly id: string } | { readonly pixels: unknown };

/**
 * The pictures that one drawing operation of a page names. pdfjs puts them first among the operands: an id, a picture,
 * a mask whose `data` is an id, or a list of masks.
 */
export function picturesNamedBy(operand: unknown): readonly PictureReference[] {
  if (typeof operand === 'string') return [{ id: operand }];
  if (Array.isArray(operand)) return operand.flatMap(picturesNamedBy);
  const data = member(operand, 'data');
  return [typeof data === 'string' ? { id: data } : { pixels: operand }];
}

/** Smaller than the smallest QR code, 21 modules a side, at one pixel a module. */
const SMALLEST_SIDE = 21;

/**
 * The pixels of a picture object; nothing when it has none or is too small to hold a code.
 * The number of bytes tells the layout: one bit a pixel (also masks, 0 is painted), RGB or RGBA.
 */
export function greyPictureOf(picture: unknown): GreyPicture | undefined {
  const width = member(picture, 'width');
  const height = member(picture, 'height');
  const data = member(picture, 'data');
  if (!isSide(width) || !isSide(height) || !ArrayBuffer.isView(data)) return undefined;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  switch (bytes.length) {
    case width * height * 4:
      return fromRgba(width, height, bytes);
    case width * height * 3:
      return fromRgb(width, height, bytes);
    default:
      return fromBits(width, height, bytes);
  }
}

function isSide(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= SMALLEST_SIDE;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
