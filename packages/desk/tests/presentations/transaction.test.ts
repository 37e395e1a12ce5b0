import { codeMatchers } from '@prova/testing';
import fc from 'fast-check';
import { DeskError } from '../../src/errors.ts';
import { createAnswerKey } from '../../src/presentations/response/answer-key.ts';
import type { FetchedRequest, Question } from '../../src/presentations/transaction/transaction.ts';
import { memoryStore } from '../../src/presentations/transaction/transaction-store.ts';
import {
  answered,
  begin,
  fetchable,
  fetched,
  ofAsker,
  settle,
} from '../../src/presentations/transaction/transitions.ts';

expect.extend(codeMatchers);

const LIFETIME = 300;

function questionOf(name: string): Question {
  return {
    transactionId: `transaction ${name}`,
    requestId: `request ${name}`,
    mode: 'cross-device',
    query: { dcql: { credentials: [] }, purposes: new Map() },
    particulars: {},
  };
}

let request: FetchedRequest;
beforeAll(async () => {
  request = {
    payload: { response_type: 'vp_token', client_id: 'x509_hash:a', nonce: 'n', state: 's' },
    binding: { clientId: 'x509_hash:a', nonce: 'n', responseUri: 'https://desk.example/r' },
    answerKey: await createAnswerKey(),
  };
});

const SETTLED = { outcome: { refusal: { code: 'answer-state', message: '' } } } as const;

function openStore(most = 10) {
  const clock = { now: 1000 };
  const store = memoryStore({ most, remembered: LIFETIME, now: () => clock.now });
  return { clock, store };
}

test('a question goes through its states, each once', () => {
  const { store } = openStore();
  const question = questionOf('a');
  begin(store, question, 1000 + LIFETIME);
  const state = () => ofAsker(store, question.transactionId).state;
  expect(state()).toBe('created');
  expect(() => answered(store, question.requestId)).toThrowWithCode(
    DeskError,
    'presentation-spent',
  );
  const transaction = fetchable(store, question.requestId);
  fetched(store, transaction, request);
  expect(state()).toBe('fetched');
  expect(() => fetchable(store, question.requestId)).toThrowWithCode(
    DeskError,
    'presentation-spent',
  );
  // Two wallets that ask at one moment: the second comes too late.
  expect(() => fetched(store, transaction, request)).toThrowWithCode(
    DeskError,
    'presentation-spent',
  );
  const answerable = answered(store, question.requestId);
  expect(answerable.request).toBe(request);
  expect(state()).toBe('answered');
  expect(() => answered(store, question.requestId)).toThrowWithCode(
    DeskError,
    'presentation-spent',
  );
  settle(store, answerable, SETTLED, 2000);
  expect(state()).toBe('rejected');
  settle(store, answerable, { outcome: {} }, 2000);
  expect(ofAsker(store, question.transactionId)).toMatchObject({ settlement: SETTLED });
});

test('no secret opens what belongs to the other', () => {
  const { store } = openStore();
  const question = questionOf('a');
  begin(store, question, 2000);
  expect(() => ofAsker(store, question.requestId)).toThrowWithCode(
    DeskError,
    'presentation-unknown',
  );
  expect(() => fetchable(store, question.transactionId)).toThrowWithCode(
    DeskError,
    'presentation-unknown',
  );
});

test('what is over is expired, holds nothing any more, and is forgotten', () => {
  const { store, clock } = openStore();
  const question = questionOf('a');
  begin(store, question, 1300);
  fetched(store, fetchable(store, question.requestId), request);
  clock.now = 1299;
  expect(ofAsker(store, question.transactionId).state).toBe('fetched');
  clock.now = 1300;
  expect(ofAsker(store, question.transactionId)).toEqual({
    question,
    expiresAt: 1300,
    state: 'expired',
  });
  expect(() => answered(store, question.requestId)).toThrowWithCode(
    DeskError,
    'presentation-spent',
  );
  store.sweep();
  // Gone for good, whatever a clock says.
  clock.now = 1200;
  expect(ofAsker(store, question.transactionId).state).toBe('expired');
  clock.now = 1300 + LIFETIME;
  store.sweep();
  expect(() => ofAsker(store, question.transactionId)).toThrowWithCode(
    DeskError,
    'presentation-unknown',
  );
});

test('an answer that comes after its question was taken back changes nothing', () => {
  const { store } = openStore();
  const question = questionOf('a');
  begin(store, question, 2000);
  fetched(store, fetchable(store, question.requestId), request);
  const answerable = answered(store, question.requestId);
  store.remove(question.transactionId);
  settle(store, answerable, SETTLED, 2000);
  expect(() => ofAsker(store, question.transactionId)).toThrowWithCode(
    DeskError,
    'presentation-unknown',
  );
});

test('there is a bound, and room again when others are over', () => {
  const { store, clock } = openStore(2);
  begin(store, questionOf('a'), 1300);
  begin(store, questionOf('b'), 1300);
  expect(() => begin(store, questionOf('c'), 1300)).toThrowWithCode(
    DeskError,
    'presentations-full',
  );
  clock.now = 1300;
  begin(store, questionOf('c'), 1900);
  expect(ofAsker(store, 'transaction c').state).toBe('created');
});

test('whatever comes in whatever order, no step is taken twice', () => {
  const steps = fc.array(fc.constantFrom('fetch', 'answer', 'settle', 'wait', 'sweep'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(steps, (commands) => {
      const { store, clock } = openStore();
      const question = questionOf('a');
      begin(store, question, 1300);
      const taken = { fetch: 0, answer: 0 };
      let last = fetchable(store, question.requestId);
      for (const command of commands) {
        try {
          if (command === 'fetch') {
            fetched(store, last, request);
            taken.fetch++;
          } else if (command === 'answer') {
            answered(store, question.requestId);
            taken.answer++;
          } else if (command === 'settle') {
            settle(store, { question, request }, SETTLED, 1300);
          } else if (command === 'wait') clock.now += 50;
          else store.sweep();
          last = ofAsker(store, question.transactionId);
        } catch (error) {
          if (!(error instanceof DeskError)) throw error;
        }
      }
      expect(taken.fetch).toBeLessThanOrEqual(1);
      expect(taken.answer).toBeLessThanOrEqual(taken.fetch);
    }),
  );
});
