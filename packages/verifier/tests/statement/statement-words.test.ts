import { COUNTRY_CODES } from '@prova/credential';
import {
  LANGUAGES,
  STEP_IDS,
  statementLanguage,
  type VerificationExport,
} from '../../src/index.ts';
import { loadStatementWords } from '../../src/statement/load-statement-words.ts';
import type { StatementWords } from '../../src/statement/statement-words.ts';

// What the words of every language keep to. Whether they are good words, a native speaker has to say.

const all = await Promise.all(LANGUAGES.map(loadStatementWords));
const byLanguage = all.map((words) => [words.language, words] as const);
const english = await loadStatementWords('en');
const others = byLanguage.filter(([language]) => language !== 'en');

/** Every text of a language under the path of its place. */
function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${name}`, value]];
    return typeof value === 'object' && value !== null ? textsOf(value, `${path}${name}.`) : [];
  });
}

const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

/** No shouting, no dashes and straight quotes, no pictures, no double spaces, none at the ends. */
const CALM = /^(?!.*(?:[!?–"']|\p{Extended_Pictographic}| {2}|\.\.))\S(?:.*\S)?$/u;

test('each language is there under its own name, and none claims a native speaker that it had not', () => {
  expect(all.map(({ language }) => language)).toEqual([...LANGUAGES]);
  expect(all.filter(({ reviewed }) => reviewed).map(({ language }) => language)).toEqual(['en']);
});

describe.each(byLanguage)('in %s', (_, words) => {
  const texts = textsOf(words);

  test('all that English says is said, and nothing else', () => {
    const paths = (each: StatementWords) => textsOf(each).map(([path]) => path);
    expect(paths(words)).toEqual(paths(english));
    expect(Object.keys(words.steps).sort()).toEqual([...STEP_IDS].sort());
    expect(texts.filter(([, text]) => text === '')).toEqual([]);
  });

  test('texts are calm and short, and sentences where English has sentences', () => {
    expect(texts.filter(([, text]) => !CALM.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
    const isSentence = (path: string) => /^(conclusions|notes)\./.test(path);
    expect(texts.filter(([path, text]) => isSentence(path) !== text.endsWith('.'))).toEqual([]);
    expect(texts.filter(([path, text]) => text.length > (isSentence(path) ? 160 : 75))).toEqual([]);
  });

  test('places for numbers are those of English', () => {
    const places = (each: StatementWords) =>
      textsOf(each).map(([path, text]) => [path, placesIn(text)]);
    expect(places(words)).toEqual(places(english));
    expect(words.notes.unprintable).toContain('[U+0639]');
  });

  test('no two steps, results or conclusions are said alike', () => {
    for (const group of [words.steps, words.results, words.conclusions]) {
      const said = Object.values(group);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

test.each(others)('nothing that is a sentence was left in English in %s', (_, words) => {
  const own = new Map(textsOf(words));
  const same = textsOf(english).filter(
    ([path, text]) => /^(title|conclusions|notes|steps)/.test(path) && own.get(path) === text,
  );
  expect(same).toEqual([]);
});

test('each state reads its own language, and those with several English', () => {
  const languages = Object.fromEntries(
    COUNTRY_CODES.map((country) => [country, statementLanguage(acceptedFrom(country))]),
  );
  const english = ['BE', 'CH', 'IE', 'LU', 'MT', 'UK'];
  expect(COUNTRY_CODES.filter((country) => languages[country] === 'en').sort()).toEqual(english);
  const own = 'AT de BG bg CY el CZ cs DE de DK da EE et ES es FI fi FR fr GR el HR hr HU hu';
  const more = 'IS is IT it LI de LT lt LV lv NL nl NO nb PL pl PT pt RO ro SE sv SI sl SK sk';
  const pairs = `${own} ${more}`.match(/\S+ \S+/g)?.map((pair) => pair.split(' ')) ?? [];
  expect(Object.fromEntries(pairs)).toEqual(
    Object.fromEntries(Object.entries(languages).filter(([, language]) => language !== 'en')),
  );
});

test('of what was not accepted nobody says the state: English', () => {
  const { issuer: _, payload: __, ...rest } = acceptedFrom('GR');
  for (const verdict of ['rejected', 'undetermined', 'not-judged'] as const) {
    const { indication: ___, ...exported } = { ...rest, verdict };
    expect(statementLanguage(exported)).toBe('en');
  }
});

function acceptedFrom(country: (typeof COUNTRY_CODES)[number]) {
  return {
    format: 'prova:verification-export:1',
    verdict: 'accepted',
    indication: 'TOTAL-PASSED',
    verifier: { station: 'Desk', key: '' },
    verifiedAt: '2026-11-24T12:00:00Z',
    steps: [],
    reasons: [],
    trust: { environment: 'test', state: 'MISSING' },
    software: { name: 'prova-verifier', version: '0.1.0' },
    token: '',
    payload: {},
    issuer: { country, officialId: '1', name: 'Name', kid: '' },
  } as const satisfies VerificationExport;
}
