import { runAgain } from '@prova/platform-node';

/** Work whose every run is held until it is let go. */
function heldWork() {
  const runs: { readonly done: () => void; readonly fail: () => void }[] = [];
  const run = runAgain(
    () =>
      new Promise<void>((resolve, reject) => {
        runs.push({ done: resolve, fail: () => reject(new RangeError('no')) });
      }),
  );
  return { runs, run };
}

test('whoever comes while it is under way shares the next run, and not the one that has begun', async () => {
  const { runs, run } = heldWork();
  const first = run();
  const [second, third] = [run(), run()];
  expect(runs).toHaveLength(1);
  runs[0]?.done();
  await first;
  await Promise.resolve();
  expect(runs).toHaveLength(2);
  const fourth = run();
  runs[1]?.done();
  await Promise.all([second, third]);
  runs[2]?.done();
  await fourth;
  expect(runs).toHaveLength(3);
});

test('a run that fails is told to those who shared it, and keeps nobody from the next', async () => {
  const { runs, run } = heldWork();
  const first = run();
  const second = run();
  runs[0]?.fail();
  await expect(first).rejects.toThrow('no');
  runs[1]?.done();
  await second;
  const third = run();
  runs[2]?.done();
  await third;
});
