import { agesOn } from '../../src/index.ts';

test.each([
  ['2000-02-29', '2026-02-28', 25, 25],
  ['2000-02-29', '2026-03-01', 26, 26],
  ['1951-05-00', '2026-05-01', 74, 75],
  ['1951-05-00', '2026-06-01', 75, 75],
  ['1951-00-00', '2026-01-01', 74, 75],
  ['1951-00-00', '2026-12-31', 75, 75],
  ['2026-11-24', '2026-11-24', 0, 0],
  // Who is born at all is none years old or more.
  ['2026-00-00', '2026-11-24', 0, 0],
])('born %s, on %s', (birthDate, day, least, most) => {
  expect(agesOn(birthDate, day)).toEqual({ least, most });
});

test.each(['', '1951-13-01', '1951-00-15', '2026-11-25', '0000-00-00'])(
  'no age of %p',
  (birthDate) => {
    expect(agesOn(birthDate, '2026-11-24')).toBeUndefined();
  },
);
