import { encodeBase64url } from '@prova/credential';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { parseClinicKey, parseLabel } from '../../src/receipts/station-words.ts';

test.each([
  ['Reception 2', 'Reception 2'],
  [' Aufnahme\t', 'Aufnahme'],
  ['Accueil e\u0301tage', 'Accueil étage'],
  ['x'.repeat(64), 'x'.repeat(64)],
])('%j is the label %j', (text, label) => {
  expect(parseLabel(text)).toBe(label);
});

test.each(['', '  ', 'x'.repeat(65), 'a\nb', 'a\u0000', '\ud800', '😀'.repeat(33)])(
  '%j is no label',
  (text) => {
    expect(parseLabel(text)).toBeUndefined();
  },
);

test('the key of a clinic is 32 bytes in base64url, in one line', () => {
  const key = Uint8Array.from({ length: 32 }, (_, i) => i * 8);
  const text = encodeBase64url(key);
  expect(parseClinicKey(`${text}\n`)).toEqual(key);
  const others = [text.slice(1), `${text}AA`, `${text}=`, `${text.slice(0, 20)} ${text.slice(20)}`];
  for (const other of others) expect([other, parseClinicKey(other)]).toEqual([other, undefined]);
});

test('whatever a person types is a label or a key, or none', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.base64String());
  fc.assert(
    fc.property(text, (typed) => {
      expect(parseLabel(typed)?.length ?? 1).toBeLessThanOrEqual(64);
      expect(parseClinicKey(typed)?.length ?? 32).toBe(32);
    }),
  );
});
