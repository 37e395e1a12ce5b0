import { randomUUID } from 'node:crypto';
import { verifyAudit } from '@prova/store';
import { saveDraft } from '../../src/changes/draft.ts';
import { createEnrolment, createInvitation } from '../../src/officers/enrolment.ts';
import { signKeyRetirement } from '../../src/officers/retire-key.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { admission } from '../changes/four-eyes.ts';
import { newOfficer } from '../officers/office.ts';
import { NOW } from '../throwaway-scheme.ts';
import { type OfficerClient, officerClient } from './officer-client.ts';
import { type RegistryHouse, registryHouse } from './registry-house.ts';

let house: RegistryHouse;
let anna: OfficerClient;
let abel: OfficerClient;
let bert: OfficerClient;

beforeAll(async () => {
  house = await registryHouse();
  const { officers } = house;
  [anna, abel, bert] = [
    await officerClient(house, officers.anna),
    await officerClient(house, officers.abel),
    await officerClient(house, officers.bert),
  ];
});
afterAll(() => house.close());
afterEach(() => {
  house.clock.now = NOW;
});

const REQUESTS = '/admin/v1/changeRequests';
const context = () => ({ root: house.place.root, now: house.clock.now });

test('two officers of two organisations change the register, and the next list says so', async () => {
  const made = anna.submission(admission('1001'));
  const proposed = await anna.submit(made);
  expect([proposed.status, proposed.json.id]).toEqual([201, made.id]);

  const waiting = await bert.send('GET', `${REQUESTS}?state=submitted`);
  expect(waiting.json.items.map((each: { id: string }) => each.id)).toContain(made.id);
  const seen = await bert.send('GET', `${REQUESTS}/${made.id}`);
  expect(seen.json).toMatchObject({ payload: made.payload, state: 'submitted' });
  expect(seen.json.difference).toContainEqual({
    institution: 'BE:1001',
    topic: 'name',
    to: 'New fund',
  });

  expect((await bert.decide('approve', made)).json).toMatchObject({ state: 'approved' });
  await house.publishAll();
  expect((await fetch(`${house.url}/institutions/BE/1001`)).status).toBe(200);
  await verifyAudit(house.opened.database);
});

test.each([
  ['anna', 'approve', 403, 'approval-own'],
  ['abel', 'approve', 403, 'approval-same-organisation'],
  ['bert', 'withdraw', 409, 'decision-action'],
] as const)('%s cannot %s', async (name, action, status, code) => {
  const made = anna.submission(admission(randomUUID().slice(0, 8)));
  await anna.submit(made);
  const refused = await { anna, abel, bert }[name].decide(action, made);
  expect([refused.status, refused.json.code]).toEqual([status, code]);
  expect((await anna.decide('withdraw', made)).json.state).toBe('withdrawn');
});

test('a decision is for its own request, payload and path', async () => {
  const made = anna.submission(admission('1002'));
  await anna.submit(made);
  const path = `${REQUESTS}/${made.id}`;
  const of = async (body: object, to = `${path}/approvals`) => {
    const { status, json } = await bert.send('POST', to, body);
    return [status, json.code];
  };
  const other = { jws: bert.signed('approve', randomUUID(), made.payload) };
  expect(await of(other)).toEqual([400, 'decision-request']);
  const stale = { jws: bert.signed('approve', made.id, '{}') };
  expect(await of(stale)).toEqual([409, 'approval-stale']);
  const reject = { jws: bert.signed('reject', made.id, made.payload) };
  expect(await of(reject)).toEqual([400, 'invalid-input']);
  expect(await of({ jws: 'a.b.c' })).toEqual([400, 'statement-malformed']);
  expect(await of(reject, `${REQUESTS}/${randomUUID()}/rejections`)).toEqual([
    400,
    'decision-request',
  ]);
  expect(await of(reject, `${path}/rejections`)).toEqual([200, undefined]);
  expect(await of(reject, `${path}/rejections`)).toEqual([409, 'approval-replayed']);
});

test('one officer suspends at once, and a second confirms', async () => {
  const thumbprint = thumbprintOf(house.seal);
  const change = {
    kind: 'suspend-certificate',
    thumbprint,
    reason: 'key-stolen',
    ticket: 'T1',
  } as const;
  const made = anna.submission(change, 'suspend');
  const path = '/admin/v1/emergency/suspensions';
  expect((await anna.submit(made, path)).status).toBe(201);
  expect((await bert.send('GET', `${REQUESTS}/${made.id}`)).json.state).toBe('in-force');
  expect(await (await fetch(`${house.url}/metrics`)).text()).toContain(
    '\nprova_unconfirmed_suspensions 1\n',
  );
  expect((await bert.decide('approve', made)).json.state).toBe('approved');
  const lift = anna.submission({ kind: 'lift-certificate-suspension', thumbprint }, 'suspend');
  expect((await anna.submit(lift, path)).json.code).toBe('decision-action');
});

test('A01: who is not signed in, or no longer, is refused before the body is read', async () => {
  const of = async (headers: Record<string, string>, path = REQUESTS) => {
    const answer = await fetch(`${house.url}${path}`, { method: 'POST', headers, body: '{' });
    return [answer.status, (await answer.json()).code];
  };
  const type = { 'content-type': 'application/json' };
  expect(await of(type)).toEqual([401, 'no-access-token']);
  for (const token of ['A'.repeat(43), 'x', anna.signInJws]) {
    const headers = { ...type, authorization: `Bearer ${token}` };
    expect(await of(headers)).toEqual([401, 'invalid-access-token']);
  }
});

test('a session ends after half an hour without use, after eight hours, and when asked', async () => {
  const status = async (client: OfficerClient) => (await client.send('GET', REQUESTS)).status;
  const idle = await officerClient(house, house.officers.carla);
  house.clock.now = NOW + 29 * 60;
  expect(await status(idle)).toBe(200);
  house.clock.now += 29 * 60;
  expect(await status(idle)).toBe(200);
  house.clock.now += 30 * 60;
  expect(await status(idle)).toBe(401);

  house.clock.now = NOW;
  const busy = await officerClient(house, house.officers.carla);
  for (let at = NOW; at < NOW + 8 * 3600; at += 29 * 60) {
    house.clock.now = at;
    expect(await status(busy)).toBe(200);
  }
  house.clock.now = NOW + 8 * 3600;
  expect(await status(busy)).toBe(401);

  house.clock.now = NOW;
  const leaving = await officerClient(house, house.officers.carla);
  expect((await leaving.send('DELETE', '/admin/v1/sessions/current')).status).toBe(204);
  expect(await status(leaving)).toBe(401);
});

test('a sign-in is used once, and its token is kept nowhere', async () => {
  const again = await anna.send('POST', '/admin/v1/sessions', { jws: anna.signInJws });
  expect([again.status, again.json.code]).toEqual([409, 'challenge-used']);
  expect(anna.opened.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  const { token } = anna.opened.json;
  const rows = await house.opened.database.query<{ text: string }>(
    "select encode(token_hash, 'base64') as text from officer_session",
  );
  expect(rows.map(({ text }) => text.replace('=', ''))).not.toContain(token);
  expect(house.lines.join('\n')).not.toContain(token);
});

test('a browser key is enrolled by an invitation, and ended by the first key', async () => {
  const { ursula } = house.officers;
  const { send } = anna;
  const { code, jws } = createInvitation(ursula.privateKey, context());
  const officers = '/admin/v1/officers';
  expect((await send('POST', `${officers}/invitations`, { jws })).status).toBe(201);
  const further = await newOfficer({ organisation: 'Any', role: 'auditor' });
  const enrolment = { jwk: further.jwk, jws: createEnrolment(further.privateKey, code, context()) };
  const enrolled = await send('POST', `${officers}/enrolments`, enrolment);
  expect([enrolled.status, enrolled.json.officer.id]).toEqual([201, ursula.id]);
  const twice = await send('POST', `${officers}/enrolments`, enrolment);
  expect([twice.status, twice.json.code]).toEqual([409, 'invitation-used']);

  const browser = await officerClient(house, { ...ursula, ...further, id: ursula.id });
  expect((await browser.send('GET', officers)).json.items).toHaveLength(7);
  const end = { jws: signKeyRetirement(ursula.privateKey, further.kid, context()) };
  expect((await send('POST', `${officers}/keyRetirements`, end)).status).toBe(204);
  expect((await browser.send('GET', officers)).status).toBe(401);
});

test('A08, A07: what is no plain JSON is refused with its code', async () => {
  const of = async (body: string) => {
    const answer = await fetch(`${house.url}/admin/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return [answer.status, (await answer.json()).code];
  };
  expect(await of('{"jws":"a","jws":"b"}')).toEqual([400, 'duplicate-member']);
  expect(await of('{"__proto__":{},"jws":"a"}')).toEqual([400, 'malformed-json']);
  expect(await of('['.repeat(10_000))).toEqual([400, 'malformed-json']);
  expect(await of('{"jws":"a","other":1}')).toEqual([400, 'invalid-input']);
  expect(await of(`{"jws":"${'a'.repeat(70_000)}"}`)).toEqual([413, 'payload-too-large']);
});

test('A15, A16: the same submission has the same answer, another one under its key none', async () => {
  const made = anna.submission(admission('1015'));
  const first = await anna.submit(made);
  await bert.decide('approve', made);
  const again = await anna.submit(made);
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  expect(again.text).toBe(first.text);
  const other = anna.submission(admission('1016'));
  const conflict = await anna.send(
    'POST',
    REQUESTS,
    { jws: anna.signed('propose', made.id, other.payload), payload: other.payload },
    { 'idempotency-key': made.id },
  );
  expect([conflict.status, conflict.json.code]).toEqual([409, 'request-conflict']);
  for (const headers of [{}, { 'idempotency-key': 'x' }, { 'idempotency-key': other.id }]) {
    const { status } = await anna.send('POST', REQUESTS, made.body, headers);
    expect(status).toBe(400);
  }
});

test('A17: fifty at once are one', async () => {
  const made = anna.submission(admission('1017'));
  const answers = await Promise.all(Array.from({ length: 50 }, () => anna.submit(made)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const submitted = await anna.send('GET', `${REQUESTS}?state=submitted`);
  const own = submitted.json.items.filter((each: { id: string }) => each.id === made.id);
  expect(own).toHaveLength(1);
});

test('A25: revoking twice, revoking what is not there, and taking a revocation back', async () => {
  const thumbprint = thumbprintOf(house.seal);
  const revocation = { kind: 'revoke-certificate', thumbprint, reason: 'keyCompromise' } as const;
  const first = anna.submission(revocation);
  await anna.submit(first);
  expect((await bert.decide('approve', first)).status).toBe(200);
  const lifted = await anna.submit(
    anna.submission({ kind: 'lift-certificate-suspension', thumbprint }),
  );
  expect([lifted.status, lifted.json.code]).toEqual([409, 'transition-not-allowed']);
  const unknown = { ...revocation, thumbprint: 'A'.repeat(43) };
  const missing = await anna.submit(anna.submission(unknown));
  expect([missing.status, missing.json.code]).toEqual([404, 'certificate-unknown']);
});

test.each(["'; drop table officer; --", '<script>alert(1)</script>', '{{7*7}}'])(
  'A26: %s is a name like any other',
  async (name) => {
    const officialId = randomUUID().slice(0, 8);
    const made = anna.submission({ ...admission(officialId), name } as ReturnType<
      typeof admission
    >);
    expect((await anna.submit(made)).status).toBe(201);
    const seen = await bert.send('GET', `${REQUESTS}/${made.id}`);
    expect(JSON.parse(seen.json.payload).name).toBe(name);
    const page = await bert.send('GET', `/officers/requests/${made.id}`);
    expect(page.text).not.toContain('<script>alert');
  },
);

test('records are for officers', async () => {
  for (const path of ['/admin/v1/publications', '/admin/v1/auditEntries', '/admin/v1/officers']) {
    expect((await fetch(`${house.url}${path}`)).status).toBe(401);
    expect((await anna.send('GET', path)).json.items.length).toBeGreaterThan(0);
  }
});

test('A03, A24: a token in a query and a climbing path are refused', async () => {
  const of = async (path: string) => (await (await fetch(`${house.url}${path}`)).json()).code;
  expect(await of(`${REQUESTS}?access_token=secret`)).toBe('token-in-query');
  expect(await of('/tuf/..%2f..%2fetc/passwd')).toBe('path-malformed');
  expect(house.lines.join('\n')).not.toContain('secret');
});

test('a draft may become a suspension at once', async () => {
  const institution = 'BE:0121';
  const why = { reason: 'wrong-documents', ticket: 'T2' };
  const made = anna.submission({ kind: 'suspend-institution', institution, ...why }, 'suspend');
  const officer = house.officers.anna.id;
  await saveDraft(house.place.database, { id: made.id, officer, payload: made.payload }, NOW);
  expect((await bert.send('GET', `${REQUESTS}/${made.id}`)).status).toBe(404);
  expect((await anna.send('GET', `${REQUESTS}/${made.id}`)).json.state).toBe('draft');
  expect((await anna.submit(made, '/admin/v1/emergency/suspensions')).status).toBe(201);
});
