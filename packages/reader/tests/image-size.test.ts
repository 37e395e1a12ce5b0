import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { ReaderError } from '../src/errors.ts';
import { jpegSize, pngSize } from '../src/image-size.ts';
import { png } from './support/png.ts';

const canvas = createCanvas(123, 45);
const pngFile = new Uint8Array(canvas.toBuffer('image/png'));
const jpegFile = new Uint8Array(canvas.toBuffer('image/jpeg'));
const malformed = expect.objectContaining({ code: 'image-malformed' });

test('reads the size another library wrote', () => {
  expect(pngSize(pngFile)).toEqual({ width: 123, height: 45 });
  expect(jpegSize(jpegFile)).toEqual({ width: 123, height: 45 });
});

test('steps over a thumbnail in a JPEG segment, and over fill bytes', () => {
  const thumbnail = [
    0xff,
    0xe1,
    0,
    2 + (jpegFile.length % 256),
    ...jpegFile.subarray(0, jpegFile.length % 256),
  ];
  const file = Uint8Array.of(0xff, 0xd8, ...thumbnail, 0xff, ...jpegFile.subarray(2));
  expect(jpegSize(file)).toEqual({ width: 123, height: 45 });
});

test.each([
  ['an empty PNG', pngSize, new Uint8Array()],
  ['a PNG cut in its header', pngSize, pngFile.subarray(0, 23)],
  [
    'a PNG that begins with another chunk',
    pngSize,
    pngFile.map((byte, at) => (at === 12 ? 0x58 : byte)),
  ],
  ['a PNG without width', pngSize, png({ width: 0, height: 5, bitDepth: 8, colourType: 0 }, [])],
  ['a JPEG cut before its frame', jpegSize, jpegFile.subarray(0, 30)],
  [
    'a JPEG whose scan comes first',
    jpegSize,
    Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0),
  ],
  [
    'a JPEG with bytes between segments',
    jpegSize,
    Uint8Array.of(0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  ],
])('%s is malformed', (_, size, file) => {
  expect(() => size(file)).toThrow(malformed);
});

test.each([
  ['pngSize', pngSize, pngFile],
  ['jpegSize', jpegSize, jpegFile],
])('%s answers any bytes with a size or a ReaderError', (_, size, file) => {
  const anything = fc.uint8Array({ maxLength: 200 });
  const begun = anything.map((tail) => Uint8Array.of(...file.subarray(0, 12), ...tail));
  fc.assert(
    fc.property(fc.oneof(anything, begun), (bytes) => {
      try {
        expect(size(bytes).width).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(ReaderError);
      }
    }),
  );
});
