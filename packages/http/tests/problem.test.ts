import { CodedError } from '@prova/credential';
import { type Answer, answerNothing, answerSeeOther, HttpError, operation } from '../src/index.ts';
import { type StartedService, startService } from './support/start-service.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}';

class ShopError extends CodedError<'shop-closed' | 'shop-away' | 'shop-odd' | 'shop-missing'> {}

const ISSUE = {
  type: 'urn:problem-type:belgif:input-validation:invalidInput',
  in: 'body',
  name: 'basket.size',
  detail: 'No basket is so large.',
} as const;

class BasketError extends CodedError<'basket-size'> {
  readonly issues = [ISSUE];
}

/** An operation that does nothing but this. */
function doing(operationId: string, handle: () => Answer, mediaType?: string) {
  return operation({
    operationId,
    method: 'GET',
    path: `/${operationId}`,
    tag: 'Faults',
    summary: 'Fails',
    answers: {
      204: { description: 'Never', ...(mediaType && { mediaType }) },
      303: { description: 'On' },
    },
    handle,
  });
}

function failing(operationId: string, error: unknown, mediaType?: string) {
  const handle = () => {
    throw error;
  };
  return doing(operationId, handle, mediaType);
}

let service: StartedService;
beforeAll(async () => {
  service = await startService({
    operations: [
      failing('closed', new ShopError('shop-closed', 'The shop is closed.')),
      failing('missing', new ShopError('shop-missing', 'No such shop.')),
      failing('basket', new BasketError('basket-size', 'The basket is too large.')),
      failing('away', new ShopError('shop-away', 'postgres://anna:secret@10.0.0.1')),
      failing('odd', new ShopError('shop-odd', 'secret')),
      failing('unforeseen', new TypeError('secret\n    at secret')),
      failing('thrownText', 'secret'),
      failing('template', new HttpError('template-unsafe', 'secret')),
      failing('forbidden', new HttpError('missing-permission', 'Not for you.')),
      failing('stranger', new HttpError('no-access-token', 'Sign in first.')),
      doing('crlf', () => answerNothing({ 'x-name': 'a\r\nset-cookie: b=c' })),
      doing('halfSaid', () => answerNothing({ 'set-cookie': 'session=secret', 'x-name': 'Ελένη' })),
    ],
    problems: { 'shop-closed': 409, 'shop-missing': 404, 'shop-away': 503, 'basket-size': 422 },
  });
});
afterAll(() => service.close());

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(service.url + path, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('what an error of a service knows of the input is told', async () => {
  const { status, text } = await ask('/basket');
  expect([status, JSON.parse(text)]).toEqual([
    422,
    expect.objectContaining({ code: 'basket-size', issues: [ISSUE] }),
  ]);
});

test('of an answer that cannot be said nothing is said', async () => {
  const response = await fetch(`${service.url}/halfSaid`);
  expect([response.status, response.statusText]).toEqual([500, 'Internal Server Error']);
  expect(response.headers.get('set-cookie')).toBe(null);
});

test('a problem says what is so, and names the request', async () => {
  const { status, headers, text } = await ask('/closed');
  const problem = JSON.parse(text);
  expect(status).toBe(409);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(problem).toEqual({
    type: 'urn:problem-type:prova:shopClosed',
    title: 'Conflict',
    status: 409,
    code: 'shop-closed',
    detail: 'The shop is closed.',
    instance: expect.stringMatching(new RegExp(`^urn:uuid:${UUID}$`)),
  });
  expect(problem.instance).toBe(`urn:uuid:${headers.get('belgov-trace-id')}`);
});

test.each([
  ['/missing', 404, 'belgif:resourceNotFound', 'shop-missing'],
  ['/forbidden', 403, 'belgif:missingPermission', 'missing-permission'],
  ['/stranger', 401, 'belgif:noAccessToken', 'no-access-token'],
  ['/away', 503, 'belgif:serviceUnavailable', 'dependency-unavailable'],
  ['/odd', 500, 'belgif:internalServerError', 'internal-error'],
  ['/unforeseen', 500, 'belgif:internalServerError', 'internal-error'],
  ['/thrownText', 500, 'belgif:internalServerError', 'internal-error'],
  ['/template', 500, 'belgif:internalServerError', 'internal-error'],
  ['/crlf', 500, 'belgif:internalServerError', 'internal-error'],
])('%s is %i %s', async (path, status, type, code) => {
  const answer = await ask(path);
  expect(JSON.parse(answer.text)).toMatchObject({ status, type: `urn:problem-type:${type}`, code });
  expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(/secret|postgres|10\.0/);
  expect(answer.headers.get('set-cookie')).toBe(null);
});

test('what is away may be back soon', async () => {
  expect((await ask('/away')).headers.get('retry-after')).toBe('5');
});

test('the log knows the code that was not shown, and where the fault arose, not its words', async () => {
  await ask('/away');
  await ask('/unforeseen');
  await service.close();
  const log = service.lines.join('');
  expect(log).toContain('"code":"shop-away"');
  expect(log).toMatch(/"frames":\["at .*problem\.test\.ts/);
  expect(log).not.toContain('secret');
  service = await startService();
});

test('a person gets a page', async () => {
  const other = await startService({
    operations: [
      failing('page', new ShopError('shop-closed', 'The <b>shop</b> is closed.'), 'text/html'),
      failing('fault', new TypeError('secret'), 'text/html'),
    ],
    problems: { 'shop-closed': 409 },
  });
  const response = await fetch(`${other.url}/page`);
  expect(response.status).toBe(409);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('The &#60;b&#62;shop&#60;/b&#62; is closed.');
  expect(text).toContain('shop-closed');
  // In the title and the heading, and not once more above the sentence.
  expect(text.match(/This could not be taken/g)).toHaveLength(2);
  const fault = await (await fetch(`${other.url}/fault`)).text();
  expect(fault).toContain('report the number of the request');
  // What a program is told speaks of a member of its answer.
  expect(fault).not.toContain('instance');
  const nowhere = await fetch(`${other.url}/x`, { headers: { accept: 'text/html,*/*' } });
  expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  // In the title and the heading, and not once more below.
  expect((await nowhere.text()).match(/There is nothing here/g)).toHaveLength(2);
  await other.close();
});

test('a service says it in the language that the address names', async () => {
  const other = await startService({
    problemWords: ({ status }, { header }, lang) => ({
      ...{ lang: lang ?? header('accept-language') ?? 'en', service: 'Winkel' },
      ...{ skip: 'Naar de inhoud', navigation: 'Hoofdmenu', title: `Niets, ${status}` },
      ...{ home: 'Naar het begin', homeAt: '/begin' },
      ...{ details: 'Meer', code: 'Code', status: 'Status', request: 'Aanvraag' },
    }),
  });
  const said = async (path: string, language: string) => {
    const headers = { accept: 'text/html', 'accept-language': language };
    return (await fetch(other.url + path, { headers })).text();
  };
  const page = await said('/x?lang=nl', 'fr');
  for (const text of ['lang="nl"', 'Niets, 404', 'href="/begin"', '<dt>Aanvraag</dt>']) {
    expect(page).toContain(text);
  }
  expect(page).not.toMatch(/Main|Details|class="banner/);
  expect(await said('/x?access_token=planted&lang=%3Cb%3E', 'fr')).not.toContain('<b>');
  expect(await said('/x', 'fr')).toContain('lang="fr"');
  await other.close();
});

test('a way on leads to a page of ours', async () => {
  const other = await startService({
    operations: [
      doing('onward', () => answerSeeOther('/next')),
      doing('astray', () => answerSeeOther('//evil.example/')),
      doing('askew', () => answerSeeOther('/\\evil.example/')),
      doing('aslant', () => answerSeeOther('/\t/evil.example/')),
    ],
  });
  const goal = async (path: string) => {
    const response = await fetch(other.url + path, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };
  expect(await goal('/onward')).toEqual([303, '/next']);
  expect(await goal('/astray')).toEqual([303, '/']);
  expect(await goal('/askew')).toEqual([303, '/']);
  expect(await goal('/aslant')).toEqual([303, '/']);
  await other.close();
});
