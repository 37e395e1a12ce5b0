import fc from 'fast-check';
import { createRandomSource } from '../src/index.ts';

test('portions have their length, and no byte is given twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9000), { minLength: 1, maxLength: 20 }), (lengths) => {
      const source = createRandomSource();
      const portions = lengths.map(source);
      expect(portions.map(({ length }) => length)).toEqual(lengths);
      const places = portions.map(({ buffer, byteOffset, length }) => ({
        buffer,
        from: byteOffset,
        to: byteOffset + length,
      }));
      for (const [i, a] of places.entries()) {
        for (const b of places.slice(i + 1)) {
          expect(a.buffer !== b.buffer || a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('what was given does not change, and is not all alike', () => {
  const source = createRandomSource();
  const first = source(16);
  const copy = first.slice();
  const others = Array.from({ length: 2000 }, () => Buffer.from(source(16)).toString('hex'));
  expect(first).toEqual(copy);
  expect(new Set(others).size).toBe(2000);
});
