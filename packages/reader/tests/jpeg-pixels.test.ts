import { createCanvas } from '@napi-rs/canvas';
import { jpegPixels } from '../src/jpeg-pixels.ts';

/** White, with a black field in its upper right corner. */
const canvas = createCanvas(64, 48);
const context = canvas.getContext('2d');
context.fillStyle = 'white';
context.fillRect(0, 0, 64, 48);
context.fillStyle = 'black';
context.fillRect(32, 0, 32, 16);
const jpeg = new Uint8Array(canvas.toBuffer('image/jpeg', 95));

test('gives the pixels of a JPEG where they are', async () => {
  const picture = await jpegPixels(jpeg);
  expect(picture).toMatchObject({ width: 64, height: 48 });
  const at = (x: number, y: number) => picture?.data[64 * y + x] ?? Number.NaN;
  expect(at(60, 4)).toBeLessThan(8);
  for (const grey of [at(4, 4), at(4, 44), at(60, 44)]) expect(grey).toBeGreaterThan(247);
});

test('gives nothing of one that cannot be decoded', async () => {
  const scan = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xda);
  expect(scan).toBeGreaterThan(0);
  const tables = jpeg.slice();
  tables.fill(0xff, scan - 20, scan);
  expect(await jpegPixels(tables)).toBe(undefined);
});

test('gives nothing of one of four components', async () => {
  const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
  expect(await jpegPixels(jpeg.map((byte, i) => (i === frame + 9 ? 4 : byte)))).toBe(undefined);
});
