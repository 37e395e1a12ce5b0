import { codeMatchers } from '@prova/testing/to-reject-with';
import * as v from 'valibot';
import { answerJson, answerNothing, HttpError, operation, wholeNumber } from '../src/index.ts';
import { ECHO, GREET } from './support/echo.ts';
import { type StartedService, startService } from './support/start-service.ts';

expect.extend(codeMatchers);

const list = operation({
  operationId: 'listThings',
  method: 'GET',
  path: '/things',
  tag: 'Things',
  summary: 'Lists things',
  query: {
    page: v.optional(wholeNumber(1, 1000), '1'),
    country: v.optional(v.picklist(['BE', 'NL'])),
    names: v.optional(v.array(v.string())),
  },
  headers: { 'x-colour': v.optional(v.picklist(['red', 'blue'])) },
  answers: { 200: { description: 'Things' } },
  handle: ({ query, headers }) => {
    const page: number = query.page; // typed
    const country: 'BE' | 'NL' | undefined = query.country;
    return answerJson({ page, country, names: query.names, colour: headers['x-colour'] });
  },
});

const wrong = operation({
  operationId: 'answerOtherwise',
  method: 'DELETE',
  path: '/otherwise',
  tag: 'Things',
  summary: 'Answers what it does not say',
  answers: { 200: { description: 'Never' } },
  handle: () => answerNothing(),
});

let service: StartedService;
beforeAll(async () => {
  service = await startService({ operations: [list, wrong, ECHO, GREET] });
});
afterAll(() => service.close());

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(service.url + path, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

test('parameters come as their schemas make them', async () => {
  const init = { headers: { 'x-colour': 'blue', 'x-other': 'is not refused' } };
  expect(await ask('/things?page=7&country=BE&names=a&names=b', init)).toMatchObject({
    status: 200,
    body: { page: 7, country: 'BE', names: ['a', 'b'], colour: 'blue' },
  });
  expect((await ask('/things')).body).toEqual({ page: 1 });
  expect((await ask('/greetings/anna')).body).toEqual({ text: 'Hello, anna.' });
});

test.each([
  ['/things?page=0', 'page', 'schemaViolation'],
  ['/things?page=1e3', 'page', 'schemaViolation'],
  ['/things?page=1&page=2', 'page', 'schemaViolation'],
  ['/things?country=XX', 'country', 'schemaViolation'],
  ['/things?colour=red', undefined, 'unknownInput'],
  ['/things?__proto__=1', undefined, 'unknownInput'],
  ['/things?constructor=1', undefined, 'unknownInput'],
])('%s is refused, and the value not repeated', async (path, name, type) => {
  const { status, headers, body } = await ask(path);
  expect(status).toBe(400);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body).toMatchObject({ type: 'urn:problem-type:belgif:badRequest', code: 'invalid-input' });
  expect(body.issues).toEqual([
    {
      type: `urn:problem-type:belgif:input-validation:${type}`,
      in: 'query',
      ...(name && { name }),
      detail: expect.any(String),
    },
  ]);
});

test('a header of another form is refused', async () => {
  const { status, body } = await ask('/things', { headers: { 'x-colour': 'green' } });
  expect([status, body.issues[0].in, body.issues[0].name]).toEqual([400, 'header', 'x-colour']);
});

test('a path that cannot be is not there', async () => {
  expect(await ask('/greetings/ANNA')).toMatchObject({
    status: 404,
    body: { type: 'urn:problem-type:belgif:resourceNotFound', code: 'not-found' },
  });
});

test.each(['/nothing', '/Things', '/things/', '//things'])('%s is not there', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test('a path is used by its methods only, and says which', async () => {
  const { status, headers, body } = await ask('/echo', { method: 'PUT' });
  expect([status, headers.get('allow'), body.code]).toEqual([405, 'POST', 'method-not-allowed']);
  expect((await ask('/things', { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
});

test('a method cannot be written over another', async () => {
  const init = { headers: { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' } };
  expect((await ask('/things', init)).status).toBe(200);
  const posted = await ask('/otherwise?_method=DELETE', { method: 'POST', ...init });
  expect(posted.status).toBe(405);
});

test('an answer that the operation does not know is a fault of ours', async () => {
  expect(await ask('/otherwise', { method: 'DELETE' })).toMatchObject({
    status: 500,
    body: { code: 'internal-error' },
  });
});

test('HEAD is GET without its body', async () => {
  const response = await fetch(`${service.url}/things`, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(response.headers.get('content-length')).toBe('10');
});

test.each(['/a/{b}', '/a b', '/a/{b-c}', '/a/:b', '/a/*'] as const)(
  '%s is no path for an operation without parameters',
  (path) => {
    expect(() => operation({ ...PLAIN, path })).toThrowWithCode(HttpError, 'operation-malformed');
  },
);

test('two operations of one name, or of one path and method, are no service', async () => {
  const [one, two] = [operation(PLAIN), operation({ ...PLAIN, operationId: 'other' })];
  const start = (operations: (typeof one)[]) => startService({ operations });
  await expect(start([one, two])).toRejectWithCode(HttpError, 'operation-malformed');
  const three = operation({ ...PLAIN, path: '/b' });
  await expect(start([one, three])).toRejectWithCode(HttpError, 'operation-malformed');
});

const PLAIN = {
  operationId: 'plain',
  method: 'GET',
  path: '/a',
  tag: 'Plain',
  summary: 'Plain',
  answers: { 204: { description: 'Nothing' } },
  handle: () => answerNothing(),
} as const;
