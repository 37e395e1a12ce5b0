import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeQrText } from '@prova/credential';
import {
  createTestAuthority,
  makeToken,
  SAMPLE_PDA1,
  SAMPLE_PRC,
  type TestAuthority,
} from '@prova/testing';
import { codeOf, pageOf, pictureOf } from './support/papers.ts';
import { jsonOf, openTestDesk, type TestDesk } from './support/test-desk.ts';

let authority: TestAuthority;
let desk: TestDesk;
let text: string;
beforeAll(async () => {
  authority = await createTestAuthority();
  desk = await openTestDesk(authority);
  text = codeOf(authority);
});
afterAll(() => desk.close());

test('a genuine document is accepted, and the report is the verifier’s, word for word', async () => {
  const answer = await desk.ask({ text });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe(null);
  expect(await jsonOf(answer)).toMatchObject({
    verdict: 'accepted',
    indication: 'TOTAL-PASSED',
    document: { type: 'prc', data: { fn: SAMPLE_PRC.fn } },
    issuer: { country: 'BE', officialId: '0120' },
    trust: { environment: 'test', sequence: 1, state: 'FRESH' },
    treatmentDate: '2026-11-24',
  });
});

test('a document that is refused is an answer, and no problem', async () => {
  const stranger = await createTestAuthority();
  const questions = [
    { text: codeOf(authority, { prc: { di: '2026-09-01', sd: '2026-09-01', ed: '2026-10-01' } }) },
    { text: codeOf(stranger) },
    { text: 'HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8' },
    { text, treatmentDate: '2026-11-25' },
    { text, treatmentDate: '2026-02-30' },
  ];
  const answers = await Promise.all(questions.map((question) => desk.ask(question)));
  expect(answers.map(({ status }) => status)).toEqual(questions.map(() => 200));
  const reports = await Promise.all(answers.map(jsonOf));
  const words = reports.map(({ verdict, reasons }) => [verdict, reasons[0].code]);
  expect(words).toEqual([
    ['rejected', 'expired'],
    ['rejected', 'key-not-listed'],
    ['not-judged', 'foreign-health-pass'],
    ['not-judged', 'treatment-date-invalid'],
    ['not-judged', 'treatment-date-invalid'],
  ]);
});

test('an accepted document as a FHIR R4 Coverage; what is not accepted covers nothing, and it is not said why', async () => {
  const cover = (body: object) =>
    fetch(`${desk.url}/verifier/v1/coverages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const covered = await cover({ text });
  expect([covered.status, covered.headers.get('content-type')]).toEqual([
    200,
    'application/fhir+json',
  ]);
  expect(covered.headers.get('cache-control')).toBe('no-store');
  expect(await jsonOf(covered)).toMatchObject({
    resourceType: 'Coverage',
    subscriberId: SAMPLE_PRC.hi,
    period: { start: SAMPLE_PRC.sd, end: SAMPLE_PRC.ed },
  });
  const refused = await cover({ text, treatmentDate: '2026-11-23' });
  expect(refused.status).toBe(422);
  const problem = await jsonOf(refused);
  expect(problem).toMatchObject({ code: 'not-accepted' });
  expect(JSON.stringify(problem)).not.toContain(SAMPLE_PRC.fn);
});

test('a PD A1 is accepted, and covers no treatment', async () => {
  const id = 'BE:0206';
  const office = await createTestAuthority({ institutions: [{ id, competences: ['PDA1'] }] });
  const of = await openTestDesk(office);
  const pda1 = { ...SAMPLE_PDA1, sd: '2026-11-24' };
  const payload = { sid: 'prova:pda1:0.1', prc: undefined, pda1 };
  const code = encodeQrText(makeToken(office.institution(id), { payload }));
  expect(await jsonOf(of.ask({ text: code }))).toMatchObject({
    verdict: 'accepted',
    document: { type: 'pda1', data: { lc: 'BE', sc: '01' } },
  });
  const covered = await fetch(`${of.url}/verifier/v1/coverages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: code }),
  });
  expect(covered.status).toBe(422);
  expect(await jsonOf(covered)).toMatchObject({ code: 'nothing-covered' });
  await of.close();
});

test('an old trust list confirms nothing', async () => {
  const issuedAt = authority.now - 10 * 86_400;
  const old = await openTestDesk(authority, { snapshot: await authority.snapshot({ issuedAt }) });
  const none = await openTestDesk(authority, { snapshot: 'none' });
  expect(await jsonOf(old.ask({ text }))).toMatchObject({
    verdict: 'undetermined',
    trust: { state: 'STALE' },
  });
  expect(await jsonOf(none.ask({ text }))).toMatchObject({
    verdict: 'undetermined',
    reasons: { 0: { code: 'trust-missing' } },
  });
  expect([await old.health(), await none.health()]).toEqual(['DEGRADED', 'DEGRADED']);
  await Promise.all([old.close(), none.close()]);
});

test('the report speaks the language that was asked for, and says what the counter compared', async () => {
  const identity = { names: 'same', birthDate: 'different' };
  const { reasons, steps } = await jsonOf(desk.ask({ text, language: 'fr', identity }));
  expect(steps).toContainEqual({ id: '8a', result: 'PASSED' });
  const [differs] = reasons.filter(({ step }: { step: string }) => step === '8b');
  expect(differs).toMatchObject({ code: 'birth-date-differs' });
  const english = await jsonOf(desk.ask({ text, identity }));
  expect(english.reasons.map(({ code }: { code: string }) => code)).toContain('birth-date-differs');
  expect(english.reasons).not.toContainEqual(differs);
});

test('a page, a picture and a text file are read here', async () => {
  const pdf = await pageOf(authority);
  const answers = [
    desk.show('application/pdf', pdf),
    desk.show('image/png', pictureOf(text)),
    // What a file is, its bytes say.
    desk.show('image/jpeg', pictureOf(text)),
    desk.show('application/pdf', new TextEncoder().encode(text)),
  ];
  const reports = await Promise.all(answers.map(jsonOf));
  expect(reports.map(({ verdict, carrier }) => [verdict, carrier?.medium])).toEqual([
    ['accepted', 'pdf'],
    ['accepted', 'png'],
    ['accepted', 'png'],
    ['accepted', undefined],
  ]);
  const before = await jsonOf(
    desk.show('application/pdf', pdf, '?treatmentDate=2026-11-23&language=nl'),
  );
  expect(before).toMatchObject({
    verdict: 'rejected',
    reasons: { 0: { code: 'not-yet-valid' } },
    treatmentDate: '2026-11-23',
  });
  expect(before.reasons[0].message).toMatch(/november/);
});

test.each([
  ['no text', {}, 'body'],
  ['an empty text', { text: '' }, 'body'],
  ['a text that is a number', { text: 7 }, 'body'],
  ['a date that is none', { text: 'x', treatmentDate: 'today' }, 'body'],
  ['a language that the report does not speak', { text: 'x', language: 'tlh' }, 'body'],
  ['a member that nobody knows', { text: 'x', trust: 'me' }, 'body'],
  ['a comparison that is none', { text: 'x', identity: { names: true } }, 'body'],
])('%s is a problem, and not a verdict', async (_what, body, place) => {
  const answer = await desk.ask(body);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await jsonOf(answer)).toMatchObject({
    type: 'urn:problem-type:belgif:badRequest',
    code: 'invalid-input',
    issues: [{ in: place }],
  });
});

test('a treatment date stands with a text in the body, with a file in the query', async () => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  };
  const url = `${desk.url}/verifier/v1/verifications?treatmentDate=2026-11-24`;
  const answer = await fetch(url, init);
  expect(answer.status).toBe(400);
  expect(await jsonOf(answer)).toMatchObject({ issues: [{ in: 'query', name: 'treatmentDate' }] });
});

test('nothing that was asked is logged, counted or written', async () => {
  const planted = { fn: 'Zwaluwstaart', gn: 'Ildikó', dob: '1971-03-04', hi: '71030400177' };
  const code = codeOf(authority, { prc: planted });
  const report = await jsonOf(desk.ask({ text: code }));
  expect(report.document.data).toMatchObject(planted);
  expect((await desk.show('image/png', pictureOf(code), '?language=de')).status).toBe(200);
  await desk.ask({ text: code, treatmentDate: planted.fn });
  await desk.show('text/plain', new TextEncoder().encode(code));
  const metrics = await (await fetch(`${desk.url}/metrics`)).text();
  const kept = desk.lines.join('') + metrics + (await contentsOf(desk.folder));
  expect(kept).toContain('snapshot.cose');
  expect(desk.lines.length).toBeGreaterThan(3);
  for (const word of [...Object.values(planted), code, code.slice(0, 40), '127.0.0.1']) {
    expect(kept).not.toContain(word);
  }
  expect(metrics).toMatch(/^prova_desk_verdicts_total\{verdict="accepted"\} [1-9]/m);
});

/** The names and the content of all files below a folder, as letters. */
async function contentsOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(
    async ({ parentPath, name }) => name + (await readFile(join(parentPath, name), 'latin1')),
  );
  return (await Promise.all(texts)).join('');
}
