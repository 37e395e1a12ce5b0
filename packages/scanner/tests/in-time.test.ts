import { inTime } from '../src/in-time.ts';

const LATE = new RangeError('Late.');
const never = new Promise<string>(() => undefined);

test('work in time is what it brings, and its fault is its own', async () => {
  const patience = new AbortController();
  expect(await inTime(Promise.resolve('done'), patience.signal)).toBe('done');
  const fault = new TypeError('A fault.');
  await expect(inTime(Promise.reject(fault), patience.signal)).rejects.toBe(fault);
});

test('when patience ends, nobody waits any more', async () => {
  const patience = new AbortController();
  const waiting = inTime(never, patience.signal);
  patience.abort(LATE);
  await expect(waiting).rejects.toBe(LATE);
});

test('where patience has ended before, a fault of the work is no fault that nobody caught', async () => {
  const uncaught: unknown[] = [];
  const note = (reason: unknown) => uncaught.push(reason);
  process.on('unhandledRejection', note);
  try {
    const work = Promise.reject(new TypeError('A fault.'));
    await expect(inTime(work, AbortSignal.abort(LATE))).rejects.toBe(LATE);
    // They are told of once all that is ready has run.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', note);
  }
  expect(uncaught).toEqual([]);
});
