import { nodePlatform } from '@prova/platform-node';
import { createVectorRunner, loadVectors, SAMPLE_PRC } from '@prova/testing';
import { CODES, LANGUAGES, type Report } from '../src/index.ts';
import { de } from '../src/sentences/de.ts';
import { en } from '../src/sentences/en.ts';
import { fr } from '../src/sentences/fr.ts';
import { nl } from '../src/sentences/nl.ts';
import { frozenExample } from './frozen-example.ts';

const sentences = { en, fr, nl, de };
const vectors = await loadVectors();
const run = await createVectorRunner(nodePlatform);

describe.each(LANGUAGES)('in %s', (language) => {
  const own = sentences[language];

  test('each code has a sentence, and no sentence lacks a code', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(CODES).sort());
    for (const sentence of Object.values(own)) expect(sentence).toMatch(/^\P{Ll}.*[.]$/u);
  });

  test('places for dates are those of the English sentence', () => {
    const places = (texts: typeof en) =>
      Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+\}/g) ?? []]);
    expect(places(own)).toEqual(places(en));
  });

  test('every place is filled, and nothing of the holder is said', async () => {
    for (const vector of vectors) {
      const report = await run(vector, language);
      const said = messagesOf(report);
      expect([vector.name, said]).toEqual([vector.name, expect.not.stringMatching(/[{}–]/)]);
      const told = personalData(report).filter((value) => said.includes(value));
      expect([vector.name, told]).toEqual([vector.name, []]);
    }
  });
});

test('languages differ', () => {
  for (const code of Object.keys(CODES) as (keyof typeof CODES)[]) {
    expect(new Set(LANGUAGES.map((language) => sentences[language][code])).size).toBe(4);
  }
});

test('dates are written as people write them there', async () => {
  const { vector } = await frozenExample('7-expired-today');
  const said = await Promise.all(
    LANGUAGES.map(async (language) => messagesOf(await run(vector, language))),
  );
  expect(said).toEqual([
    expect.stringContaining('31 October 2026'),
    expect.stringContaining('31 octobre 2026'),
    expect.stringContaining('31 oktober 2026'),
    expect.stringContaining('31. Oktober 2026'),
  ]);
});

function messagesOf({ reasons }: Report): string {
  return reasons.map(({ message }) => message).join('\n');
}

/** Names, numbers and birth date of the person whom nearly all vectors are about, and of the one reported. */
function personalData({ document }: Report): readonly string[] {
  return [SAMPLE_PRC, document?.data ?? SAMPLE_PRC]
    .flatMap(({ fn, gn, hi, ci, dob }) => [fn, gn, hi, ci ?? '', dob])
    .filter((value) => value.length > 3);
}
