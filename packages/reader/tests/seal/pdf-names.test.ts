import { placesOfName } from '../../src/seal/pdf-names.ts';

const places = (text: string) =>
  [...placesOfName(Buffer.from(text, 'latin1'), 'ByteRange')].map(({ start, end }) => [start, end]);

test.each([
  ['/ByteRange', [[0, 10]]],
  ['<</ByteRange[0 1 2 3]>>', [[2, 12]]],
  ['/#42yteRange ', [[0, 12]]],
  ['/Byte#52#61n#67#65/x', [[0, 18]]],
  ['/#42#79#74#65#52#61#6e#67#65', [[0, 28]]],
  ['/#42#79#74#65#52#61#6E#67#65', [[0, 28]]],
  ['//ByteRange', [[1, 11]]],
  [
    '/ByteRange/ByteRange',
    [
      [0, 10],
      [10, 20],
    ],
  ],
  ['/ByteRanges', []],
  ['/ByteRange#20', []],
  ['/byterange', []],
  ['/ByteRang', []],
  ['/Byte#5', []],
  ['/Byte#5gange', []],
  ['ByteRange', []],
  ['', []],
])('%s', (text, expected) => {
  expect(places(text)).toEqual(expected);
});
