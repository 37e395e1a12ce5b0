import {
  localDate,
  writtenAge,
  writtenDate,
  writtenPartialDate,
  writtenTimeLeft,
} from '../../src/words/dates.ts';

test.each([
  ['1984-07-20', 'en', '20 July 1984'],
  ['1984-07-20', 'de', '20. Juli 1984'],
  ['1951-00-00', 'en', '00/00/1951'],
  ['1951-03-00', 'en', '00/03/1951'],
  // The schema lets these pass. They are shown as they were signed, never as another day.
  ['2011-02-31', 'en', '31/02/2011'],
  ['1951-00-15', 'en', '15/00/1951'],
])('the birth date %s in %s is %s', (date, language, written) => {
  expect(writtenPartialDate(date, language)).toBe(written);
});

test('a day that is none is written as it is', () => {
  expect(writtenDate('2026-02-30', 'fr')).toBe('2026-02-30');
});

test('the day of the desk is that of its clock and place', () => {
  expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test.each([
  [-5, '0 minutes'],
  [59, '0 minutes'],
  [600, '10 minutes'],
  [7_199, '119 minutes'],
  [7_200, '2 hours'],
  [172_799, '47 hours'],
  [259_200, '3 days'],
])('%d seconds are %s old', (seconds, written) => {
  expect(writtenAge(seconds, 'en')).toBe(written);
});

test.each([
  [300, 'en', '5 minutes'],
  [241, 'fr', '5 minutes'],
  [61, 'nl', '2 minuten'],
  [60, 'en', '60 seconds'],
  [31.5, 'de', '40 Sekunden'],
  [0, 'en', '0 seconds'],
])('%d seconds that are left are in %s %s', (seconds, language, written) => {
  expect(writtenTimeLeft(seconds, language)).toBe(written);
});
