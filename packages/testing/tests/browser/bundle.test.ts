import { bundleForBrowser } from './bundle.ts';

// What a page must carry to judge and to read. That neither asks for a module of Node is part of bundling.

const verifier = await bundleForBrowser('verifier-page');
const reader = await bundleForBrowser('reader-page');

/** Code made of text at run time, which a strict policy forbids. */
const FROM_TEXT = /\beval\(|\bFunction\(/g;

function codeFromTextIn(script: Uint8Array | undefined): string[] {
  const text = new TextDecoder().decode(script);
  return [...text.matchAll(FROM_TEXT)].map(({ index }) => {
    const excerpt = text.slice(Math.max(0, index - 30), index + 40);
    return `${excerpt} (at ${index} of ${text.length})`;
  });
}

test('to judge, it carries three libraries: none for certificates, and no copy of a Node module', () => {
  expect(verifier.libraries).toEqual(['cbor-x', 'pako', 'valibot']);
  expect([...verifier.files.keys()]).toEqual(['/verifier-page.js']);
});

test('to judge, it makes no code of text', () => {
  expect(codeFromTextIn(verifier.files.get('/verifier-page.js'))).toEqual([]);
});

test('to read, it carries the readers of pictures and of PDFs, and loads that of PDFs later', () => {
  // The first inflates lists, and comes with the platform by which seals are checked.
  expect(reader.libraries).toEqual(['pako', 'pdfjs-dist', 'zxing-wasm']);
  const first = new TextDecoder().decode(reader.files.get('/reader-page.js'));
  expect(reader.files.size).toBeGreaterThan(1);
  expect(first).not.toContain('PDFWorker');
});
