import type { PresentationReport } from '@prova/verifier';
import type { ReceiptMatter } from '../../src/receipts/append-receipt.ts';
import { receiptedJudge } from '../../src/receipts/receipted-judge.ts';
import type { Judge } from '../../src/worker/judge.ts';
import type { Verified } from '../../src/worker/services.ts';

const EVER = new AbortController().signal;
const asked = {
  scan: 1,
  judgement: { today: '2026-11-24', now: 1_795_510_800, language: 'en' },
} as const;

/** A judge that says the same of everything, and a book that tells what was done in which order. */
function desk(answer: Verified | undefined) {
  const done: string[] = [];
  const added: ReceiptMatter[] = [];
  const judged = async () => answer;
  const say = async () => ({ title: 'Valid', sentence: 'Compare.', language: 'en' });
  const judge = {
    say,
    text: judged,
    file: judged,
    frame: judged,
    again: judged,
  } as unknown as Judge;
  const book = {
    async add(matter: ReceiptMatter) {
      added.push(matter);
      done.push('asked');
      await new Promise(setImmediate);
      done.push('written');
      return { state: 'off' } as const;
    },
  };
  return { done, added, judge: receiptedJudge(judge, book, () => EVER) };
}

const ways: readonly (readonly [
  string,
  (judge: ReturnType<typeof desk>['judge']) => Promise<unknown>,
])[] = [
  ['a text', (judge) => judge.text(asked, 'x')],
  ['a file', (judge) => judge.file(asked, new Uint8Array())],
  ['a picture of the camera', (judge) => judge.frame(asked, {} as VideoFrame)],
  ['another day', (judge) => judge.again(asked)],
];

test.each(ways)('of %s nobody hears a verdict before its receipt is written', async (_, ask) => {
  const { done, judge } = desk({ title: 'Valid' } as Verified);
  const said = await ask(judge).then((verdict) => {
    done.push('said');
    return verdict;
  });
  expect(said).toEqual({ title: 'Valid', receipted: { state: 'off' } });
  expect(done).toEqual(['asked', 'written', 'said']);
});

test('nor of what a wallet presented, which is marked by its copy', async () => {
  const { done, judge, added } = desk(undefined);
  const credential = { statusPlace: { uri: 'https://lists.example/1', idx: 7 } };
  const report = { verdict: 'accepted', credential } as PresentationReport;
  const said = await judge.presented(report, 'en').then((verdict) => {
    done.push('said');
    return verdict;
  });
  expect(said).toMatchObject({ report, title: 'Valid', receipted: { state: 'off' } });
  expect(done).toEqual(['asked', 'written', 'said']);
  expect(added).toEqual([{ report, token: 'https://lists.example/1#7' }]);
});

test('where nothing was judged there is nothing to write', async () => {
  const { done, judge } = desk(undefined);
  expect(await judge.frame(asked, {} as VideoFrame)).toBeUndefined();
  expect(await judge.again(asked)).toBeUndefined();
  expect(done).toEqual([]);
});
