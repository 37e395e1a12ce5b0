import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { canonicalJson, StoreError } from '../src/index.ts';

expect.extend(codeMatchers);

test('members stand in the order of their UTF-16 code units (RFC 8785 §3.2.3)', () => {
  const example = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect(canonicalJson(example)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
      '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  );
});

test('names that look like numbers are names', () => {
  expect(canonicalJson({ 9: 1, 10: 2, a: -0 })).toBe('{"10":2,"9":1,"a":0}');
});

test('characters are escaped as RFC 8785 §3.2.2.2 says, and no others', () => {
  expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
});

test.each<[string, unknown]>([
  ['a fraction', 0.5],
  ['a number beyond 2^53', 2 ** 53],
  ['not a number', Number.NaN],
  ['a bigint', 1n],
  ['undefined', undefined],
  ['an undefined member', { a: undefined }],
  ['a hole', new Array(2)],
  ['a lone surrogate', '\ud800'],
  ['a lone surrogate in a name', { '\udc00': 1 }],
  ['a date', new Date(0)],
  ['bytes', Uint8Array.of(1)],
  ['a map', new Map()],
  ['a function', () => 1],
  ['what nests too deep', JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)],
])('%s has no canonical text', (_, value) => {
  expect(() => canonicalJson(value)).toThrowWithCode(StoreError, 'json-not-canonical');
});

test('equal values have equal texts, and the text says the value', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, true, false),
      fc.maxSafeInteger(),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'grapheme' }), tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (each) => {
      const text = canonicalJson(each);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(each))).toBe(text);
    }),
  );
});

/** The same value with its members written the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, reversed(each)]),
  );
}
