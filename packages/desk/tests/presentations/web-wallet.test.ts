import { createTestAuthority } from '@prova/testing';
import { decodeJwt } from 'jose';
import {
  encrypted,
  holderOf,
  openPresentationDesk,
  type PresentationDesk,
  presented,
  requestUriOf,
  type SignedRequest,
  type TestHolder,
} from '../support/presentations.ts';

const QUERY = 'ehic-dc4eu-1-sd-jwt';
const PRESENTATIONS = '/verifier/v1/presentations';

/** What a browser says of a request that a page of another site makes; and it brings no cookie along. */
const FOREIGN = { origin: 'https://wallet.example', 'sec-fetch-site': 'cross-site' };

let desk: PresentationDesk;
let holder: TestHolder;
beforeAll(async () => {
  const authority = await createTestAuthority();
  holder = holderOf(authority);
  desk = await openPresentationDesk(
    authority,
    async () => ({ verdict: 'accepted', reasons: [], steps: [] }) as never,
  );
});
afterAll(() => desk.close());

async function fetchedBy(init: RequestInit): Promise<SignedRequest> {
  const { links } = await desk.ask();
  const answer = await desk.reach(requestUriOf(links[0] ?? ''), { headers: FOREIGN, ...init });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  return decodeJwt<SignedRequest>(await answer.text());
}

async function answerTo(request: SignedRequest, state: string): Promise<Response> {
  const vp_token = { [QUERY]: [presented(holder, request)] };
  const response = await encrypted(request, { state, vp_token });
  const body = new URLSearchParams({ response });
  return desk.reach(request.response_uri, { method: 'POST', headers: FOREIGN, body });
}

test.each([
  ['GET', {}],
  ['POST', { method: 'POST', body: new URLSearchParams({ wallet_nonce: 'n-1' }) }],
])(
  'a wallet in a page of its own fetches by %s, answers, and reads what it is answered',
  async (_, init) => {
    const request = await fetchedBy(init);
    const answer = await answerTo(request, request.state);
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
  },
);

test('it reads why its answer is none, too', async () => {
  const answer = await answerTo(await fetchedBy({}), 'of another request');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('a browser that asks first hears that it may', async () => {
  const { response_uri } = await fetchedBy({});
  const asked = { origin: FOREIGN.origin, 'access-control-request-method': 'POST' };
  const { status, headers } = await desk.reach(response_uri, { method: 'OPTIONS', headers: asked });
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-methods')).toBe('POST');
});

test('a page of another site can neither ask nor take a question back', async () => {
  const headers = { ...FOREIGN, 'content-type': 'application/json' };
  const body = JSON.stringify({ preset: 'ehic', mode: 'cross-device' });
  const asked = await desk.reach(PRESENTATIONS, { method: 'POST', headers, body });
  expect([asked.status, await asked.json()]).toMatchObject([403, { code: 'cross-site-request' }]);
  const { transactionId } = await desk.ask();
  const at = `${PRESENTATIONS}/${transactionId}`;
  const cancelled = await desk.reach(at, { method: 'DELETE', headers: FOREIGN });
  expect([cancelled.status, await cancelled.json()]).toMatchObject([
    403,
    { code: 'cross-site-request' },
  ]);
  expect(await desk.result(transactionId)).toMatchObject({ state: 'created' });
});
