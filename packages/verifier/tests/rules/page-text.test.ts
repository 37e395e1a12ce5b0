import { attestationOf, parsePrcPayload } from '@prova/credential';
import { SAMPLE_PRC } from '@prova/testing';
import { comparePage } from '../../src/rules/0-page-text.ts';

const compare = (pageText: string | undefined, isOurs = true, changes: object = {}) => {
  const payload = { sid: 'eessi:prc:1.0', prc: { ...SAMPLE_PRC, ...changes } };
  return comparePage(attestationOf(parsePrcPayload(payload)), { pageText, isOurs });
};
const GOOD = 'Surname Vandenbroucke Given names Marie-Louise Born 20/07/1984';

test.each([undefined, '', '  \n', '12 / 34'])(
  'a page without letters is not judged: %j',
  (text) => {
    expect(compare(text)).toBeUndefined();
  },
);

test.each([
  GOOD,
  GOOD.toUpperCase(),
  GOOD.replaceAll('', '\n'),
  GOOD.replace('20/07/1984', '1984-07-20'),
  GOOD.replace('20/07/1984', '20.07.1984'),
])('%j agrees', (text) => {
  expect(compare(text)).toBe('agrees');
});

test.each([
  GOOD.replace('Vandenbroucke', 'Vandenbrouck'),
  GOOD.replace('Marie-Louise', 'Marie'),
  GOOD.replace('20/07/1984', '07/20/1984'),
  'Certificate',
])('%j differs', (text) => {
  expect(compare(text)).toBe('differs');
});

test('the birth date counts on a page of ours only', () => {
  expect(compare(GOOD.replace('1984', '1985'), false)).toBe('agrees');
  expect(compare(GOOD.replace('20/07', '00/00'), true, { dob: '1984-00-00' })).toBe('agrees');
});

test.each([
  ['Παπαδόπουλος', 'Παπαδόπουλος'],
  ['Παπαδόπουλος', 'ΠΑΠΑΔΌΠΟΥΛΟΣ'],
  ['Παπαδόπουλος', 'Papadopoulos'],
  ['Straße', 'STRASSE'],
  ['Nuñez', 'Nun\u0303ez'],
  ['Ĳssel', 'IJssel'],
  ['', 'anything'],
])('%s is %s', (fn, printed) => {
  expect(compare(GOOD.replace('Vandenbroucke', printed), true, { fn })).toBe('agrees');
});
