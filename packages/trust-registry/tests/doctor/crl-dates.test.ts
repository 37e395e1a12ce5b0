import { issueCrl } from '@prova/keys';
import fc from 'fast-check';
import { crlDates } from '../../src/doctor/crl-dates.ts';
import { DAY, NOW, throwawayScheme } from '../throwaway-scheme.ts';

const { root } = await throwawayScheme();

/** 2050-01-01T00:00:00Z, from which on dates are written with their century. */
const FAR = 2_524_608_000;

test.each([
  [NOW, NOW + 7 * DAY],
  [NOW, FAR + DAY],
])('the dates of a list are read as they were written: %i, %i', (thisUpdate, nextUpdate) => {
  const list = issueCrl({ revoked: [], thisUpdate, nextUpdate, crlNumber: 1 }, root);
  expect(crlDates(list)).toEqual({ thisUpdate, nextUpdate });
});

test('of anything else there are none, and a cut list gives none that are wrong', () => {
  expect(crlDates(root.certificate)).toBe(undefined);
  const dates = { thisUpdate: NOW, nextUpdate: NOW + DAY };
  const list = issueCrl({ ...dates, revoked: [], crlNumber: 1 }, root);
  fc.assert(
    fc.property(fc.nat(list.length - 1), (length) => {
      expect(crlDates(list.subarray(0, length))).toBe(undefined);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crlDates(bytes)).toBe(undefined);
    }),
  );
});
