import { mediumOf } from '../src/medium.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\x89PNG\r\n\x1a\n and more', 'png'],
  ['\xff\xd8\xff\xe0 and more', 'jpeg'],
  ['%PDF-1.7', 'pdf'],
  ['\xff\xd8\xff\xe0 %PDF-1.7', 'jpeg'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'other'],
  ['<!doctype html>', 'other'],
  ['\x89PNG', 'other'],
  ['GIF89a', 'other'],
  ['', 'other'],
])('%j is %s', (text, medium) => {
  expect(mediumOf(bytes(text))).toBe(medium);
});

test('a PDF may begin late, but within its first 1024 bytes', () => {
  expect(mediumOf(bytes(`${' '.repeat(1023)}%PDF-1.7`))).toBe('pdf');
  expect(mediumOf(bytes(`${' '.repeat(1024)}%PDF-1.7`))).toBe('other');
});
