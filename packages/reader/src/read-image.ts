import type { Contents } from './contents.ts';
import { ReaderError } from './errors.ts';
import { jpegSize, pngSize } from './image-size.ts';
import { jpegPixels } from './jpeg-pixels.ts';
import { PIXELS, RESIZED_JPEG_PIXELS } from './limits.ts';
import type { QrDecoder } from './qr-decoder.ts';
import type { QrReading } from './qr-engine.ts';

const SIZE_OF = { png: pngSize, jpeg: jpegSize } as const;

/**
 * Reads the QR codes of a picture, whose pixels are counted from its header before any is decoded. A photo on which no code is
 * read is looked at in other sizes too.
 * Throws `ReaderError`: `image-malformed`, `image-too-large`.
 */
export async function readImage(
  medium: keyof typeof SIZE_OF,
  bytes: Uint8Array,
  qr: QrDecoder,
): Promise<Contents> {
  const { width, height } = SIZE_OF[medium](bytes);
  if (width * height > PIXELS) throw new ReaderError('image-too-large', `${width} × ${height}`);
  const { texts, inexact } = await qr.decodeFile(bytes);
  const isResizable = medium === 'jpeg' && width * height <= RESIZED_JPEG_PIXELS;
  const resized = texts.length === 0 && isResizable ? await readResized(bytes, qr) : undefined;
  return {
    attachments: [],
    qrTexts: resized?.texts ?? texts,
    findings: new Set(inexact || resized?.inexact ? ['qr-mode'] : []),
  };
}

async function readResized(jpeg: Uint8Array, qr: QrDecoder): Promise<QrReading | undefined> {
  const picture = await jpegPixels(jpeg);
  return picture && qr.decodeResized(picture);
}
