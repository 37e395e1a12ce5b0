import assert from 'node:assert/strict';
import {
  createGate,
  isEmpty,
  type Promised,
  promised,
  refuse,
  steps,
  until,
  working,
} from './trial.ts';

// What every engine of the queue promises, whatever runs it.

export const QUEUE_CONTRACT: readonly Promised[] = [
  promised('what is enqueued is done', async ({ queue, open, enqueue, failures }) => {
    const engine = await open();
    const seen = await working(engine, queue);
    await enqueue(engine, ...steps(20));
    await seen.reach(20);
    assert.deepEqual(seen.data.toSorted(), [...Array(20).keys()].toSorted());
    assert.ok(seen.contexts.every(({ attempt, isLast }) => attempt === 1 && !isLast));
    await until(async () => isEmpty(await engine.stats(queue)));
    assert.deepEqual(failures, []);
  }),

  promised('what is enqueued by a transaction that fails is not', async (trial) => {
    const { queue, open, enqueue } = trial;
    const engine = await open();
    const seen = await working(engine, queue);
    await assert.rejects(enqueue(engine, '1', 'fail'), RangeError);
    await enqueue(engine, '2');
    await seen.reach(1);
    assert.deepEqual(seen.data, [2]);
  }),

  promised('one name is one piece of work', async ({ queue, open, enqueue }) => {
    const engine = await open();
    const seen = await working(engine, queue);
    await enqueue(engine, '1', '1');
    await seen.reach(1);
    await until(async () => isEmpty(await engine.stats(queue)));
    await enqueue(engine, '1', '2');
    await seen.reach(2);
    assert.deepEqual(seen.data, [1, 2]);
  }),

  promised('what fails is tried again, and then a dead letter', async (trial) => {
    const { queue, open, enqueue, failures } = trial;
    const engine = await open();
    const seen = await working(engine, queue, async () => {
      throw new RangeError('no');
    });
    await enqueue(engine, '1');
    await until(async () => {
      const stats = await engine.stats(queue);
      return isEmpty(stats) && stats.dead === 1;
    });
    assert.deepEqual(
      seen.contexts.map(({ attempt, isLast }) => [attempt, isLast]),
      [
        [1, false],
        [2, false],
        [3, true],
      ],
    );
    assert.deepEqual(
      failures.map(({ queue: name, attempt, error }) => [
        name,
        attempt,
        error instanceof RangeError,
      ]),
      [1, 2, 3].map((attempt) => [queue.name, attempt, true]),
    );
  }),

  promised('what cannot be read reaches no handler', async ({ queue, open, enqueue, failures }) => {
    const engine = await open();
    const seen = await working(engine, { ...queue, parse: refuse });
    await enqueue(engine, '1');
    await until(async () => (await engine.stats(queue)).dead === 1);
    assert.deepEqual(seen.data, []);
    assert.equal(failures.length, 3);
  }),

  promised('no more is begun than can be done at once', async ({ queue, open, enqueue }) => {
    const engine = await open();
    let [now, most] = [0, 0];
    const seen = await working(
      engine,
      queue,
      async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise(setImmediate);
        now -= 1;
      },
      { atOnce: 2 },
    );
    await enqueue(engine, ...steps(8));
    await seen.reach(8);
    assert.ok(most <= 2);
  }),

  promised('who pauses begins nothing, and holds nobody up', async ({ queue, open, enqueue }) => {
    const [paused, other] = [await open(), await open()];
    const seen = await working(paused, queue);
    const resume = paused.pause(queue);
    // It may have been asking for jobs just then.
    await enqueue(paused, ...steps(9));
    const elsewhere = await working(other, queue);
    await until(async () => isEmpty(await other.stats(queue)));
    assert.equal(seen.data.length + elsewhere.data.length, 9);
    assert.ok(elsewhere.data.length >= 5);
    await other.close();
    await enqueue(paused, '10');
    resume();
    resume();
    await until(async () => seen.data.includes(10));
  }),

  promised('closing waits for what is begun', async ({ queue, open, enqueue }) => {
    const engine = await open();
    const gate = createGate();
    const seen = await working(engine, queue, () => gate.opened);
    await enqueue(engine, '1');
    await until(async () => seen.begun === 1);
    const closed = engine.close();
    gate.open();
    await closed;
    assert.deepEqual(seen.data, [1]);
    await until(async () => isEmpty(await (await open()).stats(queue)));
  }),

  promised(
    'what is not done when patience ends is given back',
    async ({ queue, open, enqueue, failures }) => {
      const engine = await open(0);
      const told = createGate();
      const seen = await working(engine, queue, async (_, { signal }) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        told.open();
        throw new RangeError('told to stop');
      });
      await enqueue(engine, '1');
      await until(async () => seen.begun === 1);
      await engine.close();
      await told.opened;
      const other = await working(await open(), queue);
      await other.reach(1);
      assert.deepEqual(failures, []);
    },
  ),

  promised(
    'who says nothing loses the job when the lease is over',
    async (trial) => {
      const { queue, open, enqueue, failures } = trial;
      const engine = await open(0);
      const told = createGate();
      const seen = await working(engine, queue, async (_, { attempt, signal }) => {
        if (attempt > 1) return;
        signal.addEventListener('abort', told.open);
        await new Promise(() => undefined);
      });
      await enqueue(engine, '1');
      await seen.reach(1);
      await told.opened;
      assert.deepEqual(
        seen.contexts.map(({ attempt }) => attempt),
        [1, 2],
      );
      assert.deepEqual(failures, []);
    },
    { lease: 2 },
  ),
];
