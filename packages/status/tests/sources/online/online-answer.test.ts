import fc from 'fast-check';
import { onlineAnswers } from '../../../src/sources/online/online-answer.ts';

const SSIN = '85613000150';
const days = { from: '2026-11-24', until: '2027-02-24' };
const asked = {
  ssin: SSIN,
  questions: [{ status: 'BIM', scope: 'person' }],
  days,
  nameOf: (status: string) => status,
  today: days.from,
} as const;
const result = {
  name: 'BIM',
  scope: 'person',
  authority: 'CIN',
  result: { code: 1 },
  periods: [{ begin: '2026-01-01' }],
  status: { code: 'MSG00000' },
};
/** As it comes over the network: what is undefined is not there. */
const sent = (value: object): unknown => JSON.parse(JSON.stringify(value));
const answerTo = (change: object) =>
  onlineAnswers(sent({ ssin: SSIN, results: [{ ...result, ...change }] }), asked)?.get('BIM');
const unknown = (reason: string) => [{ outcome: 'unknown', reason }];

test.each([
  ['a yes with no day', { periods: [] }, 'source-contradictory'],
  [
    'a yes that was over before',
    { periods: [{ begin: '2020-01-01', end: '2026-11-23' }] },
    'source-contradictory',
  ],
  [
    'a yes that begins after it was asked about',
    { periods: [{ begin: '2027-02-25' }] },
    'source-contradictory',
  ],
  [
    'a period that ends before it begins',
    { periods: [{ begin: '2026-12-31', end: '2026-01-01' }] },
    'source-wrong',
  ],
  [
    'a detail at two heights',
    {
      details: [
        { name: 'pct', value: 10 },
        { name: 'pct', value: 80 },
      ],
    },
    'source-contradictory',
  ],
  ['a yes of somebody else in the household', { scope: 'household' }, 'source-wrong'],
  ['a result of nobody', { authority: undefined }, 'source-wrong'],
  ['no result', { result: undefined }, 'source-wrong'],
  ['a yes that the source knows nothing of', { status: { code: 'MSG00100' } }, 'no-data'],
  ['a name that every object has', { status: { code: 'constructor' } }, 'source-wrong'],
])('%s is no yes and no no', (_, change, reason) => {
  expect(answerTo(change)).toEqual(unknown(reason));
  expect(answerTo({})?.[0]?.outcome).toBe('applies');
});

test('several bodies each have their say', () => {
  const results = [result, { ...result, authority: 'DG', result: { code: 0 }, periods: [] }];
  const answers = onlineAnswers({ ssin: SSIN, results }, asked)?.get('BIM');
  expect(answers?.map(({ outcome }) => outcome)).toEqual(['applies', 'not-applies']);
});

test('whatever a source sends, there is an answer or none, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect([undefined]).toContain(onlineAnswers(value, asked));
    }),
  );
  const member = fc.constantFrom(...Object.keys(result));
  fc.assert(
    fc.property(member, fc.jsonValue(), (name, value) => {
      const [answer] = answerTo({ [name]: value }) ?? [];
      // What was changed is either no answer at all, or says what it said of who said it.
      if (answer?.outcome === 'not-applies') expect(answer).not.toHaveProperty('periods');
      if (answer?.outcome === 'applies') expect(answer.about).toEqual(days);
    }),
  );
});
