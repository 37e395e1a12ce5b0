import { askWorker } from '../../src/worker/ask.ts';
import { offerInPage, standInPage } from '../../src/worker/in-page.ts';
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
  const worker = askWorker(await standInPage(async () => offerInPage(answer)));
  await expect(worker.ask('open', opened)).resolves.toBe('opened');
  await expect(worker.ask('update', { now: 1 })).rejects.toBeInstanceOf(ReaderMissing);
  await expect(worker.ask('forget', { scan: 1 })).rejects.not.toBeInstanceOf(ReaderMissing);
});

test('once it was ended, nothing that it says is heard', async () => {
  const line = await standInPage(async () => offerInPage(answer));
  const worker = askWorker(line);
  const asked = worker.ask('open', opened);
  worker.end('Another scan began.');
  await expect(asked).rejects.toThrow('Another scan began.');
});

test('where the program cannot be loaded, nobody stands in', async () => {
  await expect(standInPage(() => Promise.reject(new TypeError('404')))).rejects.toThrow('404');
});
