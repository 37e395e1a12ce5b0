import fc from 'fast-check';
import { statusPlaces } from '../../src/lists/status-place.ts';

const list = { institutionId: 'BE:0120', listId: 'K7Q2', size: 1_000_000 };
const key = new Uint8Array(32).fill(7);

/** Computed once, and frozen since. */
const GOLDEN = { places: [616_104, 93_506, 508_742, 186_577], check: 'b11be9b7f656b1f2' };

test('every number has a place of its own on the list', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (octets, placeKey) => {
        const size = octets * 8;
        const { placeOf } = statusPlaces(placeKey, { ...list, size });
        const places = Array.from({ length: size }, (_, ordinal) => placeOf(ordinal));
        expect(new Set(places).size).toBe(size);
        expect(Math.min(...places)).toBe(0);
        expect(Math.max(...places)).toBe(size - 1);
      },
    ),
    { numRuns: 12 },
  );
});

test('places never change: published lists rest on them', () => {
  const { placeOf, check } = statusPlaces(key, list);
  expect([0, 1, 2, 899_999].map(placeOf)).toEqual(GOLDEN.places);
  expect(Buffer.from(check).toString('hex')).toBe(GOLDEN.check);
});

test('another key, institution or list shuffles otherwise, and its check tells', () => {
  const others = [
    statusPlaces(key, list),
    statusPlaces(new Uint8Array(32).fill(8), list),
    statusPlaces(key, { ...list, institutionId: 'BE:0121' }),
    statusPlaces(key, { ...list, listId: 'K7Q3' }),
  ];
  const first = others.map(({ placeOf }) => [0, 1, 2, 3].map(placeOf).join());
  expect(new Set(first).size).toBe(others.length);
  expect(new Set(others.map(({ check }) => Buffer.from(check).toString('hex'))).size).toBe(4);
});

test('neighbours do not stay neighbours', () => {
  const { placeOf } = statusPlaces(key, list);
  const places = Array.from({ length: 1000 }, (_, ordinal) => placeOf(ordinal));
  const near = places.filter((place, n) => Math.abs(place - (places[n - 1] ?? -1000)) < 100);
  expect(near.length).toBeLessThan(5);
});

test.each([-1, 0.5, 1_000_000, Number.NaN])('there is no place for %p', (ordinal) => {
  expect(() => statusPlaces(key, list).placeOf(ordinal)).toThrow(RangeError);
});
