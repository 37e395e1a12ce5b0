import { LANGUAGES } from '@prova/verifier';
import { chooseLanguage, languageNames, wordsOf } from '../../src/words/languages.ts';
import { fill } from '../../src/words/page-words.ts';

type Leaves = Readonly<Record<string, string>>;

/** Every text by its path. */
function leavesOf(words: object, path = ''): Leaves {
  return Object.assign(
    {},
    ...Object.entries(words).map(([name, value]) =>
      typeof value === 'string'
        ? { [`${path}${name}`]: value }
        : leavesOf(value, `${path}${name}.`),
    ),
  );
}

const places = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
const english = leavesOf(wordsOf('en'));

test.each(['fr', 'nl', 'de'] as const)('the page speaks %s, all of it', (language) => {
  const words = leavesOf(wordsOf(language));
  expect(Object.keys(words)).toEqual(Object.keys(english));
  expect(Object.keys(words).filter((path) => words[path]?.trim() === '')).toEqual([]);
  for (const [path, text] of Object.entries(english)) {
    expect([path, places(words[path])]).toEqual([path, places(text)]);
  }
  // What is the same in both, as words are now and then.
  const same = Object.keys(words).filter((path) => words[path] === english[path]);
  expect(same.length).toBeLessThan(8);
});

test('where the page does not speak a language, it speaks English', () => {
  expect(wordsOf('pl')).toBe(wordsOf('en'));
  expect(wordsOf('fr').language).toBe('fr');
});

test('every language is offered, under the name that its speakers use', () => {
  expect(languageNames().map(([code]) => code)).toEqual([...LANGUAGES]);
  expect(languageNames()).toContainEqual(['el', 'Ελληνικά']);
});

test.each([
  [['de-AT', 'en'], 'de'],
  [['ja', 'pl-PL'], 'pl'],
  [['no'], 'nb'],
  [['nn-NO'], 'nb'],
  [['', 'xx'], 'en'],
  [[], 'en'],
])('who wants %j gets %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language);
});

test('a place without a value is a dash', () => {
  expect(fill('of {date}, {count}', { date: 'today' })).toBe('of today, –');
});
