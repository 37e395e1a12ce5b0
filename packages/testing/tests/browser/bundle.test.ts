import { LANGUAGES } from '@prova/verifier';
import { type Bundle, bundleForBrowser } from './bundle.ts';

// What a page must carry to judge and to read. That neither asks for a module of Node is part of bundling.

const verifier = await bundleForBrowser('verifier-page');
const reader = await bundleForBrowser('reader-page');
const words = await bundleForBrowser('words-page');

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
});

test('to judge, it makes no code of text', () => {
  for (const script of verifier.files.values()) expect(codeFromTextIn(script)).toEqual([]);
});

test('to read, it carries the readers of pictures and of PDFs, and loads that of PDFs later', () => {
  // The first inflates lists, and comes with the platform by which seals are checked.
  expect(reader.libraries).toEqual(['pako', 'pdfjs-dist', 'zxing-wasm']);
  const first = new TextDecoder().decode(reader.files.get('/reader-page.js'));
  expect(reader.files.size).toBeGreaterThan(1);
  expect(first).not.toContain('PDFWorker');
});

/** Where the words of each language are, of those that have this member. */
function placesOf(page: Bundle, member: string): [string, ...string[]][] {
  return LANGUAGES.map((language) => {
    const found = [...page.files.keys()].filter((path) => {
      const text = textOf(page, path);
      return text.includes(`language:"${language}"`) && text.includes(`${member}:{`);
    });
    return [language, ...found];
  });
}

test.each([
  ['verdicts', verifier, ['en']],
  ['verdicts', words, ['en']],
  ['conclusions', verifier, []],
] as const)(
  'to say %s, it loads each language in a file of its own, and what is not English later',
  (member, page, atOnce) => {
    const places = placesOf(page, member);
    expect(places.filter((place) => place.length !== 2)).toEqual([]);
    const first = places.filter(([, path = '']) => page.first.includes(path));
    expect(first.map(([language]) => language)).toEqual(atOnce);
    expect(new Set(places.map(([, path]) => path)).size).toBe(LANGUAGES.length);
  },
);

function textOf({ files }: Bundle, path: string): string {
  return new TextDecoder().decode(files.get(path));
}
