import fc from 'fast-check';
import { encodedFileName } from '../../src/ebox/file-name.ts';
import { writeForm } from '../../src/ebox/multipart.ts';

/** RFC 2047 as its readers have it, for base64 and UTF-8. */
function decoded(text: string): string {
  const words = [...text.matchAll(/=\?UTF-8\?B\?([^?]*)\?=( |$)/g)];
  if (words.length === 0) return text;
  return words.map(([, word = '']) => Buffer.from(word, 'base64').toString('utf8')).join('');
}

test.each([
  ['document.pdf', 'document.pdf'],
  ['été.pdf', 'été.pdf'],
  ['Ελλάδα.pdf', '=?UTF-8?B?zpXOu867zqzOtM6xLnBkZg==?='],
])('%s', (name, encoded) => {
  expect(encodedFileName(name)).toBe(encoded);
});

test('a name has an octet for each character, words of at most 75, and is read again', () => {
  const name = fc
    .string({ unit: 'grapheme', maxLength: 100 })
    .filter((each) => !/\p{Cc}|=\?/u.test(each));
  fc.assert(
    fc.property(name, (text) => {
      const encoded = encodedFileName(text);
      expect(encoded).toMatch(/^[\x20-\x7e\xa0-\xff]*$/);
      expect(decoded(encoded)).toBe(text);
      if (encoded !== text)
        expect(Math.max(...encoded.split(' ').map(({ length }) => length))).toBeLessThanOrEqual(75);
    }),
  );
});

test('a form is read by the platform as it was written', async () => {
  const parts = [
    { name: 'a', mediaType: 'application/json', bytes: Buffer.from('{}') },
    {
      name: 'b',
      fileName: 'b.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from('\r\n--x\r\n\0\xff', 'latin1'),
    },
  ];
  const { contentType, body } = writeForm(parts, 'boundary-1');
  const form = await new Response(Buffer.from(body), {
    headers: { 'content-type': contentType },
  }).formData();
  expect([...form.keys()]).toEqual(['a', 'b']);
  const file = form.get('b');
  if (file === null || typeof file === 'string') throw new RangeError('There is no file.');
  expect([file.name, file.type]).toEqual(['b.pdf', 'application/pdf']);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(parts[1]?.bytes);
});
