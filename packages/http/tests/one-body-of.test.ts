import * as v from 'valibot';
import { answerJson, bytesBody, jsonBody, oneBodyOf, operation } from '../src/index.ts';
import { type StartedService, startService } from './support/start-service.ts';

const BODY = oneBodyOf<{ name: string } | Uint8Array>(
  jsonBody(v.strictObject({ name: v.string() }), { maxBytes: 20 }),
  bytesBody('image/png', { maxBytes: 40 }),
);

const take = operation({
  operationId: 'take',
  method: 'POST',
  path: '/things',
  tag: 'Things',
  summary: 'Takes a thing',
  body: BODY,
  answers: { 200: { description: 'What it was', schema: v.object({ was: v.string() }) } },
  handle: ({ body }) =>
    answerJson({ was: body instanceof Uint8Array ? String(body.length) : body.name }),
});

let service: StartedService;
beforeAll(async () => {
  service = await startService({ operations: [take] });
});
afterAll(() => service.close());

async function sent(mediaType: string, body: string) {
  const init = { method: 'POST', headers: { 'content-type': mediaType }, body };
  const answer = await fetch(`${service.url}/things`, init);
  const { was, code } = Object(await answer.json());
  return was ?? code;
}

test('each body is taken as what it says it is, up to its own limit', async () => {
  expect(await sent('application/json', '{"name":"Anna"}')).toBe('Anna');
  expect(await sent('application/json', '{"nome":"Anna"}')).toBe('invalid-input');
  expect(await sent('application/json', `{"name":"${'A'.repeat(20)}"}`)).toBe('payload-too-large');
  expect(await sent('image/png', 'x'.repeat(40))).toBe('40');
  expect(await sent('image/png', 'x'.repeat(41))).toBe('payload-too-large');
  expect(await sent('image/jpeg', 'x')).toBe('unsupported-media-type');
});

test('the description has each with its own form', async () => {
  const { paths } = Object(await (await fetch(`${service.url}/openapi.json`)).json());
  expect(paths['/things'].post.requestBody.content).toEqual({
    'application/json': { schema: expect.objectContaining({ required: ['name'] }) },
    'image/png': {},
  });
  const docs = await (await fetch(`${service.url}/docs`)).text();
  expect(docs).toContain('application/json, 20 bytes at most');
  expect(docs).toContain('image/png, 40 bytes at most');
});

test('two of one media type are a fault of the service', () => {
  const twice = () => oneBodyOf(bytesBody('image/png'), bytesBody('image/png'));
  expect(twice).toThrow(expect.objectContaining({ code: 'operation-malformed' }));
});
