import type { Question } from '@prova/catalogue';
import { questionKey } from '@prova/catalogue';
import {
  codeMatchers,
  type FixtureSource,
  SOURCE_FAULTS,
  type SourceFault,
  startFixtureSource,
} from '@prova/testing';
import { StatusError } from '../../../src/errors.ts';
import { type OnlineOrder, onlineSource } from '../../../src/sources/online/online-source.ts';
import { BIM, NOTHING, TODAY } from '../../support/test-office.ts';

expect.extend(codeMatchers);

let fixture: FixtureSource;
beforeAll(async () => {
  fixture = await startFixtureSource({
    authority: 'CIN',
    persons: new Map([
      [BIM, [{ name: 'magda:BIM', authority: 'CIN', begin: '2026-01-01', end: '2026-12-31' }]],
    ]),
  });
});
afterEach(() => fixture.fail(undefined));
afterAll(() => fixture.close());

const open = (changes: Partial<OnlineOrder> = {}) =>
  onlineSource({
    url: fixture.url,
    nameOf: (status) => `magda:${status}`,
    elapsed: () => 0,
    today: () => TODAY,
    ...changes,
  });
const of = (...statuses: readonly string[]): readonly Question[] =>
  statuses.map((status) => ({ status, scope: 'person' }));
const days = { from: TODAY, until: '2027-02-24' };

test('what applies has its periods, and what does not is a no for the days that were asked about', async () => {
  const known = { authority: 'CIN', asOf: TODAY, mode: 'live', about: days };
  const answers = await open().ask({ ssin: BIM, questions: of('BIM', 'RIS'), days });
  expect(answers.get('BIM')).toEqual([
    {
      outcome: 'applies',
      ...known,
      periods: [{ from: '2026-01-01', until: '2026-12-31' }],
      details: {},
    },
  ]);
  expect(answers.get('RIS')).toEqual([{ outcome: 'not-applies', ...known }]);
});

test('K01: an answer that comes as the year ends is of the day on which it was asked for', async () => {
  const days = { from: '2026-12-31', until: '2027-04-02' };
  let today = days.from;
  const reach: typeof fetch = (...request) => {
    today = '2027-01-01';
    return fetch(...request);
  };
  const questions = of(...Array.from({ length: 8 }, (_, at) => `S${at}`), 'BIM');
  const answers = await open({ reach, today: () => today }).ask({ ssin: BIM, questions, days });
  const known = [...answers.values()].flat().flatMap((each) => ('asOf' in each ? each.asOf : []));
  expect(known).toHaveLength(9);
  expect(new Set(known)).toEqual(new Set(['2026-12-31']));
});

test('a status that the source has no name for is not asked about, and not known', async () => {
  const before = fixture.requests.length;
  const nameOf = (status: string) => (status === 'PARK' ? undefined : `magda:${status}`);
  const some = await open({ nameOf }).ask({ ssin: BIM, questions: of('PARK', 'BIM'), days });
  expect(some.get('PARK')).toEqual([{ outcome: 'unknown', reason: 'not-asked' }]);
  expect(some.get('BIM')).toMatchObject([{ outcome: 'applies' }]);
  await open({ nameOf }).ask({ ssin: BIM, questions: of('PARK'), days });
  expect(fixture.requests).toHaveLength(before + 1);
  expect(JSON.stringify(fixture.requests.at(-1))).not.toContain('PARK');
});

test('what somebody waited already is no more the source’s: it is not asked when nothing is left', async () => {
  const before = fixture.requests.length;
  const asking = { ssin: BIM, questions: of('BIM'), days };
  const source = open({ elapsed: () => 10_000, budget: 5_000 });
  const late = await source.ask({ ...asking, since: 5_000 });
  expect(late.get('BIM')).toEqual([{ outcome: 'unknown', reason: 'source-slow' }]);
  expect(fixture.requests).toHaveLength(before);
  const inTime = await source.ask({ ...asking, since: 6_000.25 });
  expect(inTime.get('BIM')).toMatchObject([{ outcome: 'applies' }]);
});

test('at most eight statuses are asked at a time, about a day or a period, and the number is in the body alone', async () => {
  const before = fixture.requests.length;
  const many = of('BIM', ...Array.from({ length: 18 }, (_, at) => `S${at}`));
  await open().ask({ ssin: BIM, questions: many, days });
  await open().ask({ ssin: BIM, questions: of('BIM'), days: { from: TODAY, until: TODAY } });
  const sent = fixture.requests.slice(before);
  expect(sent.map(({ body }) => body.statuses.length).sort()).toEqual([1, 3, 8, 8]);
  const period = { begin: days.from, end: days.until };
  for (const { body } of sent.slice(0, 3)) {
    expect(body).toEqual({ ssin: BIM, statuses: expect.any(Array), period });
  }
  expect(sent[3]?.body).toEqual({
    ssin: BIM,
    statuses: [{ name: 'magda:BIM', scope: 'person' }],
    date: TODAY,
  });
  for (const { url, headers } of sent) expect(JSON.stringify({ url, headers })).not.toContain(BIM);
});

const REASONS: Readonly<Record<SourceFault, string>> = {
  silent: 'source-slow',
  down: 'source-down',
  refusing: 'source-wrong',
  redirecting: 'source-down',
  'not-json': 'source-wrong',
  'duplicate-member': 'source-wrong',
  endless: 'source-wrong',
  'wrong-person': 'source-wrong',
  'wrong-shape': 'source-wrong',
  empty: 'source-wrong',
  half: 'source-wrong',
  contradictory: 'source-contradictory',
  both: 'source-contradictory',
  'no-data': 'no-data',
  'not-integrated': 'person-not-integrated',
  unexplained: 'no-data',
  'unknown-code': 'source-wrong',
};

test.each(SOURCE_FAULTS)('a source that is %s makes it unknown, with its reason', async (fault) => {
  fixture.fail(fault);
  for (const ssin of [BIM, NOTHING]) {
    const answers = await open({ budget: fault === 'silent' ? 40 : 5_000 }).ask({
      ssin: fault === 'wrong-person' ? BIM : ssin,
      questions: of('BIM'),
      days,
    });
    expect(answers.get('BIM')).toEqual([{ outcome: 'unknown', reason: REASONS[fault] }]);
  }
});

test('of half an answer the other half counts', async () => {
  fixture.fail('half');
  const questions = of('RIS', 'BIM');
  const answers = await open().ask({ ssin: BIM, questions, days });
  expect([...answers].map(([key, [first]]) => [key, first?.outcome])).toEqual([
    ['RIS', 'unknown'],
    ['BIM', 'applies'],
  ]);
  expect([...answers.keys()]).toEqual(questions.map(questionKey));
});

test('a source that fails is left alone for a while, then one question tries it', async () => {
  let now = 0;
  const source = open({ elapsed: () => now });
  const ask = async () => {
    const [[answer] = []] = (await source.ask({ ssin: BIM, questions: of('BIM'), days })).values();
    return answer?.outcome === 'unknown' ? answer.reason : answer?.outcome;
  };
  fixture.fail('down');
  for (let at = 0; at < 5; at++) expect(await ask()).toBe('source-down');
  expect(source.isResting()).toBe(true);
  const before = fixture.requests.length;
  expect(await ask()).toBe('source-down');
  expect(fixture.requests).toHaveLength(before);
  now = 2_001;
  expect(await Promise.all([ask(), ask()])).toEqual(['source-down', 'source-down']);
  expect(fixture.requests).toHaveLength(before + 1);
  fixture.fail(undefined);
  expect(await ask()).toBe('source-down');
  now = 4_100;
  expect(await ask()).toBe('applies');
  expect(source.isResting()).toBe(false);
});

test('of 128 questions under way one more waits for none', async () => {
  let sent = 0;
  let answer: (response: Response) => void = () => undefined;
  const together = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  const source = open({
    reach: () => {
      sent += 1;
      return together;
    },
  });
  const ask = () => source.ask({ ssin: BIM, questions: of('BIM'), days });
  const waiting = Array.from({ length: 128 }, ask);
  expect((await ask()).get('BIM')).toEqual([{ outcome: 'unknown', reason: 'source-slow' }]);
  answer(new Response(null, { status: 503 }));
  await Promise.all(waiting);
  expect(sent).toBe(128);
});

test('nobody there is a source that is down', async () => {
  const answers = await open({ url: 'http://127.0.0.1:1/' }).ask({
    ssin: BIM,
    questions: of('BIM'),
    days,
  });
  expect(answers.get('BIM')).toEqual([{ outcome: 'unknown', reason: 'source-down' }]);
});

test.each(['http://source.example/', 'ftp://source.example/', 'nowhere'])(
  '%s is asked by nobody',
  (url) => {
    expect(() => open({ url })).toThrowWithCode(StatusError, 'source-url-insecure');
  },
);
