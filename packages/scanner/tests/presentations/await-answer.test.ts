import { awaitAnswer, type Waiting } from '../../src/presentations/await-answer.ts';
import type { Standing } from '../../src/presentations/desk-answers.ts';

/** Waits for a desk that answers one after the other, the last again and again, a second apart. */
function waitFor(
  answers: readonly (Standing | 'silent' | 'foreign')[],
  over = new AbortController(),
) {
  const seen: [Waiting, number][] = [];
  let asked = 0;
  let second = 1_000;
  const waiting = awaitAnswer({
    desk: { standing: async () => answers[Math.min(asked++, answers.length - 1)] ?? 'silent' },
    ...{ transactionId: 't', lifetime: 300, now: () => second, over: over.signal },
    pause: async () => {
      second++;
    },
    onWaiting: (...each) => {
      seen.push(each);
      if (seen.length > 10_000) over.abort();
    },
  });
  return { waiting, seen };
}

const refused = { state: 'refused', code: 'answer-declined' } as const;

test('every step is told, with what time is left, until there is an answer', async () => {
  const { waiting, seen } = waitFor([
    { state: 'created' },
    'silent',
    { state: 'fetched' },
    { state: 'answered' },
    refused,
  ]);
  expect(await waiting).toEqual(refused);
  expect(seen).toEqual([
    ['created', 300],
    ['silent', 299],
    ['fetched', 298],
    ['answered', 297],
  ]);
});

test('it is over when the desk says so, or the code is of another question', async () => {
  expect(await waitFor([{ state: 'expired' }]).waiting).toEqual({ state: 'expired' });
  expect(await waitFor(['foreign']).waiting).toEqual({ state: 'expired' });
});

test('a desk that never says anything again is not waited for for ever', async () => {
  const { waiting, seen } = waitFor(['silent']);
  expect(await waiting).toEqual({ state: 'expired' });
  expect(seen.at(-1)).toEqual(['silent', 0]);
  expect(seen.length).toBeLessThan(320);
});

test('nobody is told anything once nobody waits', async () => {
  const over = new AbortController();
  const { waiting, seen } = waitFor([{ state: 'created' }], over);
  over.abort();
  expect(await waiting).toEqual({ state: 'stopped' });
  expect(seen).toEqual([]);
});

test('a fault of the desk is told to whoever waits', async () => {
  const waiting = awaitAnswer({
    desk: { standing: () => Promise.reject(new TypeError('no desk')) },
    ...{ transactionId: 't', lifetime: 300, now: () => 0, over: new AbortController().signal },
    ...{ pause: async () => undefined, onWaiting: () => undefined },
  });
  await expect(waiting).rejects.toThrow(TypeError);
});
