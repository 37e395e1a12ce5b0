import { freePort } from '../src/free-port.ts';

const WORKER = process.env['JEST_WORKER_ID'];
afterAll(() => {
  process.env['JEST_WORKER_ID'] = WORKER;
});

const portsOf = (worker: number) => {
  process.env['JEST_WORKER_ID'] = String(worker);
  return Promise.all(Array.from({ length: 400 }, freePort));
};

test('who asks again before anybody listens is given another one, and so is another process of tests', async () => {
  const ports = [...(await portsOf(1)), ...(await portsOf(2))];
  expect(new Set(ports).size).toBe(800);
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
