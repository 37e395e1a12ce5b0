import { CATALOGUE_LANGUAGES } from '@prova/catalogue';
import type { Problem } from '@prova/http';
import { problemWords } from '../../src/pages/problem-words.ts';
import { CITIZEN_WORDS } from '../../src/pages/wording/citizen-words.ts';

const reading = (language?: string) => ({
  header: (name: string) => (name === 'accept-language' ? language : undefined),
});
const problem = (status: number, code = 'internal-error'): Problem => ({
  ...{ type: 'urn:problem-type:prova:x', title: 'X', instance: 'urn:uuid:x', detail: 'Planted.' },
  ...{ status, code },
});

test.each([
  [404, 'proof-unknown', 'noProof'],
  [400, 'sign-in-unknown', 'signInAgain'],
  [403, 'sign-in-denied', 'notLetIn'],
  [403, 'sign-in-invalid', 'notLetIn'],
  [401, 'no-access-token', 'signedOut'],
  [404, 'not-found', 'nothing'],
  [429, 'too-many-requests', 'tooMuch'],
  [503, 'dependency-unavailable', 'away'],
  [400, 'invalid-input', 'notTaken'],
  [403, 'cross-site-request', 'notTaken'],
  [500, 'internal-error', 'fault'],
  [502, 'internal-error', 'fault'],
] as const)('%s %s, in each language', (status, code, name) => {
  for (const lang of CATALOGUE_LANGUAGES) {
    const words = problemWords(problem(status, code), reading('pl'), lang);
    const { word: title, sentence } = CITIZEN_WORDS[lang].problems[name];
    expect(words).toMatchObject({ lang, title, sentence, homeAt: `/?lang=${lang}` });
  }
});

test('whoever the register does not know is told what the page for them says', () => {
  const { title, sentence } = problemWords(problem(404, 'person-unknown'), reading('nl'), '<b>');
  const { unfound } = CITIZEN_WORDS.nl;
  expect({ title, sentence }).toEqual({ title: unfound.word, sentence: unfound.sentence });
});

test('without a language in the address the browser’s counts, and the way on names none', () => {
  const words = problemWords(problem(503), reading('de-BE,fr;q=0.5'), undefined);
  expect(words).toMatchObject({ lang: 'de', homeAt: '/' });
  expect(problemWords(problem(503), reading(), undefined).lang).toBe('en');
});

test('no two languages say it alike', () => {
  const said = CATALOGUE_LANGUAGES.flatMap((lang) =>
    Object.values(CITIZEN_WORDS[lang].problems).flatMap((each) =>
      typeof each === 'string' ? [] : [each.word, each.sentence],
    ),
  );
  expect(new Set(said).size).toBe(said.length);
});
