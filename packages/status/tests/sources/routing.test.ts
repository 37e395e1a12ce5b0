import type { Answer, UnknownReason } from '@prova/catalogue';
import { UNKNOWN_REASONS } from '@prova/catalogue';
import { routedSource } from '../../src/sources/routing.ts';
import { type Asking, type Source, unknownFor } from '../../src/sources/source.ts';

const days = { from: '2026-11-24', until: '2026-11-24' };
const asking: Asking = {
  ssin: '85613000150',
  questions: [
    { status: 'BIM', scope: 'person' },
    { status: 'RIS', scope: 'person' },
  ],
  days,
};

/** A source of which all is one way, and what it was asked. */
function sourceOf(
  answer: Omit<Extract<Answer, { outcome: 'not-applies' }>, 'about'> | UnknownReason,
) {
  const asked: string[] = [];
  const source: Source = {
    ask: async ({ questions }) => {
      asked.push(...questions.map(({ status }) => status));
      return typeof answer === 'string'
        ? unknownFor(questions, answer)
        : new Map(questions.map(({ status }) => [status, [{ ...answer, about: days }]]));
    },
  };
  return { asked, source };
}

const no = (mode: 'live' | 'buffer') =>
  ({ outcome: 'not-applies', authority: 'CIN', asOf: '2026-10-01', mode }) as const;
const routed = (live: Source, buffer: Source) =>
  routedSource({ live: { source: live, statuses: new Set(['BIM']) }, buffer });

test('each status is asked where it is known', async () => {
  const [live, buffer] = [sourceOf(no('live')), sourceOf(no('buffer'))];
  const answers = await routed(live.source, buffer.source).ask(asking);
  expect([live.asked, buffer.asked]).toEqual([['BIM'], ['RIS']]);
  expect([...answers].map(([key, [first]]) => [key, first])).toMatchObject([
    ['BIM', { mode: 'live' }],
    ['RIS', { mode: 'buffer' }],
  ]);
  const alone = sourceOf(no('buffer'));
  await routedSource({ buffer: alone.source }).ask(asking);
  expect(alone.asked).toEqual(['BIM', 'RIS']);
});

test.each(UNKNOWN_REASONS)(
  'where the live source says %s, the buffer speaks only if nobody did',
  async (reason) => {
    const isSilent = reason === 'source-slow' || reason === 'source-down';
    const answers = await routed(sourceOf(reason).source, sourceOf(no('buffer')).source).ask(
      asking,
    );
    expect(answers.get('BIM')).toMatchObject([
      isSilent ? { outcome: 'not-applies', mode: 'buffer' } : { outcome: 'unknown', reason },
    ]);
  },
);

test('of a status that the buffer tells in part, a yes is told in place of a live source that is silent, and no no', async () => {
  const missing = { outcome: 'unknown', reason: 'not-asked', authority: 'DG' } as const;
  const partly = (outcome: 'applies' | 'not-applies'): Source => ({
    ask: async ({ questions }) => {
      const told = { ...no('buffer'), about: days, outcome, periods: [days] };
      return new Map(questions.map(({ status }) => [status, [told, missing]]));
    },
  });
  const silent = sourceOf('source-slow').source;
  const yes = await routed(silent, partly('applies')).ask(asking);
  expect(yes.get('BIM')?.[0]).toMatchObject({ outcome: 'applies', mode: 'buffer' });
  const unknown = await routed(silent, partly('not-applies')).ask(asking);
  expect(unknown.get('BIM')).toEqual([{ outcome: 'unknown', reason: 'source-slow' }]);
});

test('where the buffer knows nothing either, it is the live source that was silent', async () => {
  const answers = await routed(
    sourceOf('source-slow').source,
    sourceOf('buffer-expired').source,
  ).ask(asking);
  expect(answers.get('BIM')).toEqual([{ outcome: 'unknown', reason: 'source-slow' }]);
});

test('where one body of several spoke just now, the buffer does not speak over it', async () => {
  const slow = { outcome: 'unknown', reason: 'source-slow', authority: 'DG' } as const;
  const applies = { ...no('live'), outcome: 'applies', about: days, periods: [days] } as const;
  const half: Source = {
    ask: async ({ questions }) => new Map(questions.map(({ status }) => [status, [applies, slow]])),
  };
  const answers = await routed(half, sourceOf(no('buffer')).source).ask(asking);
  expect(answers.get('BIM')).toEqual([applies, slow]);
});
