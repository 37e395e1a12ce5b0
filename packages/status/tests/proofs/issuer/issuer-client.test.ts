import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { codeMatchers, type Loopback, newP256Key, onLoopback, privateJwkOf } from '@prova/testing';
import { StatusError } from '../../../src/errors.ts';
import { issuerClient } from '../../../src/proofs/issuer/issuer-client.ts';

expect.extend(codeMatchers);

// A client of an issuer that does not answer as one: no answer is taken for another, and none is waited for without end.

let answerNext: RequestListener = (_, res) => res.end();
const asked: string[] = [];
let there: Loopback;
beforeAll(async () => {
  there = await onLoopback(
    createServer((req, res) => {
      asked.push(`${req.method} ${req.url}`);
      req.resume();
      if (req.url === '/token') json(res, 200, { access_token: randomUUID(), token_type: 'DPoP' });
      else answerNext(req, res);
    }),
  );
});
afterAll(() => there.close());
beforeEach(() => {
  asked.length = 0;
});

type Res = Parameters<RequestListener>[1];

function json(res: Res, status: number, value: unknown, type = 'application/json'): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  res.writeHead(status, { 'content-type': type }).end(text);
}

function client(patience = { make: 60_000, look: 60_000 }) {
  const key = privateJwkOf(newP256Key());
  const place = { url: there.origin, clientId: 'status', institution: 'BE:0120', name: 'Nobody' };
  return issuerClient({ ...place, key, patience }, { now: () => 1_795_510_800 });
}

const problem = (status: number, body: unknown = { code: 'right-unknown', status }) =>
  [status, body, 'application/problem+json'] as const;

test.each<[string, readonly [number, unknown, string?]]>([
  ['a page of whoever stands between', [200, '<!doctype html><title>Log in</title>', 'text/html']],
  ['JSON as another type', [200, { jti: 'x' }, 'text/plain']],
  ['no content', [204, '']],
  ['a part of it', [206, { jti: 'x' }]],
  ['a status that nobody uses', [299, { jti: 'x' }]],
  ['a page that refuses', [403, '<h1>Forbidden</h1>', 'text/html']],
  ['a page that finds nothing', [404, '<h1>Not found</h1>', 'text/html']],
  ['a refusal without a code', problem(403, { title: 'No' })],
  ['a refusal that says two codes', problem(403, '{"code":"a","code":"b"}')],
  ['too many at once', problem(429, { code: 'too-many-requests' })],
  ['too early', problem(425, { code: 'x' })],
  ['a fault of its own', problem(500, { code: 'internal-server-error' })],
  ['a gateway that waits no longer', [504, '<h1>504</h1>', 'text/html']],
  ['more than any answer has', [200, 'x'.repeat(1_100_000)]],
])('the issuer did not answer: %s', async (_, [status, body, type]) => {
  answerNext = (_req, res) => json(res, status, body, type);
  await expect(client().ask('GET', '/x')).toRejectWithCode(StatusError, 'issuer-unavailable');
});

test.each<[string, RequestListener]>([
  ['the line is lost before an answer', (req) => req.socket.destroy()],
  [
    'the line is lost in the middle',
    (_, res) => {
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      res.write('{"jti":', () => res.destroy());
    },
  ],
  [
    'sent to somebody else',
    (_, res) => res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  ],
  ['sent round in a circle', (req, res) => res.writeHead(307, { location: req.url }).end()],
])('the issuer did not answer: %s', async (_, listener) => {
  answerNext = listener;
  await expect(client().ask('POST', '/x', { body: {} })).toRejectWithCode(
    StatusError,
    'issuer-unavailable',
  );
  expect(asked.filter((each) => each.endsWith('/x'))).toHaveLength(1);
});

test('it is waited for as long as was settled, with its token and its body', async () => {
  answerNext = () => undefined;
  const silent = client({ make: 30, look: 30 }).ask('GET', '/x');
  await expect(silent).toRejectWithCode(StatusError, 'issuer-unavailable');
  answerNext = (_, res) => {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.write('{');
  };
  const half = client({ make: 200, look: 200 }).ask('GET', '/x');
  await expect(half).toRejectWithCode(StatusError, 'issuer-unavailable');
});

test.each([400, 401, 403, 404, 409, 410, 422])(
  'a refusal of its own, %d, is one',
  async (status) => {
    answerNext = (_, res) => json(res, ...problem(status));
    await expect(client().ask('POST', '/x', { body: {} })).toRejectWithCode(
      StatusError,
      'issuer-refused',
    );
  },
);

test('what it says in a refusal is not repeated', async () => {
  answerNext = (_, res) => json(res, ...problem(422, { code: 'x', detail: '85613000150' }));
  await expect(client().ask('GET', '/x')).rejects.not.toThrow('85613000150');
});

test.each([
  ['pdf', 'application/pdf', '%PDF-2.0 …', '<!doctype html>'],
  ['svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', '{"jti":"x"}'],
] as const)('a %s is one from its first letters on', async (form, type, good, bad) => {
  answerNext = (_, res) => json(res, 200, good, type);
  expect(Buffer.from(await client().ask('GET', '/x', { form })).toString()).toBe(good);
  answerNext = (_, res) => json(res, 200, bad, type);
  await expect(client().ask('GET', '/x', { form })).toRejectWithCode(
    StatusError,
    'issuer-unavailable',
  );
});

test('a token that is taken no more is not sent again', async () => {
  const one = client();
  answerNext = (_, res) => json(res, ...problem(401, { code: 'expired-access-token' }));
  await expect(one.ask('GET', '/x')).toRejectWithCode(StatusError, 'issuer-refused');
  answerNext = (_, res) => json(res, 200, {});
  await one.ask('GET', '/x');
  await one.ask('GET', '/x');
  expect(asked.filter((each) => each === 'POST /token')).toHaveLength(2);
});
