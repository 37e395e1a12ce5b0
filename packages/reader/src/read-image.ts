import type { Contents } from './contents.ts';
import { ReaderError } from './errors.ts';
import { jpegSize, pngSize } from './image-size.ts';
import { PIXELS } from './limits.ts';
import type { QrDecoder } from './qr-decoder.ts';

const SIZE_OF = { png: pngSize, jpeg: jpegSize } as const;

/**
 * Reads the QR codes of a picture, whose pixels are counted from its header before any is decoded.
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
  return { attachments: [], qrTexts: texts, findings: new Set(inexact ? ['qr-mode'] : []) };
}
