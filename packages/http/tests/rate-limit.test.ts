import { answerJson, operation } from '../src/index.ts';
import { type StartedService, startService } from './support/start-service.ts';

const scarce = (operationId: string) =>
  operation({
    operationId,
    method: 'GET',
    path: `/${operationId}`,
    tag: 'Scarce',
    summary: 'Not often',
    limit: { requests: 3, seconds: 600 },
    answers: { 200: { description: 'Whose request it is' } },
    handle: ({ caller }) => answerJson({ address: caller.address }),
  });
const OPERATIONS = [scarce('one'), scarce('other')];

const started: StartedService[] = [];
async function start(proxies?: number) {
  const service = await startService({ operations: OPERATIONS, ...(proxies && { proxies }) });
  started.push(service);
  return (path: string, forwarded?: string) =>
    fetch(service.url + path, { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} });
}
afterEach(() => Promise.all(started.splice(0).map((service) => service.close())));

test('too many requests of one address are refused, with the time to come back', async () => {
  const ask = await start();
  for (const _ of [1, 2, 3]) expect((await ask('/one')).status).toBe(200);
  const refused = await ask('/one');
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({
    type: 'urn:problem-type:belgif:tooManyRequests',
    code: 'too-many-requests',
  });
  expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
});

test('what is left is said with each answer', async () => {
  const ask = await start();
  const first = await ask('/one');
  expect(first.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=600');
  expect(first.headers.get('ratelimit')).toMatch(/^"requests";r=2;t=(600|[1-5]\d\d)$/);
  expect((await ask('/health')).headers.get('ratelimit')).toBeNull();
});

test('each operation counts for itself, and what has no limit is not counted', async () => {
  const ask = await start();
  for (const _ of [1, 2, 3, 4]) await ask('/one');
  expect((await ask('/other')).status).toBe(200);
  expect((await ask('/health')).status).toBe(200);
});

test('a header that anyone can send is no address', async () => {
  const ask = await start();
  for (const last of [1, 2, 3]) await ask('/one', `192.0.2.${last}`);
  expect((await ask('/one', '192.0.2.4')).status).toBe(429);
});

test('behind one proxy, the address is the one that the proxy saw', async () => {
  const ask = await start(1);
  for (const _ of [1, 2, 3]) await ask('/one', '203.0.113.9, 192.0.2.1');
  expect((await ask('/one', '203.0.113.10, 192.0.2.1')).status).toBe(429);
  const other = await ask('/one', '203.0.113.9, 192.0.2.2');
  expect(await other.json()).toEqual({ address: '192.0.2.2' });
});

test('addresses of one IPv6 customer are one', async () => {
  const ask = await start(1);
  for (const last of [1, 2, 3]) await ask('/one', `2001:db8:0:${last}::1`);
  expect((await ask('/one', '2001:db8:0:4::1')).status).toBe(429);
  expect((await ask('/one', '2001:db8:1::1')).status).toBe(200);
});

test.each([
  ['192.0.2.7', '192.0.2.8'],
  ['[2001:db8:7::1]', '[2001:db8:8::1]'],
])(
  'a proxy that adds the port from which %s came makes no new address of each',
  async (one, other) => {
    const ask = await start(1);
    for (const port of [1024, 1025, 65535]) await ask('/one', `${one}:${port}`);
    expect((await ask('/one', `${one}:1026`)).status).toBe(429);
    expect((await ask('/one', one.replace(/[[\]]/g, ''))).status).toBe(429);
    expect((await ask('/one', `${other}:1024`)).status).toBe(200);
  },
);
