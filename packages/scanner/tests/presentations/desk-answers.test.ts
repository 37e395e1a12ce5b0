import fc from 'fast-check';
import {
  parsePutQuestion,
  parseStanding,
  type Standing,
} from '../../src/presentations/desk-answers.ts';

const report = {
  verdict: 'accepted',
  reasons: [],
  steps: [],
  trust: {},
  treatmentDate: '2026-11-24',
};
const rejected = { ...report, verdict: 'rejected', reasons: [{ code: 'revoked' }] };
const refusal = { code: 'answer-declined', message: 'It declined.' };
const identity = {
  ...{ issuer: 'not-verified', familyName: 'A', givenName: 'B', birthDate: '1984-07-20' },
};
const question = {
  ...{ transactionId: 't', links: ['openid4vp://?a=b'], expiresIn: 300, qrCode: '<svg/>' },
};

test.each<[string, unknown, Partial<Standing>]>([
  ['nobody has it', { state: 'created' }, { state: 'created' }],
  ['a wallet has it', { state: 'fetched' }, { state: 'fetched' }],
  ['it is judged', { state: 'answered' }, { state: 'answered' }],
  ['it is over', { state: 'expired' }, { state: 'expired' }],
  ['accepted', { state: 'verified', report, identity }, { state: 'judged' }],
  ['not accepted', { state: 'rejected', report: rejected }, { state: 'judged' }],
  ['no answer', { state: 'rejected', refusal }, { state: 'refused', code: 'answer-declined' }],
  ['an answer that is none', { state: 'rejected', report: rejected, refusal }, { state: 'judged' }],
])('%s', (_, answer, expected) => {
  expect(parseStanding(answer)).toMatchObject(expected);
});

test('identity data are taken over, and who vouches for nobody is not', () => {
  expect(parseStanding({ state: 'verified', report, identity })).toEqual({
    state: 'judged',
    report,
    identity: { familyName: 'A', givenName: 'B', birthDate: '1984-07-20' },
  });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'verified'],
  ['another state', { state: 'done' }],
  ['a verdict that nobody knows', { state: 'rejected', report: { ...report, verdict: 'yes' } }],
  ['accepted, under rejected', { state: 'rejected', report }],
  ['rejected, under verified', { state: 'verified', report: rejected }],
  ['accepted, by an answer that counts for nothing', { state: 'verified', report, refusal }],
  ['verified without a report', { state: 'verified' }],
  ['a refusal that nobody knows', { state: 'rejected', refusal: { code: 'no' } }],
  ['half a report', { state: 'verified', report: { verdict: 'accepted' } }],
  ['half an identity', { state: 'verified', report, identity: { familyName: 'A' } }],
])('refused: %s', (_, answer) => {
  expect(() => parseStanding(answer)).toThrow(TypeError);
});

test('whatever a server answers is an answer or a TypeError, and nothing becomes accepted by a change', () => {
  const part = fc.constantFrom('state', 'report', 'refusal', 'identity');
  fc.assert(
    fc.property(fc.dictionary(part, fc.anything()), fc.anything(), (changes, anything) => {
      for (const answer of [anything, { state: 'rejected', report: rejected, ...changes }]) {
        let standing: Standing | undefined;
        try {
          standing = parseStanding(answer);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
        if (standing?.state === 'judged') expect(standing.report.verdict).not.toBe('accepted');
      }
    }),
  );
});

test('a question has a secret, links and an end; a code only for another device', () => {
  expect(parsePutQuestion({ ...question, expiresAt: '2026-11-24T09:05:00Z' })).toEqual(question);
  const { qrCode: _, ...without } = question;
  expect(parsePutQuestion(without)).toEqual(without);
  for (const change of [
    { transactionId: 1 },
    { links: 'openid4vp:' },
    { links: [1] },
    { expiresIn: '5' },
  ]) {
    expect(() => parsePutQuestion({ ...question, ...change })).toThrow(TypeError);
  }
  expect(() => parsePutQuestion(null)).toThrow(TypeError);
});
