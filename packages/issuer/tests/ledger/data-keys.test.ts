import { StoreError } from '@prova/store';
import { anyCharacter } from '@prova/testing/any-character';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { IssuerError } from '../../src/errors.ts';
import { createDataKeys } from '../../src/ledger/data-keys.ts';

expect.extend(codeMatchers);

const keys = createDataKeys(new Uint8Array(32).fill(1));

test('what was sealed is read again, at its place and nowhere else', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const written = Buffer.from(text, 'utf8').toString('utf8');
      expect(keys.unseal('BE:0120', 'a', keys.seal('BE:0120', 'a', text))).toBe(written);
    }),
  );
  const sealed = keys.seal('BE:0120', 'a', 'text');
  for (const elsewhere of [
    () => keys.unseal('BE:0120', 'b', sealed),
    () => keys.unseal('DE:BA82708', 'a', sealed),
    () => createDataKeys(new Uint8Array(32).fill(2)).unseal('BE:0120', 'a', sealed),
  ]) {
    expect(elsewhere).toThrowWithCode(IssuerError, 'data-unreadable');
  }
});

test('with any octet changed, or any octets at all, nothing is read', () => {
  const sealed = keys.seal('BE:0120', 'a', 'text');
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Uint8Array.from(sealed, (octet, index) =>
        index === at ? octet ^ by : octet,
      );
      expect(() => keys.unseal('BE:0120', 'a', changed)).toThrowWithCode(
        IssuerError,
        'data-unreadable',
      );
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (octets) => {
      expect(() => keys.unseal('BE:0120', 'a', octets)).toThrowWithCode(
        IssuerError,
        'data-unreadable',
      );
    }),
  );
});

test('a person is found however the name is written, and at their own institution', () => {
  const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex');
  const person = (name: string, institution = 'BE:0120') =>
    hex(keys.personHash(institution, name, '1954-07-20'));
  expect(person('Vanden-Broucke')).toBe(person('VANDEN BROUCKE'));
  expect(person('Études')).toBe(person('etudes'.toUpperCase()));
  expect(person('Παπαδόπουλος')).toBe(person('Papadopoulos'));
  expect(person('Papadopoulos')).not.toBe(person('Papadopoulou'));
  expect(person('Papadopoulos')).not.toBe(person('Papadopoulos', 'DE:BA82708'));
  expect(hex(keys.numberHash('BE:0120', '54.07.20-021.97'))).toBe(
    hex(keys.numberHash('BE:0120', '54072002197')),
  );
});

test('a data key of another length is none', () => {
  const short = () => createDataKeys(new Uint8Array(31));
  expect(short).toThrowWithCode(StoreError, 'data-key-malformed');
});
