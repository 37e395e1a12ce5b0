import { anyCharacter } from '@prova/testing/any-character';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError } from '@prova/trust-registry';
import fc from 'fast-check';
import { formatIssuerQuery, parseIssuerQuery } from '../../../src/formats/resolver/issuer-query.ts';
import { parseThumbprint } from '../../../src/formats/thumbprint-spelling.ts';
import { NOW } from '../published.ts';

expect.extend(codeMatchers);

const parse = (text: string) => parseIssuerQuery(new URLSearchParams(text));
const usual = { includeInactive: false, shape: 'default', page: 1, pageSize: 100 };

test('with no parameters the whole list is meant', () => {
  expect(parse('')).toEqual(usual);
  expect(parse('countryCode=&somebodyElses=1')).toEqual(usual);
});

test.each([
  ['EL', 'GR'],
  ['GB', 'UK'],
  ['be', 'BE'],
  ['gb', 'UK'],
])('country %s is %s', (written, country) => {
  expect(parse(`countryCode=${written}`)).toEqual({ ...usual, country });
});

test.each([
  ['officialId=0120', { officialId: '0120' }],
  ['officialId=BE:0120', { country: 'BE', officialId: '0120' }],
  ['officialId=GB:0007&countryCode=UK', { country: 'UK', officialId: '0007' }],
  ['officialId=DE:0007&countryCode=UK', { country: 'UK', officialId: '' }],
  ['officialId=XX:0007', { officialId: 'XX:0007' }],
])('%s', (text, expected) => {
  expect(parse(text)).toEqual({ ...usual, ...expected });
});

test('a time may have an offset, whose plus may have become a space', () => {
  const expected = { ...usual, validAt: NOW };
  expect(parse('validAt=2026-11-24T09:00:00Z')).toEqual(expected);
  expect(parse('validAt=2026-11-24T10:00:00%2B01:00')).toEqual(expected);
  expect(parse('validAt=2026-11-24T10:00:00.250+01:00')).toEqual(expected);
});

test.each([
  ['x509Thumbprint=abc', 'thumbprint-malformed'],
  ['countryCode=XX', 'country-unknown'],
  ['countryCode=constructor', 'country-unknown'],
  ['countryCode=BE&countryCode=BE', 'query-malformed'],
  ['validAt=2026-11-24', 'query-malformed'],
  ['validAt=2026-02-30T00:00:00Z', 'query-malformed'],
  ['validAt=2026-11-24T24:00:00Z', 'query-malformed'],
  ['validAt=1969-12-31T23:59:59Z', 'query-malformed'],
  ['includeInactive=yes', 'query-malformed'],
  ['shape=constructor', 'query-malformed'],
  ['page=0', 'query-malformed'],
  ['page=1.5', 'query-malformed'],
  ['page=-1', 'query-malformed'],
  ['pageSize=101', 'query-malformed'],
] as const)('%s is refused', (text, code) => {
  expect(() => parse(text)).toThrowWithCode(TrustRegistryError, code);
});

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

test('every spelling of a thumbprint is the same thumbprint', () => {
  fc.assert(
    fc.property(hashes, (hash) => {
      const base64 = hash.toString('base64');
      const spellings = [
        hash.toString('base64url'),
        base64,
        base64.replace('=', ''),
        base64.replaceAll('+', ' '),
        hash.toString('hex'),
        hash.toString('hex').toUpperCase(),
      ];
      for (const spelling of spellings) {
        expect(parseThumbprint(spelling)).toBe(hash.toString('base64url'));
      }
      // As it stands in an address that nobody percent-encoded.
      expect(parse(`x509Thumbprint=${base64}`).thumbprint).toBe(hash.toString('base64url'));
    }),
  );
});

test('a thumbprint that lost or gained something is none', () => {
  fc.assert(
    fc.property(hashes, fc.nat(42), fc.constantFrom('', '.', 'AA', '==', '%'), (hash, at, put) => {
      const text = hash.toString('base64url');
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      expect(() => parseThumbprint(changed)).toThrowWithCode(
        TrustRegistryError,
        'thumbprint-malformed',
      );
    }),
  );
});

test('no parameters make it throw anything but our own error, and what it reads it can write', () => {
  const names = ['x509Thumbprint', 'countryCode', 'officialId', 'validAt', 'shape', 'page'];
  const words = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom('BE', 'EL', 'BE:0120', 'spec', '2', '2026-11-24T09:00:00Z', 'a'.repeat(64)),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), words), (given) => {
      let query: ReturnType<typeof parse>;
      try {
        query = parseIssuerQuery(new URLSearchParams(given));
      } catch (error) {
        expect(error).toBeInstanceOf(TrustRegistryError);
        return;
      }
      // An id that no institution has reads back as the empty value, which counts as absent.
      if (query.officialId !== '') expect(parse(formatIssuerQuery(query))).toEqual(query);
    }),
  );
});
