import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { until } from '../../src/issuer/until.ts';
import { PARTNER_RIGHTS } from '../../src/status/belgium.ts';
import { testSsin } from '../../src/status/test-ssin.ts';
import { createTestStatus, type TestStatus } from '../../src/status/test-status.ts';
import { type CutLine, layLine } from '../registry/cut-line.ts';

// What a partner may send, and what may go wrong while it is answered: never a wrong yes or no, never somebody else's, and never what was sent.

const BIM = '85613000150';
const NOTHING = '92722400661';
const QUERY = '/status/v1/entitlements/query';
const RAIL = PARTNER_RIGHTS[0];
const BATCH = `/status/v1/entitlements/queryBatch?rights=${RAIL}`;
const NDJSON = { 'content-type': 'application/x-ndjson' };
const MANY = 150_000;
const PLANTED = 'planted-by-nobody';

let line: CutLine;
let status: TestStatus;
const has = { status: 'BIM', scope: 'person', authority: 'CIN' } as const;
const persons = (periods: readonly { from: string; until?: string }[]) => [
  { ssin: BIM, statuses: [{ ...has, periods }] },
  { ssin: NOTHING, statuses: [] },
];
beforeAll(async () => {
  status = await createTestStatus({
    partnerLimit: { requests: 150, seconds: 60 },
    patience: { headers: 2_000 },
    // As the service is opened where people wait for it.
    statementPatience: 1_500,
    wayTo: async (url) => {
      line = await layLine(url);
      return line.url;
    },
  });
  await status.buffer(persons([{ from: '2026-01-01', until: '2026-12-31' }]));
});
afterAll(async () => {
  await status.close();
  await line.close();
});
afterEach(() => line.restore());

const ask = (body: object | string, headers: Record<string, string> = {}) =>
  status.partner.call('POST', QUERY, { body, headers });
const query = (more: object = {}) => ask({ ssin: BIM, rights: [RAIL], ...more });
const answersOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((each) => JSON.parse(each));
const batch = async (body: string | Uint8Array) => {
  const answer = await status.partner.call('POST', BATCH, { body, headers: NDJSON });
  const [head, ...lines] = answersOf(String(answer.body));
  expect(head.total).toBe(lines.length);
  expect(lines.map((each) => each.line)).toEqual(lines.map((_, at) => at + 1));
  return lines.map(({ items, code }) => code ?? items[0].result);
};
/** What a problem says, but for its own random name. */
const told = ({ instance: _, ...problem }: Record<string, unknown>) => JSON.stringify(problem);
const noted = async () => (await status.database.query('select from status.audit')).length;

test.each<[string, object | string, string]>([
  ['A07 nested 10,000 deep', '['.repeat(10_000), 'malformed-json'],
  ['A07 with __proto__', `{"__proto__":{"ssin":"${BIM}"},"rights":["${RAIL}"]}`, 'malformed-json'],
  ['A07 that is no JSON', PLANTED, 'malformed-json'],
  [
    'A08 that names two persons',
    `{"ssin":"${NOTHING}","rights":["${RAIL}"],"ssin":"${BIM}"}`,
    'duplicate-member',
  ],
  ['A09 with a NUL', { ssin: `${BIM}\u0000`, rights: [RAIL] }, 'ssin-invalid'],
  ['A09 with a lone surrogate', `{"ssin":"${BIM}\\ud800","rights":["${RAIL}"]}`, 'ssin-invalid'],
  ['A09 that turns about', { ssin: `\u202e${BIM}`, rights: [RAIL] }, 'ssin-invalid'],
  ['A09 in other digits', { ssin: '８５６１３０００１５０', rights: [RAIL] }, 'ssin-invalid'],
  ['A11 of 29 February', { ssin: BIM, rights: [RAIL], date: '2026-02-29' }, 'invalid-input'],
  ['A11 of the year 0000', { ssin: BIM, rights: [RAIL], date: '0000-01-01' }, 'date-out-of-range'],
  ['A11 of no day', { ssin: BIM, rights: [RAIL], date: '2026-11-00' }, 'invalid-input'],
  ['A12 with a time', { ssin: BIM, rights: [RAIL], date: '2026-11-24T00:00Z' }, 'invalid-input'],
  ['A14 with a number for digits', { ssin: Number(BIM), rights: [RAIL] }, 'invalid-input'],
  ['A14 with 1e400', `{"ssin":1e400,"rights":["${RAIL}"]}`, 'invalid-input'],
  ['A14 with a text for a list', { ssin: BIM, rights: RAIL }, 'invalid-input'],
  ['A14 with 65 rights', { ssin: BIM, rights: Array(65).fill(RAIL) }, 'invalid-input'],
  ['A26 with SQL', { ssin: BIM, rights: ["x'; drop table status.person; --"] }, 'invalid-input'],
  ['A26 with a template', { ssin: `{{${PLANTED}}}`, rights: [RAIL] }, 'ssin-invalid'],
])('a question %s is refused, and not repeated', async (_, body, code) => {
  const answer = await ask(body);
  expect([answer.status, answer.body.code]).toEqual([400, code]);
  expect(told(answer.body)).not.toMatch(/\d{9}|drop table|planted|８５|1e400/);
  expect(Object.hasOwn(Object.prototype, 'ssin')).toBe(false);
});

test('A03 to A06: a token in an address, too long a body, one that swells, another form', async () => {
  const inAddress = await fetch(`${status.url}${QUERY}?access_token=${PLANTED}`, {
    method: 'POST',
  });
  const codes: unknown[] = [Object(await inAddress.json()).code];
  const gzip = { 'content-encoding': 'gzip' };
  const swelling = new Uint8Array(gzipSync(new Uint8Array(80 * 1024 ** 2).fill(0x20)));
  const sent: readonly (readonly [string, string | Uint8Array, Record<string, string>])[] = [
    [QUERY, `{"ssin":"${' '.repeat(70_000)}"}`, {}],
    [QUERY, swelling, gzip],
    [BATCH, swelling, { ...NDJSON, ...gzip }],
    [BATCH, '{}', {}],
    [BATCH, `ssin\n${BIM}\n`, { 'content-type': 'text/csv' }],
    [QUERY, '{}', { 'content-type': 'application/json; charset=utf-16' }],
    [QUERY, '{}', { 'content-type': 'text/plain' }],
  ];
  for (const [path, body, headers] of sent) {
    codes.push((await status.partner.call('POST', path, { body, headers })).body.code);
  }
  const [large, other] = ['payload-too-large', 'unsupported-media-type'];
  expect(codes).toEqual(['token-in-query', large, large, large, other, other, other, other]);
});

test('A18 to A20: whatever a file has on its lines, each person is answered in their place', async () => {
  const windows = `\uFEFF{"ssin":"${BIM}"}\r\n{"ssin":"${NOTHING}"}\r\n{"ssin":"${BIM}"}`;
  expect(await batch(windows)).toEqual(['yes', 'no', 'yes']);
  const odd = [
    `=cmd|' /C calc'!A0`,
    `"${BIM}";"${NOTHING}"`,
    `{"ssin":"${BIM}","ssin":"${NOTHING}"}`,
    `{"ssin":"${BIM}","rights":["${RAIL}"]}`,
    `{"ssin":"${BIM}"}{"ssin":"${NOTHING}"}`,
    `[{"ssin":"${BIM}"}]`,
    '['.repeat(10_000),
    'x'.repeat(100_000),
    `{"ssin":"\\u0038${BIM.slice(1)}"}`,
    `{"ssin":"${BIM}"}`,
  ];
  const found = await batch(odd.join('\n'));
  expect(found).toEqual([...Array(8).fill('ssin-invalid'), 'yes', 'yes']);
  const lines = Array.from({ length: 20_000 }, (_, at) => JSON.stringify({ ssin: testSsin(at) }));
  const many = await batch(lines.with(7_777, `{"ssin":"${PLANTED}"}`).join('\n'));
  expect(many.flatMap((each, at) => (each === 'unknown' ? [] : [at, each]))).toEqual([
    ...[7_777, 'ssin-invalid'],
  ]);
});

test('A21: of a file that breaks off nothing is answered, and nothing noted', async () => {
  const sending = await upload(100_000);
  const before = await noted();
  sending.on('error', () => undefined);
  sending.write(`{"ssin":"${BIM}"}\n`.repeat(2_000));
  await once(sending, 'drain').catch(() => undefined);
  sending.destroy();
  await until('the service noticed', () =>
    status.lines.some((each) => /connection-lost/.test(each)),
  );
  expect(await noted()).toBe(before);
});

test('R06: who says half a head is hung up on', async () => {
  const { hostname, port } = new URL(status.url);
  const socket = connect(Number(port), hostname);
  socket.write(`POST ${QUERY} HTTP/1.1\r\nhost: a\r\nx-slow: `);
  const [head] = await once(socket.setEncoding('latin1'), 'data');
  expect(head).toContain('request-timeout');
});

test('A24: paths, headers and methods that pretend', async () => {
  const statuses: number[] = [];
  for (const path of ['/../health', '/..%2f..%2fhealth', '/%2e%2e/x', '/a%0d%0aset-cookie:%20b']) {
    const sending = request(status.url, { path: `/status/v1/rights${path}` }).end();
    const [answer]: IncomingMessage[] = await once(sending, 'response');
    expect(Buffer.concat((await answer?.toArray()) ?? []).toString()).not.toContain('set-cookie');
    statuses.push(answer?.statusCode ?? 0);
  }
  const override = await fetch(status.url + QUERY, {
    headers: { 'x-http-method-override': 'POST', 'x-original-url': '/metrics' },
  });
  const long = await fetch(status.url + QUERY, { headers: { x: PLANTED.repeat(2_000) } });
  expect(await long.text()).not.toContain(PLANTED);
  expect([...statuses, override.status, long.status]).toEqual([400, 400, 400, 400, 405, 431]);
});

test('K01: a yes ends with the last day of its period, and what is asked of a day is of that day', async () => {
  const days = ['2025-12-31', '2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'];
  const results = await Promise.all(
    days.map(async (date) => {
      const [item] = (await query({ date })).body.items;
      return [item.result, item.until ?? item.reason];
    }),
  );
  expect(results).toEqual([
    ['unknown', 'not-asked'],
    ['unknown', 'not-asked'],
    ['yes', '2026-12-31'],
    ['yes', '2026-12-31'],
    ['no', undefined],
  ]);
});

test.each(['cut', 'freeze'] as const)(
  'A27, D03: with the line to the database %s nobody is told yes or no, and afterwards all is as it was',
  async (fault) => {
    expect((await query()).status).toBe(200);
    const before = await noted();
    line[fault]();
    const body = JSON.stringify({ ssin: BIM, rights: [RAIL] });
    const [single, file, health] = await Promise.all([
      ask(body),
      status.partner.call('POST', BATCH, { body: `{"ssin":"${BIM}"}`, headers: NDJSON }),
      fetch(`${status.url}/health`),
    ]);
    for (const answer of [single, file]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'dependency-unavailable' } });
      expect(told(answer.body)).not.toMatch(/yes|"no"|result|\.[jt]s:\d|postgres|\d{9}/);
    }
    expect([health.status, await health.json()]).toEqual([503, { status: 'DOWN' }]);
    expect((await fetch(`${status.url}/status/v1/rights`)).status).toBe(200);
    line.restore();
    await until('the database is back', async () => (await query()).status === 200);
    expect(await noted()).toBeGreaterThan(before);
    expect((await query()).body.items[0].result).toBe('yes');
  },
);

test('A23: who asks too often is told when to come again, and others notice nothing', async () => {
  status.clock.pass(60);
  const answers = await Promise.all(Array.from({ length: 180 }, () => query()));
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(30);
  for (const { headers, body } of refused) {
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    expect(body).toMatchObject({ code: 'too-many-requests' });
  }
  const other = await status.pensions.call('POST', QUERY, {
    body: { ssin: BIM, rights: ['be.transport.war'] },
  });
  expect([other.status, other.body.items[0].result]).toEqual([200, 'unknown']);
  status.clock.pass(60);
});

test('R04: a reader that does not read holds no connection and stops no load; what it is told stays of one load', async () => {
  const half = await readSome();
  await until('nobody waits', () => isIdle());
  status.clock.pass(42 * 86_400);
  const first = { quarter: '2027-Q1', asOf: '2027-01-04', nextLoad: '2027-04-15' };
  await status.buffer(persons([{ from: '2020-01-01', until: '2026-12-31' }]), first);
  const [head, ...lines] = answersOf(await half.rest());
  expect(head).toMatchObject({ date: '2026-11-24', asOf: '2026-10-01', total: MANY });
  expect(lines).toHaveLength(MANY);
  expect(lines.every(({ items }) => items[0].result === 'yes')).toBe(true);
});

test('D11: where its load was replaced twice meanwhile, the answer breaks off', async () => {
  const half = await readSome();
  status.clock.pass(180 * 86_400);
  const second = { quarter: '2027-Q2', asOf: '2027-04-02', nextLoad: '2027-07-15' };
  const third = { quarter: '2027-Q3', asOf: '2027-07-02', nextLoad: '2027-10-15' };
  for (const header of [second, third])
    await status.buffer(persons([{ from: '2020-01-01' }]), header);
  await expect(half.rest()).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('A22: who goes away before the end leaves nothing behind', async () => {
  const half = await readSome();
  half.leave();
  await until('nobody waits', () => isIdle());
  expect((await query({ date: '2027-07-05' })).status).toBe(200);
});

test('nothing of what was sent is in a log or a metric', async () => {
  const metrics = await (await fetch(`${status.url}/metrics`)).text();
  const told = [...status.lines, metrics].join('\n');
  expect(told).toMatch(/buffer-gone/);
  expect(told).not.toMatch(new RegExp(`${BIM}|${NOTHING}|${PLANTED}|drop table|calc|BIM|CIN`));
});

function isIdle(): boolean {
  const { open, idle, waiting } = status.database.load();
  return waiting === 0 && idle === open;
}

/** A file on its way to the service. */
async function upload(length: number): Promise<ClientRequest> {
  // What is sent once has to know the nonce of now.
  await ask({});
  const headers = await status.partner.headers('POST', BATCH);
  return request(status.url + BATCH, {
    ...{ method: 'POST', agent: false },
    headers: { ...headers, ...NDJSON, 'content-length': length },
  });
}

/** Has a large file answered, and reads no more of it than the beginning. */
async function readSome() {
  const file = `{"ssin":"${BIM}"}\n`.repeat(MANY);
  const sending = await upload(file.length);
  sending.end(file);
  const [answer]: IncomingMessage[] = await once(sending, 'response');
  if (answer?.statusCode !== 200) throw new Error(`It was answered ${answer?.statusCode}.`);
  return {
    rest: async () => Buffer.concat(await answer.toArray()).toString('utf8'),
    leave: () => answer.destroy(),
  };
}
