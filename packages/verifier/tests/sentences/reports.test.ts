import { holderOf } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createVectorRunner, loadVectors, SAMPLE_PRC } from '@prova/testing';
import { type Language, loadWords, type Report } from '../../src/index.ts';
import { frozenExample } from '../frozen-example.ts';

const vectors = await loadVectors();
const run = await createVectorRunner(nodePlatform);

// The places are the same in every language: see words.test.ts.
test('every place is filled, and nothing of the holder is said', async () => {
  for (const vector of vectors) {
    const report = await run(vector);
    const said = messagesOf(report);
    expect([vector.name, said]).toEqual([vector.name, expect.not.stringMatching(/[{}–]/)]);
    const told = personalData(report).filter((value) => said.includes(value));
    expect([vector.name, told]).toEqual([vector.name, []]);
  }
});

test.each<[Language, string]>([
  ['en', '31 October 2026'],
  ['fr', '31 octobre 2026'],
  ['nl', '31 oktober 2026'],
  ['de', '31. Oktober 2026'],
  ['el', '31 Οκτωβρίου 2026'],
  ['nb', '31. oktober 2026'],
  ['pt', '31 de outubro de 2026'],
  ['lt', '2026 m. spalio 31 d.'],
  ['bg', '31 октомври 2026 г.'],
])('in %s dates are written as people write them there', async (language, date) => {
  const { vector } = await frozenExample('7-expired-today');
  expect(messagesOf(await run(vector, await loadWords(language)))).toContain(date);
});

test('a report says apart what to do, at the end of what it says, and nothing where nothing is to do', async () => {
  const { vector } = await frozenExample('7-expired-today');
  const { reasons } = await run(vector);
  expect(reasons[0]).toEqual({
    code: 'expired',
    step: '7',
    message:
      'The entitlement ended on 31 October 2026, before the treatment date. Change the date, or ask for a new document.',
    next: 'Change the date, or ask for a new document.',
  });
  const compared = await frozenExample('4c-es256');
  const report = await run({ ...compared.vector, identity: {} });
  expect(report.reasons).toContainEqual({
    code: 'names-not-compared',
    step: '8a',
    message: 'Compare the names with the identity document.',
  });
});

test('of a PD A1 a report speaks of work, once its signature verified', async () => {
  const { vector } = await frozenExample('pda1-7-day-after');
  const { reasons } = await run(vector);
  expect(reasons[0]?.message).toMatch(/^The period ended on .*, before the day of work\. Change/);
  const inGerman = await run(vector, await loadWords('de'));
  expect(inGerman.reasons[0]?.message).toMatch(/^Der Zeitraum endete am .*, vor dem Arbeitstag\. /);
  for (const each of vectors) {
    const report = await run(each);
    if (report.document?.type !== 'pda1') continue;
    expect([each.name, messagesOf(report)]).toEqual([
      each.name,
      expect.not.stringMatching(/treatment|patient/i),
    ]);
  }
});

test('the words of a report change nothing else in it', async () => {
  const { vector } = await frozenExample('7-expired-today');
  const silent = ({ reasons, ...report }: Report) => ({
    ...report,
    reasons: reasons.map(({ code, step }) => ({ code, step })),
  });
  const spoken = await run(vector, await loadWords('mt'));
  expect(silent(spoken)).toEqual(silent(await run(vector)));
});

function messagesOf({ reasons }: Report): string {
  return reasons.map(({ message }) => message).join('\n');
}

/** Names, numbers and birth date of the person whom nearly all vectors are about, and of the one reported. */
function personalData({ document }: Report): readonly string[] {
  return [SAMPLE_PRC, document?.data ?? SAMPLE_PRC]
    .flatMap((data) => [...Object.values(holderOf(data)), 'ci' in data ? (data.ci ?? '') : ''])
    .filter((value) => value.length > 3);
}
