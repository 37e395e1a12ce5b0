import { PAGE_LANGUAGES } from '@prova/paper';
import fc from 'fast-check';
import { HOLDER_WORDS, waitText } from '../../src/my-card/wording/holder-words.ts';
import { typedDay } from '../../src/pages/dates.ts';
import { WORDINGS, wordingFor } from '../../src/pages/wording/language.ts';

/** Every text by its path; those with places as they are when the places are `‹from›`. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const places = new Proxy({}, { get: (_target, name) => `‹${String(name)}›` });
    return [[path, String(value(places))]];
  }
  return Object.entries(value as object).flatMap(([name, each]) =>
    textsOf(each, `${path}.${name}`),
  );
}

const ALL = [
  ['clerks', WORDINGS],
  ['holders', HOLDER_WORDS],
] as const;

test.each(
  ALL.flatMap(([whom, words]) =>
    PAGE_LANGUAGES.map((language) => [whom, language, words] as const),
  ),
)('to %s %s says everything, with the same places, and no more', (_whom, language, words) => {
  const english = new Map(textsOf(words.en));
  const texts = textsOf(words[language]);
  expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  expect(words[language].lang).toBe(language);
  const placesIn = (text = '') => text.match(/‹\w+›/g)?.sort() ?? [];
  for (const [path, text] of texts) {
    expect([path, text.trim() !== '' && text === text.trim()]).toEqual([path, true]);
    expect([path, placesIn(text)]).toEqual([path, placesIn(english.get(path))]);
    // A sentence in one language is one in all.
    expect([path, text.endsWith('.')]).toEqual([path, english.get(path)?.endsWith('.')]);
  }
});

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
  ['bg, nl;q=0.7, de;q=0.9', 'de'],
  ['nl;q=0, de;q=0.1', 'de'],
  ['DE-at', 'de'],
  ['*', 'en'],
  ['bg', 'en'],
])('a browser that asks for %s is spoken to in %s', (header, language) => {
  expect(wordingFor(header).lang).toBe(language);
});

test('no header makes it throw', () => {
  fc.assert(fc.property(fc.string(), (header) => PAGE_LANGUAGES.includes(wordingFor(header).lang)));
});

test.each([
  ['20/07/1954', '1954-07-20'],
  ['20.7.1954', '1954-07-20'],
  ['20-07-1954', '1954-07-20'],
  ['20 07 1954', '1954-07-20'],
  ['20071954', '1954-07-20'],
  ['00/07/1954', '1954-07-00'],
  ['1954-07-20', '1954-07-20'],
  [' 1954-07-20 ', '1954-07-20'],
  ['7/54', '7/54'],
  ['', ''],
])('a day typed as %s is %s', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
});

test('what is no day stays what it is, so that its rules refuse it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const day = typedDay(text);
      return day === text.trim() || /^\d{4}-\d\d-\d\d$/.test(day);
    }),
  );
});

test.each([
  [1, 'en', '1 minute'],
  [61, 'fr', '2 minutes'],
  [3_600, 'nl', '60 minuten'],
  [3_601, 'de', '2 Stunden'],
  [21_600, 'en', '6 hours'],
] as const)('%i seconds are waited for as %s says it: %s', (seconds, language, text) => {
  expect(waitText(seconds, HOLDER_WORDS[language]).replace(/\s/g, ' ')).toBe(text);
});
