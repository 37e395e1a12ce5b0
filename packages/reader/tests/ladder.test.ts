import { LADDER, rungAfter, rungsFor } from '../src/ladder.ts';

const size = (width: number, height: number) => ({ width, height });

test('in turn, and from the beginning again', () => {
  const climbed = Array.from({ length: 9 }, (_, vain) => rungAfter(vain, size(640, 480)));
  expect(climbed).toEqual([...LADDER, ...LADDER, LADDER[0]]);
});

test('what would grow past the limit is passed over', () => {
  expect(rungsFor(size(20, 20), 900)).toEqual(LADDER);
  const smaller = LADDER.filter(({ factor }) => factor <= 1);
  expect(smaller).toHaveLength(LADDER.length - 1);
  expect(rungsFor(size(20, 20), 899)).toEqual(smaller);
  expect(rungAfter(2, size(20, 20), 899)).toEqual(smaller[2]);
});

test('a picture of any size has a first rung', () => {
  expect(rungAfter(0, size(8_000, 5_000), 0)).toEqual(LADDER[0]);
});
