import * as v from 'valibot';
import { answerJson, answerPage, cacheFor, html, operation, page } from '../src/index.ts';
import { ECHO, GREET } from './support/echo.ts';
import { type StartedService, startService } from './support/start-service.ts';

const OPERATIONS = [
  GREET,
  ECHO,
  operation({
    operationId: 'getPrivate',
    method: 'GET',
    path: '/private',
    tag: 'Private',
    summary: 'For some',
    authenticate: {
      name: 'nobody',
      scheme: { type: 'http', scheme: 'bearer' },
      authenticate: () => 'me',
    },
    query: { cached: v.optional(v.literal('yes')) },
    answers: { 200: { description: 'Who' } },
    handle: ({ principal, query }) =>
      answerJson({ principal }, query.cached ? { headers: { 'cache-control': cacheFor(60) } } : {}),
  }),
  operation({
    operationId: 'getPage',
    method: 'GET',
    path: '/',
    tag: 'Pages',
    summary: 'A page',
    answers: { 200: { description: 'A page', mediaType: 'text/html' } },
    handle: () =>
      answerPage(
        page({ title: 'Hello', service: 'Test', environment: 'test', body: html`<p>Hello</p>` }),
      ),
  }),
];

let service: StartedService;
beforeAll(async () => {
  service = await startService({ operations: OPERATIONS });
});
afterAll(() => service.close());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(service.url + path, { headers, method });

test('nothing but our own scripts and styles, no frames, no guessing', async () => {
  const { headers } = await ask('/');
  expect(headers.get('content-security-policy')?.split(';').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    "script-src 'self'",
    "style-src 'self'",
  ]);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-powered-by')).toBe(null);
  expect(headers.get('strict-transport-security')).toBe(null);
});

test.each([
  ['GET', '/', 200],
  ['GET', '/nothing', 404],
  ['PATCH', '/greetings/anna', 405],
  ['OPTIONS', '/greetings/anna', 204],
])('and so it is for %s %s, which is %i', async (method, path, status) => {
  const answer = await ask(path, { 'access-control-request-method': 'GET' }, method);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('belgov-trace-id')).not.toBe(null);
});

test('https is asked for where the service is reached by it', async () => {
  const other = await startService({ baseUrl: 'https://registry.example/' });
  const { headers } = await fetch(`${other.url}/health`);
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
  await other.close();
});

test('nobody keeps an answer, unless the operation says so', async () => {
  for (const path of ['/', '/greetings/anna', '/health', '/private', '/nothing']) {
    expect((await ask(path)).headers.get('cache-control')).toBe('no-store');
  }
  const kept = await ask('/private?cached=yes');
  expect(kept.headers.get('cache-control')).toBe('public, max-age=60, stale-if-error=86400');
});

test('what everyone may read, other sites may read, and nothing else', async () => {
  const openTo = async (path: string, method = 'GET') => {
    const { headers } = await ask(path, { origin: 'https://other.example' }, method);
    expect(headers.get('access-control-allow-credentials')).toBe(null);
    return headers.get('access-control-allow-origin');
  };
  expect(await openTo('/greetings/anna')).toBe('*');
  expect(await openTo('/greetings/ANNA')).toBe('*'); // its problems too
  expect(await openTo('/private')).toBe(null);
  expect(await openTo('/echo', 'POST')).toBe(null);
  expect(await openTo('/nothing')).toBe(null);
});

test('a browser that asks first gets an answer where the answer is yes', async () => {
  const asked = { origin: 'https://other.example', 'access-control-request-method': 'GET' };
  const open = await ask('/greetings/anna', asked, 'OPTIONS');
  expect(open.status).toBe(204);
  expect(open.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
  expect((await ask('/private', asked, 'OPTIONS')).status).toBe(405);
  expect((await ask('/echo', asked, 'OPTIONS')).status).toBe(405);
});

test('an answer has an id of ours, and repeats that of the request if it is safe to', async () => {
  const { headers } = await ask('/health', { 'belgov-trace-id': 'their-id.1' });
  expect(headers.get('belgov-trace-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('belgov-related-trace-id')).toBe('their-id.1');
  for (const unsafe of ['a'.repeat(37), '<b>', 'a b', 'a;b', '']) {
    const answer = await ask('/health', { 'belgov-trace-id': unsafe });
    expect(answer.headers.get('belgov-related-trace-id')).toBe(null);
  }
});
