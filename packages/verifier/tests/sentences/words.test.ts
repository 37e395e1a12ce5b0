import fc from 'fast-check';
import {
  CODES,
  LANGUAGES,
  type Language,
  loadWords,
  PRESENTATION_CODES,
  type ReasonCode,
  type Words,
  wordedAs,
  wordsOf,
} from '../../src/index.ts';
import { wordReason } from '../../src/wording.ts';

// What the words of every language keep to. Whether they are good words, a native speaker has to say.

const CODE_NAMES = [
  ...new Set(
    [...Object.keys(CODES), ...Object.keys(PRESENTATION_CODES)].map((code) =>
      wordedAs(code as ReasonCode),
    ),
  ),
];
const VERDICTS = ['accepted', 'not-judged', 'rejected', 'undetermined'] as const;

const english = await loadWords('en');
const all = await Promise.all(LANGUAGES.map(loadWords));
const byLanguage = all.map((words) => [words.language, words] as const);
const others = byLanguage.filter(([language]) => language !== 'en');
/** What is said of some kinds alone keeps to the same. */
const byKind = byLanguage.flatMap(([language, words]) => [
  [language, words] as const,
  [`${language}, of a PD A1`, wordsOf('pda1', words)] as const,
  [`${language}, of an entitlement`, wordsOf('entitlement', words)] as const,
]);

/** Every text of a language under the name of its place. */
function textsOf({ verdicts, reasons }: Words): Map<string, string> {
  return new Map(
    [...Object.entries(verdicts), ...Object.entries(reasons)].flatMap(([name, texts]) =>
      Object.entries({ ...texts }).map(([member, text]) => [`${name} ${member}`, text] as const),
    ),
  );
}

/** The same of what is said of a PD A1. */
function pda1TextsOf(words: Words): readonly (readonly [string, string])[] {
  return [...textsOf(wordsOf('pda1', words))].map(([place, text]) => [`pda1 ${place}`, text]);
}

/** A capital first; no shouting, no dashes and straight quotes, no pictures, no double spaces. */
const CALM = /^\p{Lu}(?!.*(?:[!?–"']|\p{Extended_Pictographic}| {2}|\.\.)).*\S$/u;

const placesIn = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

test('there are the languages of the Union, Icelandic and Norwegian, each under its own name', () => {
  expect(LANGUAGES).toHaveLength(26);
  expect(new Set(LANGUAGES).size).toBe(26);
  expect(all.map(({ language }) => language)).toEqual([...LANGUAGES]);
  expect(Intl.getCanonicalLocales([...LANGUAGES])).toEqual([...LANGUAGES]);
});

test('none claims to be read by a native speaker that was not', () => {
  expect(all.filter(({ reviewed }) => reviewed).map(({ language }) => language)).toEqual(['en']);
});

describe.each(byKind)('in %s', (_, words) => {
  const texts = [...textsOf(words)];

  test('each code and each verdict is said, and nothing else', () => {
    expect(Object.keys(words.reasons).sort()).toEqual([...CODE_NAMES].sort());
    expect(Object.keys(words.verdicts).sort()).toEqual([...VERDICTS].sort());
  });

  test('texts are sentences, calm and short', () => {
    const faults = texts.filter(([place, text]) => {
      if (place.endsWith(' title'))
        return !CALM.test(text) || text.endsWith('.') || text.length > 45;
      if (text === '') return false;
      return !CALM.test(text) || !text.endsWith('.') || text.length > 220;
    });
    expect(faults).toEqual([]);
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  test('only what to do may be left out, and only where English leaves it out', () => {
    const silent = (each: Words) =>
      [...textsOf(each)].filter(([, text]) => text === '').map(([place]) => place);
    expect(silent(words)).toEqual(silent(english));
    expect(silent(words)).toEqual(silent(words).filter((place) => place.endsWith(' next')));
  });

  test('places for dates are those of English, and none is in what to do', () => {
    const places = ({ reasons }: Words) =>
      CODE_NAMES.map((code) => [code, placesIn(reasons[code].said), placesIn(reasons[code].next)]);
    expect(places(words)).toEqual(places(english));
    expect(texts.filter(([place, text]) => place.endsWith(' next') && text.includes('{'))).toEqual(
      [],
    );
  });

  test('no two codes are said alike, and no two verdicts', () => {
    const said = CODE_NAMES.map((code) => words.reasons[code].said);
    expect(new Set(said).size).toBe(said.length);
    expect(new Set(Object.values(words.verdicts).map(({ title }) => title)).size).toBe(4);
  });

  test('whatever the date, a reason is whole sentences', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31') });
    const date = day.filter((each) => !Number.isNaN(each.getTime()));
    const code = fc.constantFrom(
      ...CODE_NAMES.filter((each) => english.reasons[each].said.includes('{')),
    );
    const property = fc.property(code, date, (raised, at) => {
      const iso = at.toISOString().slice(0, 10);
      const facts = { list: iso, revoked: iso, issued: iso, start: iso, end: iso };
      const { message, next = '' } = wordReason({ code: raised, facts }, words);
      // The months of some languages end with a full stop of their own.
      const isWhole = !/[{}–]|\.\./.test(message) && message.endsWith(`. ${next}`);
      return isWhole && message.includes(String(at.getUTCFullYear()));
    });
    fc.assert(property, { numRuns: 50 });
  });
});

test.each(byLanguage)('in %s nothing that is said of a PD A1 is said of cards too', (_, words) => {
  const own = textsOf(wordsOf('pda1', words));
  const other = [...textsOf(words)].filter(([place, text]) => own.get(place) !== text);
  expect(other.map(([place]) => place)).toEqual([
    'rejected sentence',
    'revoked next',
    'expired said',
    'not-yet-valid said',
    'credential-expired next',
  ]);
  expect(wordsOf('ehic', words)).toBe(words);
  expect(wordsOf(undefined, words)).toBe(words);
});

test.each(byLanguage)(
  'in %s nothing that is said of an entitlement is said of cards too',
  (_, words) => {
    const own = textsOf(wordsOf('entitlement', words));
    const other = [...textsOf(words)].filter(([place, text]) => own.get(place) !== text);
    expect(other.map(([place]) => place)).toEqual([
      'accepted sentence',
      'rejected sentence',
      'revoked next',
      'expired said',
      'not-yet-valid said',
      'credential-expired next',
    ]);
  },
);

test.each(['pda1', 'entitlement', 'status'] as const)(
  'no treatment and no patient is in what can be said of what is known to be of the kind %s',
  (type) => {
    const said = [...textsOf(wordsOf(type, english))].filter(([, text]) =>
      /treatment|patient/i.test(text),
    );
    // The day is judged before the document is read.
    expect(said.map(([place]) => place)).toEqual(['treatment-date-invalid said']);
  },
);

test.each(others)('nothing was left in English in %s', (_, words) => {
  const own = new Map([...textsOf(words), ...pda1TextsOf(words)]);
  const same = [...textsOf(english), ...pda1TextsOf(english)].filter(
    ([place, text]) => text !== '' && own.get(place) === text,
  );
  expect(same).toEqual([]);
});

test('no language is a copy of another', () => {
  // Neighbours may share a short sentence: the picture is too large, in Croatian as in Slovenian.
  const said = new Map<string, Language[]>();
  for (const { language, reasons } of all) {
    for (const text of Object.values(reasons).map((reason) => reason.said)) {
      said.set(text, [...(said.get(text) ?? []), language]);
    }
  }
  const shared = [...said].filter(([, languages]) => languages.length > 1);
  expect(shared).toEqual([['Slika je prevelika.', ['hr', 'sl']]]);
});

test('a date that nobody knows is a dash, and a language that a browser lacks has English months', () => {
  const { message } = wordReason({ code: 'expired', facts: {} }, english);
  expect(message).toContain('ended on –,');
  const unheardOf: string = 'tlh';
  const words = { ...english, language: unheardOf as Language };
  const dated = wordReason({ code: 'expired', facts: { end: '2026-10-31' } }, words);
  expect(dated.message).toContain('31 October 2026');
});
