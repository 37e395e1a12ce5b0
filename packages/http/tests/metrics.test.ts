import { createMetrics } from '../src/index.ts';

test('what is counted and timed is told apart by its labels', async () => {
  const metrics = createMetrics();
  const done = metrics.counter({ name: 'done_total', help: 'Done.', labels: ['outcome'] });
  const took = metrics.histogram({ name: 'took_seconds', help: 'Took.', labels: ['step'] });
  done({ outcome: 'good' }, 2);
  done({ outcome: 'bad' }, 1);
  done({ outcome: 'good' }, 3);
  took({ step: 'sign' }, 1.5);
  const text = await metrics.text();
  expect(text).toContain('\ndone_total{outcome="good"} 5\n');
  expect(text).toContain('\ndone_total{outcome="bad"} 1\n');
  expect(text).toContain('\ntook_seconds_bucket{le="1",step="sign"} 0\n');
  expect(text).toContain('\ntook_seconds_bucket{le="2",step="sign"} 1\n');
});

test('numbers of a family are those of now; what is gone is not shown any more', async () => {
  const metrics = createMetrics();
  let keys: readonly string[] = ['a', 'b'];
  const values = () => {
    if (keys.length === 0) throw new Error('secret');
    return keys.map((key) => ({ labels: { key }, number: 1 }));
  };
  metrics.show({ name: 'ready', help: 'Ready.', labels: ['key'], values });
  expect(await metrics.text()).toMatch(/^ready\{key="a"\} 1\nready\{key="b"\} 1$/m);
  keys = ['b'];
  expect(await metrics.text()).not.toContain('key="a"');
  keys = [];
  expect(await metrics.text()).not.toContain('key=');
});
