import fc from 'fast-check';
import { ReaderError } from '../src/errors.ts';
import { readText } from '../src/text.ts';

const textOf = (text: string) => readText(new TextEncoder().encode(text)).text;

test.each([
  ['NCF 5:A', 'NCF 5:A'],
  [' NCF ', ' NCF '],
  ['  ', '  '],
  ['NCF \n', 'NCF '],
  ['NCF\r\n', 'NCF'],
  ['NCF\r', 'NCF'],
  ['NCF\n\n', 'NCF\n'],
  ['\nNCF', '\nNCF'],
  ['NCF\t', 'NCF\t'],
  [']Q1 NCF\r', ' NCF'],
  [']Q3NCF', ']Q3NCF'],
  [']Q1]Q1NCF', ']Q1NCF'],
  ['\uFEFFNCF', 'NCF'],
  ['A+B%20C', 'A+B%20C'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['\x1b[31m\u202eNCF', '\x1b[31m\u202eNCF'],
  ['', ''],
])('%j holds the text %j', (file, text) => {
  expect(textOf(file)).toBe(text);
});

test.each([
  ['bytes that are not UTF-8', 'format-unknown', Uint8Array.of(0x41, 0xff)],
  ['UTF-16', 'format-unknown', Uint8Array.of(0x41, 0x00, 0x42, 0x00)],
  ['a megabyte', 'too-large', new Uint8Array(1_000_000).fill(0x41)],
])('%s: %s', (_, code, bytes) => {
  expect(() => readText(bytes)).toThrow(expect.objectContaining({ name: 'ReaderError', code }));
});

test('whatever the bytes, a text or a ReaderError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        expect(readText(bytes).kind).toBe('text');
      } catch (error) {
        expect(error).toBeInstanceOf(ReaderError);
      }
    }),
  );
});

test('a text of base45 letters comes back exactly', () => {
  const letter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
  fc.assert(
    fc.property(fc.string({ unit: letter }), fc.constantFrom('', '\n', '\r\n'), (text, end) => {
      expect(textOf(text + end)).toBe(text);
    }),
  );
});
