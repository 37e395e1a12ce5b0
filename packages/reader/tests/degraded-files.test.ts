import { createCanvas } from '@napi-rs/canvas';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { asFrame, degradedPictures, type Picture, sampleCards } from '@prova/testing';
import { createQrDecoder } from '../src/qr-decoder.ts';
import { createQrEngine } from '../src/qr-engine.ts';
import { zxingWasm } from './support/qr.ts';

// Photos that come as files, of those kinds for which a look in their own size is not enough.

const HARD = ['folded', 'curved'];

const reader = await createReader({ zxingWasm, platform });
const ownSize = createQrDecoder(await createQrEngine(zxingWasm));
const pictures = degradedPictures(await sampleCards()).filter(({ kind }) => HARD.includes(kind));

function jpegOf(picture: Picture): Uint8Array {
  const { width, height, data } = asFrame(picture);
  const context = createCanvas(width, height).getContext('2d');
  const pixels = context.createImageData(width, height);
  pixels.data.set(data);
  context.putImageData(pixels, 0, 0);
  return new Uint8Array(context.canvas.toBuffer('image/jpeg', 75));
}

test('a photo is read in other sizes too: exactly, or not at all, and nearly always', async () => {
  expect(pictures.length).toBe(8);
  const missed: string[] = [];
  let resized = 0;
  for (const { kind, card, qrText, draw } of pictures) {
    const jpeg = jpegOf(draw());
    const evidence = await reader.read(jpeg);
    const texts = evidence.kind === 'file' ? evidence.qrTexts : [evidence.text];
    if (texts.length === 0) missed.push(`${kind}: ${card}`);
    else expect(texts).toEqual([qrText]);
    if (texts.length > 0 && (await ownSize.decodeFile(jpeg)).texts.length === 0) resized += 1;
  }
  expect(missed.length > 1 ? missed : []).toEqual([]);
  expect(resized).toBeGreaterThan(2);
});
