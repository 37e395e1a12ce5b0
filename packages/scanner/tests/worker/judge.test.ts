import type { Judgement } from '../../src/index.ts';
import type { WorkerLike } from '../../src/worker/ask.ts';
import { startJudge } from '../../src/worker/judge.ts';
import type { Question } from '../../src/worker/services.ts';

const judgement: Judgement = { today: '2026-11-24', now: 1_795_510_800, language: 'en' };
const asked1 = { scan: 1, judgement };
const scheme = { environment: 'test', root: new Uint8Array() } as const;

type Listen = (event: { data?: unknown; message?: string }) => void;

/** A worker that answers what it is told to, finds a fault of its own in some, and otherwise is busy for ever. */
function workerOf(answers: Readonly<Record<string, unknown>>, faults: readonly string[] = []) {
  const listening = new Map<string, Listen>();
  const asked: string[] = [];
  const worker: WorkerLike = {
    postMessage(message) {
      const { id, name } = message as Question;
      asked.push(name);
      if (faults.includes(name)) {
        queueMicrotask(() => listening.get('message')?.({ data: { id, fault: 'It broke.' } }));
      }
      if (name in answers) {
        queueMicrotask(() => listening.get('message')?.({ data: { id, value: answers[name] } }));
      }
    },
    addEventListener: (type, listen) => listening.set(type, listen),
    terminate: () => asked.push('ended'),
  };
  return { worker, asked, fail: (message: string) => listening.get('error')?.({ message }) };
}

function judgeWith(...workers: readonly ReturnType<typeof workerOf>[]) {
  let started = 0;
  const late: (() => void)[] = [];
  const judge = startJudge({
    startWorker: () => {
      const next = workers[started++];
      if (!next) throw new Error('No worker is left.');
      return next.worker;
    },
    scheme,
    now: () => judgement.now,
    later(_milliseconds, call) {
      late.push(call);
      return () => late.splice(late.indexOf(call), 1);
    },
  });
  return { judge, late };
}

test('a file that takes too long is ended with its worker, and the next one says that it could not be read', async () => {
  const busy = workerOf({ open: 'first' });
  const fresh = workerOf({ open: 'second', unread: 'not read', text: 'a text' });
  const { judge, late } = judgeWith(busy, fresh);
  const report = judge.file(asked1, Uint8Array.of(1));
  for (const call of [...late]) call();
  expect(await report).toBe('not read');
  expect(busy.asked).toEqual(['open', 'file', 'ended']);
  expect(fresh.asked).toEqual(['open', 'unread']);
  expect(late).toEqual([]);
  expect(await judge.text(asked1, 'x')).toBe('a text');
});

test('a file in time is answered, and nothing is ended later', async () => {
  const { judge, late } = judgeWith(workerOf({ open: 'state', file: 'a report' }));
  expect(await judge.file(asked1, Uint8Array.of(1))).toBe('a report');
  expect(late).toEqual([]);
});

test('a worker that does not start rejects all that was asked, and forgetting harms nobody', async () => {
  const broken = workerOf({});
  const { judge } = judgeWith(broken);
  const asked = [judge.state, judge.text(asked1, 'x')];
  judge.begin(2);
  broken.fail('It was blocked.');
  for (const each of asked) await expect(each).rejects.toThrow('It was blocked.');
});

test('an update that ended with its worker is asked of the next one, and of no third', async () => {
  const next = workerOf({ open: 'second', update: 'updated' });
  const { judge } = judgeWith(workerOf({ open: 'first' }), next);
  const updated = judge.update();
  const report = judge.file(asked1, Uint8Array.of(1));
  judge.begin(2);
  await expect(report).rejects.toThrow('Another scan began.');
  expect(await updated).toBe('updated');
  expect(next.asked).toEqual(['open', 'update']);

  const [broken, other] = [workerOf({}), workerOf({})];
  const lost = judgeWith(broken, other).judge.update();
  broken.fail('It was blocked.');
  await Promise.resolve();
  other.fail('It was blocked too.');
  await expect(lost).rejects.toThrow('It was blocked too.');
});

test('a worker that died is followed by another with the next question', async () => {
  const dying = workerOf({ open: 'first' });
  const fresh = workerOf({ open: 'second', text: 'a text' });
  const { judge } = judgeWith(dying, fresh);
  dying.fail('It died.');
  expect(await judge.text(asked1, 'x')).toBe('a text');
});

test('a worker that cannot read a file is followed by another, which may be able to', async () => {
  const broken = workerOf({ open: 'first' }, ['file']);
  const fresh = workerOf({ open: 'second', file: 'a report' });
  const { judge } = judgeWith(broken, fresh);
  await expect(judge.file(asked1, Uint8Array.of(1))).rejects.toThrow('It broke.');
  expect(broken.asked).toEqual(['open', 'file', 'ended']);
  expect(await judge.file(asked1, Uint8Array.of(1))).toBe('a report');
});

test('a scan that begins does not wait for the file of the one before', async () => {
  const busy = workerOf({ open: 'first' });
  const fresh = workerOf({ open: 'second', text: 'a text' });
  const { judge } = judgeWith(busy, fresh);
  const older = judge.file(asked1, Uint8Array.of(1));
  judge.begin(2);
  await expect(older).rejects.toThrow('Another scan began.');
  expect(await judge.text({ scan: 2, judgement }, 'x')).toBe('a text');
  expect(busy.asked).toEqual(['open', 'file', 'ended']);
});
