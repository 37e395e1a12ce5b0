import { askWorker } from '../../src/worker/ask.ts';
import { type Answer, offerInPage, standInPage } from '../../src/worker/in-page.ts';
import { startJudge } from '../../src/worker/judge.ts';
import { ReaderMissing } from '../../src/worker/reader-missing.ts';
import type { Question, Reply } from '../../src/worker/services.ts';

// What a page has of a window, in so far as this asks for it.
const page = new EventTarget();
beforeAll(() => {
  Object.assign(globalThis, {
    addEventListener: page.addEventListener.bind(page),
    dispatchEvent: page.dispatchEvent.bind(page),
  });
});

const opened = { scheme: { environment: 'test', root: new Uint8Array() }, now: 1 } as const;

async function answer({ id, name }: Question): Promise<Reply> {
  if (name === 'open') return { id, value: 'opened' };
  return { id, fault: 'no', of: name === 'update' ? 'reader' : 'program' };
}

test('the page answers what a worker would have, and tells a reader that is missing from a fault of ours', async () => {
  const stand = await standInPage(async () => offerInPage(answer));
  const worker = askWorker(stand());
  await expect(worker.ask('open', opened)).resolves.toBe('opened');
  await expect(worker.ask('update', { now: 1 })).rejects.toBeInstanceOf(ReaderMissing);
  await expect(worker.ask('forget', { scan: 1 })).rejects.not.toBeInstanceOf(ReaderMissing);
});

test('once it was ended, nothing that it says is heard', async () => {
  const stand = await standInPage(async () => offerInPage(answer));
  const worker = askWorker(stand());
  const asked = worker.ask('open', opened);
  worker.end('Another scan began.');
  await expect(asked).rejects.toThrow('Another scan began.');
});

test('what was asked of one that was ended, and is said later, answers no question to the next', async () => {
  const slow: (() => void)[] = [];
  const saysTexts: Answer = ({ id, name, given }) =>
    name === 'text'
      ? new Promise((resolve) => {
          slow.push(() => resolve({ id, value: given }));
        })
      : Promise.resolve({ id, value: 'opened' });
  const late: (() => void)[] = [];
  const judge = startJudge({
    startWorker: await standInPage(async () => offerInPage(saysTexts)),
    scheme: opened.scheme,
    now: () => 1,
    later: (_milliseconds, call) => {
      late.push(call);
      return () => undefined;
    },
  });
  const judgement = { today: '2026-11-24', now: 1, language: 'en' } as const;
  const one = judge.text({ scan: 1, judgement }, 'of one');
  late.pop()?.();
  await expect(one).rejects.toThrow('It took too long.');
  // Both are the second question of their line.
  const other = judge.text({ scan: 2, judgement }, 'of another');
  for (const say of slow) say();
  expect(await other).toMatchObject({ scan: 2, text: 'of another' });
});

test('where the program cannot be loaded, nobody stands in', async () => {
  await expect(standInPage(() => Promise.reject(new TypeError('404')))).rejects.toThrow('404');
});
