import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Pixels } from '@prova/reader';
import QRCode from 'qrcode';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const SIZE = { width: 640, height: 480 };

/** What a camera sees when nobody holds anything before it, or these PNG pictures side by side. */
export async function frameOf(...pictures: readonly Uint8Array[]): Promise<Pixels> {
  const { width, height } = SIZE;
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#d8d4cc';
  context.fillRect(0, 0, width, height);
  const side = width / Math.max(2, pictures.length) - 10;
  for (const [place, picture] of pictures.entries()) {
    const image = await loadImage(picture);
    context.drawImage(image, 5 + place * (side + 10), (height - side) / 2, side, side);
  }
  return {
    width,
    height,
    data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data),
  };
}

/** A frame with a QR code for each of these texts. */
export async function frameOfCodes(...texts: readonly string[]): Promise<Pixels> {
  const options = { errorCorrectionLevel: 'L', scale: 4 } as const;
  return frameOf(...(await Promise.all(texts.map((text) => QRCode.toBuffer(text, options)))));
}

/** A symbol of another kind than QR, as a PNG. */
export async function otherSymbol(
  text: string,
  format: 'Aztec' | 'DataMatrix' | 'PDF417' | 'Code128',
): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  const { image, error } = await writeBarcode(text, { format, scale: 4 });
  if (image === null) throw new Error(error);
  return new Uint8Array(await image.arrayBuffer());
}
