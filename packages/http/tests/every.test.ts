import { CodedError } from '@prova/credential';
import { every, type LogEntry } from '../src/index.ts';

class TestError extends CodedError<'test-away'> {}

function listening() {
  const entries: LogEntry[] = [];
  return { entries, log: { write: (_level: string, entry: LogEntry) => void entries.push(entry) } };
}

test('work is done at once, and again after a pause, never twice at a time', async () => {
  const { log, entries } = listening();
  let running = 0;
  let most = 0;
  let rounds = 0;
  const thrice = new Promise<void>((resolve) => {
    const job = every(1, log, async () => {
      most = Math.max(most, ++running);
      await new Promise((go) => setImmediate(go));
      running--;
      if (++rounds === 3) void job.close().then(resolve);
    });
  });
  await thrice;
  expect({ most, rounds, entries }).toEqual({ most: 1, rounds: 3, entries: [] });
});

test('a round that fails is told by its code, and others follow', async () => {
  const { log, entries } = listening();
  let rounds = 0;
  const errors = [new TestError('test-away', 'Anna is away.'), new Error('Anna fell over.')];
  await new Promise<void>((resolve) => {
    const job = every(1, log, async () => {
      const error = errors[rounds++];
      if (error) throw error;
      void job.close().then(resolve);
    });
  });
  expect(entries).toEqual([{ code: 'test-away' }, { code: 'job-failed' }]);
});

test('the first round can be waited for, and after the end there is none', async () => {
  let rounds = 0;
  const job = every(60_000, listening().log, async () => {
    rounds++;
  });
  await job.first;
  expect(rounds).toBe(1);
  await job.close();
  await job.close();
  expect(rounds).toBe(1);
});
