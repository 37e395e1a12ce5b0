import { answerBytes, operation } from '../src/index.ts';
import { ECHO, GREET } from './support/echo.ts';
import { dial, heard, lines, rawRequest } from './support/raw-request.ts';
import { type StartedService, startService } from './support/start-service.ts';

const LENGTH = 64_000_000;

const LARGE = operation({
  operationId: 'getLarge',
  method: 'GET',
  path: '/large',
  tag: 'Large',
  summary: 'More than any buffer on the way holds',
  answers: { 200: { description: 'Zeros' } },
  handle: () => answerBytes('application/octet-stream', new Uint8Array(LENGTH)),
});

let service: StartedService;
/** Hangs up on a busy machine too, however well one behaves. */
let impatient: StartedService;
beforeAll(async () => {
  service = await startService({ operations: [ECHO, GREET] });
  const patience = { headers: 100, request: 200 };
  impatient = await startService({ operations: [ECHO], patience });
});
afterAll(() => Promise.all([service.close(), impatient.close()]));

test.each([
  '/greetings/../health',
  '/greetings/%2e%2e/health',
  '/greetings/..%2fhealth',
  '/greetings/%2e%2e%5chealth',
  '/..',
  '/greetings/%00',
  '/greetings/a%0d%0aset-cookie:%20b=c',
  '/greetings/%ff',
  '/greetings/%',
])('%s is no path of ours', async (path) => {
  const answer = await rawRequest(service.url, lines(`GET ${path} HTTP/1.1`));
  expect(answer).toContain('400 Bad Request');
  expect(answer).toContain('"path-malformed"');
  expect(answer.toLowerCase()).not.toContain('set-cookie');
});

test.each([
  ['header-too-large', 431, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'planted'.repeat(3000)}\r\n\r\n`],
  ['request-malformed', 400, 'planted\r\n\r\n'],
  ['request-malformed', 400, 'GET / HTTP/1.1\r\nhost: a\r\nplanted header: b\r\n\r\n'],
  ['request-malformed', 400, 'GET / HTTP/1.1\r\nhost: a\r\nx: planted\n y\x00\r\n\r\n'],
  [
    'request-malformed',
    400,
    'POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n',
  ],
])('%s (%i)', async (code, status, text) => {
  const answer = await rawRequest(service.url, text);
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  expect(answer).toContain('content-type: application/problem+json');
  expect(answer).toContain(`"code":"${code}"`);
  expect(answer).not.toContain('planted');
});

test('headers that do not come are given up', async () => {
  const answer = await rawRequest(impatient.url, 'GET / HTTP/1.1\r\nhost: a\r\n');
  expect(answer).toContain('"request-timeout"');
});

test('a body that comes drop by drop is given up', async () => {
  const socket = await dial(impatient.url);
  socket.write(
    lines('POST /echo HTTP/1.1', 'content-type: application/json', 'content-length: 199'),
  );
  const drops = setInterval(() => socket.writable && socket.write(' '), 20);
  const answer = await heard(socket);
  clearInterval(drops);
  expect(answer).toContain('"request-timeout"');
});

test('a reader that does not read is hung up on', async () => {
  let hungUp = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    hungUp = resolve;
  });
  const other = await startService({
    operations: [LARGE],
    log: { write: hungUp },
    patience: { idle: 200 },
  });
  const socket = await dial(other.url);
  socket.write(lines('GET /large HTTP/1.1'));
  socket.pause();
  await ended;
  expect((await heard(socket)).length).toBeLessThan(LENGTH);
  await other.close();
});

test('a token in a query is refused before anything else, and not repeated', async () => {
  for (const name of ['access_token', 'token', 'client_secret', 'accessToken']) {
    const response = await fetch(`${service.url}/greetings/anna?${name}=planted`);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ code: 'token-in-query' });
    expect(text).not.toContain('planted');
  }
});
