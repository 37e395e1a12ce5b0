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
  expect(mediumOf(bytes(`${'\n'.repeat(1023)}%PDF-1.7`))).toBe('pdf');
  expect(mediumOf(bytes(`${'\n'.repeat(1024)}%PDF-1.7`))).toBe('other');
});

test('a QR text may say %PDF- too: all five are base45 digits', () => {
  expect(mediumOf(bytes('NCFFZAO BGSKS62H:8$%PDF-1.7EOP4*'))).toBe('other');
  expect(mediumOf(bytes('NCFFZAO BGSKS62H:8$%PDF-1.7EOP4*\r\n'))).toBe('other');
  expect(mediumOf(bytes('HTTP/1.1 200 OK\r\n\r\n%PDF-1.7'))).toBe('pdf');
});
