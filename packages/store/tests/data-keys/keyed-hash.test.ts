import { createHmac } from 'node:crypto';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { keyedHash } from '../../src/data-keys/keyed-hash.ts';

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex');

test.each([
  [
    'RFC 4231 §4.2',
    '0b'.repeat(20),
    'Hi There',
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  ],
  [
    'RFC 4231 §4.3',
    Buffer.from('Jefe').toString('hex'),
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
])('%s', (_, key, text, digest) => {
  expect(hex(keyedHash(Buffer.from(key, 'hex'))([text]))).toBe(digest);
});

test('it is the HMAC of node:crypto, whatever the texts and octets are and in whichever order', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.array(
        fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.string({ minLength: 60, maxLength: 300 }),
          fc.uint8Array({ maxLength: 300 }),
        ),
        { minLength: 1 },
      ),
      (key, contents) => {
        const ours = keyedHash(key);
        const theirs = (content: string | Uint8Array) =>
          createHmac('sha256', key).update(content).digest('hex');
        expect(contents.map((each) => hex(ours([each])))).toEqual(contents.map(theirs));
        expect(hex(ours(contents))).toBe(contents.map(theirs).join(''));
        expect(hex(ours(contents, 16))).toBe(
          contents.map((each) => theirs(each).slice(0, 32)).join(''),
        );
      },
    ),
  );
});

test('a key that is longer than a block is refused, as nobody hashes it first', () => {
  expect(() => keyedHash(new Uint8Array(65))).toThrow(RangeError);
});
