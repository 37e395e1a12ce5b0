import { randomBytes } from 'node:crypto';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { DOCUMENT_ID_BYTES, documentId, readDocumentId } from '../../src/issuance/document-id.ts';

test.each([
  ['7M4KJ2R9T1XW5HQ8', '7M4KJ2R9T1XW5HQ8'],
  ['7M4K J2R9 T1XW 5HQ8', '7M4KJ2R9T1XW5HQ8'],
  [' 7m4k-j2r9–t1xw\u00a05hq8\t', '7M4KJ2R9T1XW5HQ8'],
  ['oOiI lL00 1111 2222', '0011110011112222'],
  ['7M4K J2R9 T1XW 5HQ', undefined],
  ['7M4K J2R9 T1XW 5HQ88', undefined],
  ['7M4K J2R9 T1XW 5HQU', undefined],
  ['7M4K.J2R9.T1XW.5HQ8', undefined],
  ['7M4KJ2R9T1XW5HQ８', undefined],
  ['', undefined],
])('%s is read as %s', (typed, id) => {
  expect(readDocumentId(typed)).toBe(id);
});

test('an id is read from whatever somebody makes of it in typing', () => {
  const typing = fc.array(fc.constantFrom('', ' ', '-', '\u2011'), { minLength: 16 });
  fc.assert(
    fc.property(typing, fc.boolean(), (gaps, isLower) => {
      const id = documentId(randomBytes(DOCUMENT_ID_BYTES));
      const typed = [...id].map((sign, at) => sign + (gaps[at] ?? '')).join('');
      return readDocumentId(isLower ? typed.toLowerCase() : typed) === id;
    }),
  );
});

test('nothing that is typed makes it throw, and what it reads it reads again as the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (typed) => {
      const id = readDocumentId(typed);
      return id === undefined || readDocumentId(id) === id;
    }),
  );
});
