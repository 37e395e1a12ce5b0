import { PAGE_LANGUAGES } from '@prova/paper';
import fc from 'fast-check';
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

const english = new Map(textsOf(WORDINGS.en));

test.each(PAGE_LANGUAGES)('%s says everything, with the same places, and no more', (language) => {
  const texts = textsOf(WORDINGS[language]);
  expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  expect(WORDINGS[language].lang).toBe(language);
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
