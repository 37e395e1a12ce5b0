import { enlarged, fromBits, fromRgb, fromRgba, scaled, withMargin } from '../src/grey-picture.ts';

const rows = ({ width, data }: { width: number; data: Uint8Array }) =>
  Array.from({ length: data.length / width }, (_, y) => [
    ...data.subarray(y * width, (y + 1) * width),
  ]);

test('one bit a pixel, rows padded to bytes, missing bytes white', () => {
  expect(rows(fromBits(10, 2, [0b10100000, 0b01000000]))).toEqual([
    [255, 0, 255, 0, 0, 0, 0, 0, 0, 255],
    Array(10).fill(255),
  ]);
});

test('colours by luma', () => {
  expect([...fromRgb(4, 1, [255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0]).data]).toEqual([
    255, 0, 76, 150,
  ]);
});

test('what is transparent is paper', () => {
  const data = [0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 128];
  expect([...fromRgba(3, 1, data).data]).toEqual([0, 255, 127]);
});

test('a margin is white', () => {
  expect(rows(withMargin(fromBits(1, 1, [0]), 1))).toEqual([
    [255, 255, 255],
    [255, 0, 255],
    [255, 255, 255],
  ]);
});

test('enlarging repeats, scaling mixes', () => {
  const pair = fromBits(2, 1, [0b01000000]);
  expect(rows(enlarged(pair, 2))).toEqual([
    [0, 0, 255, 255],
    [0, 0, 255, 255],
  ]);
  expect(rows(scaled(pair, 2))[0]).toEqual([0, 64, 191, 255]);
  expect(rows(scaled(pair, 0.1))).toEqual([[128]]);
});
