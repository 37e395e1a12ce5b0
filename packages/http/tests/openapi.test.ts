import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { answerNothing, createService, jsonBody, operation, wholeNumber } from '../src/index.ts';
import { ECHO, GREET } from './support/echo.ts';
import { type StartedService, startService } from './support/start-service.ts';

const search = operation({
  operationId: 'search',
  method: 'POST',
  path: '/{country}/searches',
  tag: 'Searches',
  summary: 'Searches <everything>',
  description: 'Slowly.',
  parameters: { country: v.picklist(['BE', 'NL']) },
  query: { page: v.optional(wholeNumber(1, 9), '1'), size: v.optional(wholeNumber(1, 9)) },
  headers: { 'idempotency-key': v.pipe(v.string(), v.uuid()) },
  body: jsonBody(v.strictObject({ text: v.pipe(v.string(), v.maxLength(5)) })),
  authenticate: {
    name: 'officerSession',
    scheme: { type: 'apiKey', in: 'cookie', name: 'session' },
    authenticate: () => 'Anna',
  },
  limit: { requests: 10, seconds: 60 },
  answers: {
    204: { description: 'Nothing found' },
    200: { description: 'Found', schema: v.object({ found: v.string() }), mediaType: 'text/plain' },
    409: { description: 'Somebody else is searching' },
  },
  handle: () => answerNothing(),
});

let service: StartedService;
beforeAll(async () => {
  service = await startService({ operations: [search, ECHO, GREET] });
});
afterAll(() => service.close());

const document = async () => (await fetch(`${service.url}/openapi.json`)).json();

test('the document names each operation with what it takes and answers', async () => {
  const { openapi, info, paths, components, tags } = await document();
  expect([openapi, info]).toEqual(['3.1.0', { title: 'Test service', version: '1.2.3' }]);
  expect(Object.keys(paths)).toEqual([
    '/{country}/searches',
    '/echo',
    '/greetings/{name}',
    '/health',
    '/metrics',
  ]);
  expect(tags[0]).toEqual({ name: 'Searches' });
  expect(paths['/{country}/searches'].post).toEqual({
    operationId: 'search',
    summary: 'Searches <everything>',
    description: 'Slowly.',
    tags: ['Searches'],
    parameters: [
      {
        name: 'country',
        in: 'path',
        required: true,
        schema: { enum: ['BE', 'NL'], type: 'string' },
      },
      {
        name: 'page',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'string' }),
      },
      {
        name: 'size',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'string' }),
      },
      {
        name: 'idempotency-key',
        in: 'header',
        required: true,
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { text: { type: 'string', maxLength: 5 } },
            required: ['text'],
            additionalProperties: false,
          },
        },
      },
    },
    responses: {
      204: { description: 'Nothing found' },
      200: {
        description: 'Found',
        content: {
          'application/json': {
            schema: expect.objectContaining({ required: ['found'], type: 'object' }),
          },
          'text/plain': {},
        },
      },
      409: { description: 'Somebody else is searching' },
      default: expect.objectContaining({ description: 'A problem, RFC 9457.' }),
    },
    security: [{ officerSession: [] }],
  });
  expect(components.securitySchemes).toEqual({
    officerSession: { type: 'apiKey', in: 'cookie', name: 'session' },
  });
});

test('every schema in it is one, and every reference leads somewhere', async () => {
  const openApi = await document();
  const ajv = new Ajv2020({ strict: true, formats: { uuid: true } });
  const schemas = found(openApi, 'schema');
  expect(schemas.length).toBeGreaterThan(5);
  for (const schema of schemas) {
    const { $ref } = schema as { $ref?: string };
    if ($ref === undefined) expect(() => ajv.compile(schema as object)).not.toThrow();
    else expect($ref).toBe('#/components/schemas/Problem');
  }
  expect(() => ajv.compile(openApi.components.schemas.Problem)).not.toThrow();
});

test('a problem is as its schema says', async () => {
  const { components } = await document();
  const isProblem = new Ajv2020().compile({
    ...components.schemas.Problem,
    additionalProperties: false,
  });
  expect(isProblem(await (await fetch(`${service.url}/nothing`)).json())).toBe(true);
  const json = { 'content-type': 'application/json' };
  const init = { method: 'POST', body: '{"x":1}', headers: json };
  expect(isProblem(await (await fetch(`${service.url}/echo`, init)).json())).toBe(true);
  expect(isProblem({ title: 'Not a problem' })).toBe(false);
});

test('it can be had without a service that runs', async () => {
  const { openApi } = createService({
    title: 'Test service',
    version: '1.2.3',
    environment: 'test',
    baseUrl: 'https://registry.example',
    operations: [search],
    log: { write: () => undefined },
    newId: () => '',
  });
  expect(openApi).toMatchObject({ servers: [{ url: 'https://registry.example' }] });
});

test('people read the same on a page', async () => {
  const response = await fetch(`${service.url}/docs`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('POST /{country}/searches');
  expect(text).toContain('Searches &#60;everything&#62;');
  expect(text).toContain('officerSession');
  expect(text).toContain('10 requests in 60 seconds');
  const [, chapter = ''] = /<li><a href="#([\w-]+)"/.exec(text) ?? [];
  expect(text).toContain(`<h2 id="${chapter}">`);
  expect(text).toContain('<a href="/">');
});

/** All values of members of this name, however deep. */
function found(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === name && typeof item === 'object' ? [item] : found(item, name),
  );
}
