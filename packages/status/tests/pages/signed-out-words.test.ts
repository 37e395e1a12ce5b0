import { CATALOGUE_LANGUAGES } from '@prova/catalogue';
import { signedOutWords } from '../../src/pages/frame.ts';
import { CITIZEN_WORDS } from '../../src/pages/wording/citizen-words.ts';

const reading = (language?: string) => ({
  header: (name: string) => (name === 'accept-language' ? language : undefined),
});

test.each(CATALOGUE_LANGUAGES)(
  '%s: the language of the page on which somebody signed out',
  (lang) => {
    const words = signedOutWords(reading('pl'), lang);
    expect(words).toMatchObject({ lang, title: CITIZEN_WORDS[lang].signedOut.title });
    expect(words.homeAt).toBe(`/?lang=${lang}`);
  },
);

test.each([
  ['de-BE,fr;q=0.5', undefined, 'de'],
  ['nl', 'pl', 'nl'],
  ['fr', '<script>', 'fr'],
  [undefined, undefined, 'en'],
])('%j, asked for in %j: %s', (accepted, lang, expected) => {
  expect(signedOutWords(reading(accepted), lang).lang).toBe(expected);
});

test('no two languages say it alike', () => {
  const said = CATALOGUE_LANGUAGES.flatMap((lang) => Object.values(CITIZEN_WORDS[lang].signedOut));
  expect(new Set(said).size).toBe(said.length);
});
