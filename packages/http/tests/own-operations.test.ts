import { judgeHealth } from '../src/health.ts';
import { createLog, type HealthCheck } from '../src/index.ts';
import { ECHO, GREET } from './support/echo.ts';
import { startService } from './support/start-service.ts';

const up: HealthCheck = () => 'UP';
const degraded: HealthCheck = () => Promise.resolve('DEGRADED');
const down: HealthCheck = () => 'DOWN';
const broken: HealthCheck = () => {
  throw new Error('postgres://anna:secret@10.0.0.1');
};
const rejecting: HealthCheck = () => Promise.reject(new Error('secret'));
const silent: HealthCheck = () => new Promise(() => undefined);

test.each([
  [[], 200, 'UP'],
  [[up, up], 200, 'UP'],
  [[up, degraded], 200, 'DEGRADED'],
  [[degraded, down, up], 503, 'DOWN'],
  [[up, broken], 503, 'DOWN'],
  [[up, rejecting], 503, 'DOWN'],
])('health %#: %i', async (health, status, word) => {
  const service = await startService({ health });
  const response = await fetch(`${service.url}/health`);
  expect([response.status, await response.json()]).toEqual([status, { status: word }]);
  await service.close();
});

test('a check that does not answer is down', async () => {
  expect(await judgeHealth([up, silent], 1)).toBe('DOWN');
});

test('requests are counted by operation and status, and by nothing that is about anyone', async () => {
  const service = await startService({ operations: [GREET, ECHO] });
  await fetch(`${service.url}/greetings/planted`);
  await fetch(`${service.url}/greetings/PLANTED?planted=1`);
  await fetch(`${service.url}/planted`);
  const response = await fetch(`${service.url}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('http_requests_total{operation="greet",status="200"} 1');
  expect(text).toContain('http_requests_total{operation="greet",status="404"} 1');
  expect(text).toContain('http_requests_total{operation="unknown",status="404"} 1');
  expect(text).toContain('http_request_duration_seconds_count{operation="greet"} 2');
  expect(text.toLowerCase()).not.toContain('planted');
  await service.close();
});

test('gauges are read when somebody asks; one that cannot be read shows no number', async () => {
  let seconds = 10;
  const service = await startService({
    gauges: [
      { name: 'seconds_until_next_update', help: 'Seconds.', value: async () => seconds },
      { name: 'unknown_number', help: 'None.', value: () => undefined },
      { name: 'broken_number', help: 'None.', value: () => Promise.reject(new Error('secret')) },
    ],
  });
  const metrics = async () => (await fetch(`${service.url}/metrics`)).text();
  expect(await metrics()).toContain('\nseconds_until_next_update 10\n');
  seconds = -3;
  expect(await metrics()).toContain('\nseconds_until_next_update -3\n');
  expect(await metrics()).toContain('\nunknown_number Nan\n');
  expect(await metrics()).toContain('\nbroken_number Nan\n');
  await service.close();
});

test('two services of one process count apart', async () => {
  const [one, two] = [await startService(), await startService()];
  await fetch(`${one.url}/nothing`);
  expect(await (await fetch(`${two.url}/metrics`)).text()).not.toContain('unknown');
  await Promise.all([one.close(), two.close()]);
});

test('the log says what happened, and nothing of whom', async () => {
  const service = await startService({ operations: [GREET, ECHO] });
  const planted = {
    'belgov-trace-id': 'planted',
    'x-forwarded-for': 'planted',
    cookie: 'a=planted',
  };
  await fetch(`${service.url}/greetings/planted`, { headers: planted });
  await fetch(`${service.url}/greetings/PLANTED?planted=planted`);
  await fetch(`${service.url}/planted/planted`);
  const json = { 'content-type': 'application/json' };
  for (const body of ['{"name":"planted"}', '{"planted":1}', 'planted']) {
    await fetch(`${service.url}/echo`, { method: 'POST', body, headers: { ...planted, ...json } });
  }
  await service.close();
  expect(service.lines).toHaveLength(6);
  expect(service.lines.join('').toLowerCase()).not.toContain('planted');
  expect(service.lines.join('')).not.toContain('127.0.0.1');
  expect(JSON.parse(service.lines[5] ?? '')).toEqual({
    level: 'info',
    time: '2026-11-24T12:00:00.000Z',
    operationId: 'echoecho',
    method: 'POST',
    status: 400,
    duration: expect.any(Number),
    traceId: expect.any(String),
    code: 'malformed-json',
  });
});

test('a log drops what is not on its list', () => {
  const lines: string[] = [];
  const entry = { code: 'published', name: 'planted' };
  createLog({ write: (line) => lines.push(line) }, () => 0).write('info', entry);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'info', time: '1970-01-01T00:00:00.000Z', code: 'published' },
  ]);
});
