import * as v from 'valibot';
import {
  type Authenticator,
  answerJson,
  HttpError,
  jsonBody,
  operation,
  setCookie,
} from '../src/index.ts';
import { lines, rawRequest } from './support/raw-request.ts';
import { type StartedService, startService } from './support/start-service.ts';

interface Officer {
  readonly name: string;
}

const session: Authenticator<Officer> = {
  name: 'officerSession',
  scheme: { type: 'apiKey', in: 'cookie', name: 'session' },
  authenticate: ({ cookies }) => {
    const id = cookies.get('session');
    if (id === undefined) throw new HttpError('no-access-token', 'Sign in first.');
    if (id !== 'known') throw new HttpError('invalid-access-token', 'Sign in again.');
    return { name: 'Anna' };
  },
};

const token: Authenticator<string> = {
  name: 'partnerToken',
  scheme: { type: 'http', scheme: 'bearer' },
  authenticate: async ({ bearerToken }) => {
    if (bearerToken === undefined) throw new HttpError('no-access-token', 'Send a token.');
    return bearerToken;
  },
};

const propose = operation({
  operationId: 'propose',
  method: 'POST',
  path: '/proposals',
  tag: 'Proposals',
  summary: 'Proposes',
  authenticate: session,
  body: jsonBody(v.strictObject({ what: v.string() })),
  answers: { 200: { description: 'Who' } },
  handle: ({ principal }) =>
    answerJson(principal, {
      headers: {
        'set-cookie': setCookie({ name: 'session', value: 'a b', maxAge: 60 }, 'http://a'),
      },
    }),
});

const whoAmI = operation({
  operationId: 'whoAmI',
  method: 'GET',
  path: '/me',
  tag: 'Proposals',
  summary: 'Who asks',
  authenticate: token,
  answers: { 200: { description: 'Who' } },
  handle: ({ principal }) => answerJson({ token: principal.toUpperCase() }),
});

let service: StartedService;
beforeAll(async () => {
  service = await startService({ operations: [propose, whoAmI] });
});
afterAll(() => service.close());

async function send(headers: Record<string, string>, body = '{"what":"this"}') {
  const init = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  };
  const response = await fetch(`${service.url}/proposals`, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

test('the principal reaches the operation', async () => {
  const answer = await send({ cookie: 'other=1; session=known' });
  expect([answer.status, answer.body]).toEqual([200, { name: 'Anna' }]);
  expect(answer.headers.get('set-cookie')).toContain('session=a%20b;');
});

test('who is not known is refused, whatever they ask', async () => {
  expect(await send({})).toMatchObject({ status: 401, body: { code: 'no-access-token' } });
  const wrong = await send({ cookie: 'session=other' }, 'not JSON');
  expect(wrong).toMatchObject({
    status: 401,
    body: { type: 'urn:problem-type:belgif:invalidAccessToken', code: 'invalid-access-token' },
  });
});

test('nothing of a stranger is read', async () => {
  // The body never comes; the answer does.
  const head = ['POST /proposals HTTP/1.1', 'content-type: text/plain', 'content-length: 9999999'];
  expect(await rawRequest(service.url, lines(...head))).toContain('401 Unauthorized');
});

test('a bearer token comes from its header alone', async () => {
  const ask = async (authorization?: string, query = '') => {
    const headers: Record<string, string> = authorization ? { authorization } : {};
    const response = await fetch(`${service.url}/me${query}`, { headers });
    const challenge = response.headers.get('www-authenticate');
    expect(challenge).toBe(response.status === 401 ? 'Bearer' : null);
    return [response.status, await response.json()];
  };
  expect(await ask('Bearer abc.def')).toEqual([200, { token: 'ABC.DEF' }]);
  expect(await ask('bearer  abc')).toEqual([200, { token: 'ABC' }]);
  for (const wrong of ['Basic abc', 'Bearer', 'Bearer a b', 'Bearer a,b', undefined]) {
    expect(await ask(wrong)).toMatchObject([401, { code: 'no-access-token' }]);
  }
  const inQuery = await ask('Bearer abc', '?access_token=abc');
  expect(inQuery).toMatchObject([400, { code: 'token-in-query' }]);
});

test('what another site made a browser send is refused', async () => {
  const cookie = 'session=known';
  const { origin } = new URL(service.url);
  expect((await send({ cookie, origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: origin.replace('127.0.0.1', 'localhost') },
    { origin, 'sec-fetch-site': 'cross-site' },
    { origin, 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    expect(await send({ cookie, ...headers })).toMatchObject({
      status: 403,
      body: { code: 'cross-site-request' },
    });
  }
});

test('what is for any site is asked for from any, and hears of no cookie', async () => {
  const open = operation({
    operationId: 'listen',
    method: 'POST',
    path: '/open',
    tag: 'Proposals',
    summary: 'Says who asks',
    fromAnySite: { headers: [] },
    answers: { 200: { description: 'Who' } },
    handle: ({ caller: { cookies } }) => answerJson({ cookies: [...cookies] }),
  });
  const other = await startService({ operations: [open] });
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const headers = { ...foreign, cookie: 'session=known' };
  const answer = await fetch(`${other.url}/open`, { method: 'POST', headers });
  expect([answer.status, await answer.json()]).toEqual([200, { cookies: [] }]);
  await other.close();
});

test('a link on another site may lead to us', async () => {
  const headers = { authorization: 'Bearer abc', 'sec-fetch-site': 'cross-site' };
  expect((await fetch(`${service.url}/me`, { headers })).status).toBe(200);
});

test('the origin is that of the base URL, where there is one', async () => {
  const other = await startService({
    operations: [propose],
    baseUrl: 'https://registry.example',
  });
  const ask = async (origin: string) => {
    const headers = { origin, cookie: 'session=known', 'content-type': 'application/json' };
    const init = { method: 'POST', body: '{"what":"this"}', headers };
    return (await fetch(`${other.url}/proposals`, init)).status;
  };
  expect(await ask('https://registry.example')).toBe(200);
  expect(await ask(other.url)).toBe(403);
  await other.close();
});
