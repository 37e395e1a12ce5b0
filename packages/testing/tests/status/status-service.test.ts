import { retirePartner } from '@prova/status';
import { Validator } from '@seriousme/openapi-schema-validator';
import { PARTNER_RIGHTS, testSsin } from '../../src/index.ts';
import { type FixtureSource, startFixtureSource } from '../../src/status/fixture-source.ts';
import { createTestStatus, STATUS_URL, type TestStatus } from '../../src/status/test-status.ts';
import { withoutChance } from '../../src/without-chance.ts';

const BIM = '85613000150';
const FORMER = '14660900327';
const NOTHING = '92722400661';
const NAMED = { familyName: 'Geplantenaam', givenNames: 'Mia', birthDate: '1958-03-14' };

let source: FixtureSource;
let status: TestStatus;
beforeAll(async () => {
  source = await startFixtureSource({
    authority: 'CIN',
    persons: new Map([
      [BIM, [{ name: 'BIM_BVT', authority: 'CIN', begin: '2026-01-01', end: '2026-12-31' }]],
    ]),
  });
  status = await createTestStatus({
    live: { url: source.url, statuses: ['BIM'], system: 'magda' },
  });
  await status.register([
    { ssin: BIM, ...NAMED, municipality: '44021', former: [{ ssin: FORMER, state: 'replaced' }] },
    { ssin: NOTHING, ...NAMED },
  ]);
  await status.buffer([
    {
      ssin: BIM,
      statuses: [
        { status: 'BIM', scope: 'person', authority: 'CIN', periods: [{ from: '2026-01-01' }] },
      ],
    },
    { ssin: NOTHING, statuses: [] },
  ]);
});
afterEach(() => source.fail(undefined));
afterAll(async () => {
  await status.close();
  await source.close();
});

const QUERY = '/status/v1/entitlements/query';
const ask = (ssin: string, more: object = {}) =>
  status.partner.call('POST', QUERY, { body: { ssin, rights: PARTNER_RIGHTS, ...more } });
const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(status.url + path, { headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
};

test('everybody may read the rights, and is told what is only announced', async () => {
  const { status: code, headers, body } = await get('/status/v1/rights');
  expect(code).toBe(200);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(body.total).toBe(body.items.length);
  expect(body.items[0]).toMatchObject({
    href: `${STATUS_URL}/status/v1/rights/be.rail.increased-intervention`,
    rightId: 'be.rail.increased-intervention',
    state: 'published',
    disclosure: 'P1',
    leakClass: 'C',
    title: { nl: expect.any(String), fr: expect.any(String), de: expect.any(String) },
  });
  const states = new Set(body.items.map(({ state }: { state: string }) => state));
  expect(states).toEqual(new Set(['published', 'proposed']));
  expect((await get('/status/v1/rights?state=proposed&sector=tax')).body.total).toBe(2);
  const one = await get('/status/v1/rights/be.tec.school?lang=de');
  expect(Object.keys(one.body.title)).toEqual(['de']);
  expect((await get('/status/v1/rights/be.nowhere')).status).toBe(404);
  expect((await get('/status/v1/rights?person=1')).body.issues[0].type).toMatch(/unknownInput$/);
});

test('who has the rights already is told no more than that', async () => {
  const etag = (await get('/status/v1/rights')).headers.get('etag') ?? '';
  const again = await get('/status/v1/rights', { 'if-none-match': `"other", ${etag}` });
  expect([again.status, again.body]).toEqual([304, undefined]);
  expect((await get('/status/v1/rights?lang=fr', { 'if-none-match': etag })).status).toBe(200);
});

test('a partner is answered from the live source, and from the buffer while that says nothing', async () => {
  const live = await ask(BIM);
  expect(live.status).toBe(200);
  expect(live.body).toMatchObject({ ssin: '*******0150', date: '2026-11-24', total: 5 });
  const rail = {
    href: `${STATUS_URL}/status/v1/rights/be.rail.increased-intervention`,
    rightId: 'be.rail.increased-intervention',
    result: 'yes',
    legalBasis: 'Decree of nowhere',
    purpose: { nl: 'Proefdienst', fr: 'Service d’essai', de: 'Probedienst' },
  };
  const [first] = live.body.items;
  expect(first).toEqual({ ...rail, until: '2026-12-31', sourceMode: 'live', asOf: '2026-11-24' });
  source.fail('down');
  const [second] = (await ask(BIM)).body.items;
  expect(second).toEqual({
    ...rail,
    until: '2027-02-14',
    sourceMode: 'buffer',
    asOf: '2026-10-01',
  });
  source.fail('contradictory');
  const [third] = (await ask(BIM)).body.items;
  expect(third).toEqual({ ...rail, result: 'unknown', reason: 'source-contradictory' });
});

test.each<[string, string, object, number, string, object]>([
  [
    'a number that was replaced',
    FORMER,
    {},
    400,
    'ssin-replaced',
    { type: 'urn:problem-type:cbss:input-validation:replacedSsin', name: 'ssin' },
  ],
  [
    'a mistyped number',
    '85613000151',
    {},
    400,
    'ssin-invalid',
    { type: 'urn:problem-type:belgif-ext:input-validation:invalidStructure', name: 'ssin' },
  ],
  [
    'a day far away',
    BIM,
    { date: '2020-01-01' },
    400,
    'date-out-of-range',
    { type: 'urn:problem-type:belgif-ext:input-validation:outOfRange', name: 'date' },
  ],
  [
    'a member that is not known',
    BIM,
    { purpose: 'x' },
    400,
    'invalid-input',
    { type: 'urn:problem-type:belgif:input-validation:unknownInput' },
  ],
])('%s is refused as Belgif says it', async (_, ssin, more, code, word, issue) => {
  const answer = await ask(ssin, more);
  expect(answer.status).toBe(code);
  expect(answer.body).toMatchObject({
    code: word,
    type: 'urn:problem-type:belgif:badRequest',
    issues: [{ in: 'body', ...issue }],
  });
  // The id of the problem is chance, and may have many digits.
  const { instance: _instance, ...said } = answer.body;
  expect(JSON.stringify(said)).not.toMatch(/\d{9}/);
});

test('nobody is answered who may not ask, or asks for more', async () => {
  const path = status.url + QUERY;
  const body = JSON.stringify({ ssin: BIM, rights: PARTNER_RIGHTS });
  const stranger = await fetch(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  expect(stranger.status).toBe(401);
  const more = await ask(BIM, { rights: ['be.transport.war'] });
  expect([more.status, more.body.code]).toEqual([403, 'right-not-allowed']);
  const own = await status.pensions.call('POST', QUERY, {
    body: { ssin: BIM, rights: ['be.transport.war'] },
  });
  expect([own.status, own.body.items[0].result]).toEqual([200, 'unknown']);
  const batch = '/status/v1/entitlements/queryBatch?rights=be.transport.war';
  const file = await status.pensions.call('POST', batch, {
    body: '',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  expect([file.status, file.body.code]).toEqual([403, 'missing-permission']);
});

test('a file is answered line by line, without a number', async () => {
  const lines = [BIM, NOTHING, FORMER, testSsin(7)].map((ssin) => JSON.stringify({ ssin }));
  const path = `/status/v1/entitlements/queryBatch?rights=${PARTNER_RIGHTS[0]}`;
  const headers = { 'content-type': 'application/x-ndjson' };
  const answer = await status.partner.call('POST', path, {
    body: `${lines.join('\n')}\nx`,
    headers,
  });
  const [head, ...answers] = String(answer.body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(head).toMatchObject({ sourceMode: 'buffer', asOf: '2026-10-01', total: 5 });
  expect(answers.map(({ items, code }) => code ?? items[0].result)).toEqual([
    'yes',
    'no',
    'ssin-replaced',
    'unknown',
    'ssin-invalid',
  ]);
});

test('without a catalogue the service says so, and stays up', async () => {
  const bare = await createTestStatus({ catalogue: () => undefined });
  const answers = await Promise.all(
    ['/health', '/status/v1/rights'].map(async (path) => (await fetch(bare.url + path)).status),
  );
  const asked = await bare.partner.call('POST', QUERY, {
    body: { ssin: BIM, rights: PARTNER_RIGHTS },
  });
  expect([...answers, asked.status]).toEqual([200, 503, 503]);
  expect(await (await fetch(`${bare.url}/health`)).json()).toEqual({ status: 'DEGRADED' });
  await bare.close();
});

test('what it can do is described, and the description holds', async () => {
  const { body } = await get('/openapi.json');
  expect(Object.keys(body.paths)).toEqual(expect.arrayContaining([QUERY, '/status/v1/rights']));
  expect(await new Validator().validate(body)).toMatchObject({ valid: true });
  expect((await fetch(`${status.url}/docs`)).status).toBe(200);
  expect((await get('/health')).body).toEqual({ status: 'UP' });
});

test('no log, metric or health tells a person, a status or a source', async () => {
  const metrics = await (await fetch(`${status.url}/metrics`)).text();
  expect(metrics).toMatch(/prova_status_answers_total\{result="yes"\} [1-9]/);
  expect(metrics).toMatch(/prova_status_live_resting 0/);
  const told = withoutChance([...status.lines, metrics].join('\n'));
  expect(status.lines.length).toBeGreaterThan(10);
  const catalogue = ['BIM', 'RIS', 'GRAPA', 'TERR', 'CIN', 'SPPIS', 'DGPH', 'be.rail', '44021'];
  for (const planted of [BIM, NOTHING, FORMER, NAMED.familyName, NAMED.birthDate, ...catalogue]) {
    expect(told).not.toContain(planted);
  }
  expect(told).not.toMatch(new RegExp(new URL(source.url).host));
});

test('a partner that is withdrawn is refused at once, with the token that it has', async () => {
  const body = { ssin: BIM, rights: ['be.transport.war'] };
  expect((await status.pensions.call('POST', QUERY, { body })).status).toBe(200);
  const operator = { actor: 'operator', now: status.clock.now() };
  await status.database.transaction((tx) => retirePartner(tx, 'pensions-1', operator));
  const refused = await status.pensions.call('POST', QUERY, { body });
  expect([refused.status, refused.body.code]).toEqual([401, 'invalid-access-token']);
  expect((await ask(BIM)).status).toBe(200);
});
