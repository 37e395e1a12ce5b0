import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as v from 'valibot';
import { bytesBody, formBody, HttpError, jsonBody } from '../src/index.ts';
import { ECHO, echo } from './support/echo.ts';
import { lines, rawRequest } from './support/raw-request.ts';
import { type StartedService, startService } from './support/start-service.ts';

const FORM = echo('/form', formBody({ name: v.string(), also: v.optional(v.array(v.string())) }));
const PLACE = v.strictObject({ places: v.array(v.strictObject({ country: v.string() })) });
const DEEP = echo('/deep', jsonBody(PLACE));
const BYTES = echo('/bytes', bytesBody('application/jose', { maxBytes: 10 }));

let service: StartedService;
beforeAll(async () => {
  service = await startService({ operations: [ECHO, FORM, DEEP, BYTES] });
});
afterAll(() => service.close());

async function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  const init = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  };
  const response = await fetch(service.url + path, init);
  return { status: response.status, body: await response.json() };
}

test('a body comes as its schema makes it', async () => {
  expect(await post('/echo', '{"name":"Anna"}')).toEqual({ status: 200, body: { name: 'Anna' } });
  const utf8 = { 'content-type': 'Application/JSON; charset="UTF-8"' };
  expect((await post('/echo', '{"name":"Ελένη"}', utf8)).body).toEqual({ name: 'Ελένη' });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await post('/form', 'name=A+B&also=1&also=2', form)).body).toEqual({
    name: 'A B',
    also: ['1', '2'],
  });
  const jose = { 'content-type': 'application/jose' };
  expect((await post('/bytes', 'abc', jose)).body).toEqual({ 0: 97, 1: 98, 2: 99 });
});

test.each([
  ['not JSON', '{"name":', 'malformed-json'],
  ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'malformed-json'],
  ['nested too deep', '['.repeat(90) + ']'.repeat(90), 'malformed-json'],
  ['with __proto__', '{"__proto__":{"admin":true},"name":"A"}', 'malformed-json'],
  ['with constructor', '{"name":"A","constructor":{"a":1}}', 'malformed-json'],
  ['with a member twice', '{"name":"A","n\\u0061me":"B"}', 'duplicate-member'],
  ['with an unknown member', '{"name":"A","colour":"red"}', 'invalid-input'],
  ['without a member', '{}', 'invalid-input'],
  ['with a member of another type', '{"name":12}', 'invalid-input'],
  ['nothing', '', 'malformed-json'],
])('JSON %s is refused', async (_, body, code) => {
  expect(await post('/echo', body)).toMatchObject({ status: 400, body: { code } });
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
});

test('an issue says where, and not what', async () => {
  const { body } = await post('/deep', '{"places":[{"country":"BE"},{"country":3141592653589}]}');
  expect(body.issues).toMatchObject([{ in: 'body', name: 'places[1].country' }]);
  expect(JSON.stringify(body)).not.toContain('3141592653589');
  const unknown = await post('/deep', '{"places":[{"country":"BE","Anna":1}]}');
  expect(unknown.body.issues).toMatchObject([{ name: 'places[0]' }]);
  expect(JSON.stringify(unknown.body)).not.toContain('Anna');
});

test('a form of other fields, or of other bytes, is refused', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await post('/form', 'name=A&x=1', form)).body.code).toBe('invalid-input');
  expect((await post('/form', 'name=A&toString=1', form)).body.code).toBe('invalid-input');
  expect((await post('/form', new Uint8Array([0xff]), form)).body.code).toBe('malformed-form');
  for (const name of ['%ff', '%c3', '%ed%a0%80', '100%']) {
    expect((await post('/form', `name=${name}`, form)).body.code).toBe('malformed-form');
  }
});

test.each([
  'text/plain',
  'application/json; charset=iso-8859-1',
  'application/json; charset = iso-8859-1',
  'application/json; charset=utf-8; charset=utf-16',
  'application/jsonx',
  '',
])('content type %p is not taken', async (type) => {
  const answer = await post('/echo', '{"name":"A"}', { 'content-type': type });
  expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
});

test('a body longer than allowed is refused before it is read', async () => {
  const head = ['POST /echo HTTP/1.1', 'content-type: application/json', 'content-length: 201'];
  const answer = await rawRequest(service.url, lines(...head));
  expect(answer).toContain('413 Payload Too Large');
  expect(answer).toContain('"urn:problem-type:belgif:payloadTooLarge"');
});

test('a body without an end is refused at the limit', async () => {
  const head = [
    'POST /echo HTTP/1.1',
    'content-type: application/json',
    'transfer-encoding: chunked',
  ];
  const chunk = `80\r\n${' '.repeat(128)}\r\n`;
  const answer = await rawRequest(service.url, lines(...head) + chunk + chunk);
  expect(answer).toContain('"payload-too-large"');
});

test('a body that does not go on is given up', async () => {
  const head = ['POST /echo HTTP/1.1', 'content-type: application/json', 'content-length: 20'];
  const other = await startService({ operations: [ECHO], patience: { idle: 200 } });
  const answer = await rawRequest(other.url, `${lines(...head)}{"na`);
  expect(answer).toContain('408 Request Timeout');
  expect(answer).toContain('"request-timeout"');
  await other.close();
});

test('gzip is taken, up to the limit of what comes out', async () => {
  const gzip = { 'content-encoding': 'gzip' };
  const good = gzipSync('{"name":"Anna"}');
  expect((await post('/echo', good, gzip)).body).toEqual({ name: 'Anna' });
  const bomb = gzipSync(' '.repeat(100_000));
  expect(bomb.length).toBeLessThan(200);
  expect(await post('/echo', bomb, gzip)).toMatchObject({
    status: 413,
    body: { code: 'payload-too-large' },
  });
  const broken = good.subarray(0, 20);
  expect((await post('/echo', broken, gzip)).body.code).toBe('request-malformed');
  expect((await post('/echo', good, { 'content-encoding': 'br' })).status).toBe(415);
});

test('a body where none belongs is refused', async () => {
  const head = ['GET /health HTTP/1.1', 'content-length: 2'];
  expect(await rawRequest(service.url, `${lines(...head)}{}`)).toContain('400 Bad Request');
});

test('a JSON body is parsed or refused with a code of ours, whatever its bytes', async () => {
  const { take } = jsonBody(v.strictObject({ name: v.string() }));
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      const incoming = { mediaType: 'application/json', bytes: Readable.from([input]) };
      try {
        expect(await take(incoming)).toEqual({ name: expect.any(String) });
      } catch (error) {
        expect(error).toBeInstanceOf(HttpError);
      }
    }),
  );
});
