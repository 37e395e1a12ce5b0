import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { DeskError } from '../../src/errors.ts';
import { createAnswerKey } from '../../src/presentations/response/answer-key.ts';
import type { FetchedRequest, Question } from '../../src/presentations/transaction/transaction.ts';
import {
  memoryStore,
  type TransactionStore,
} from '../../src/presentations/transaction/transaction-store.ts';
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

function questionOf(name: string, network = '192.0.2.1'): Question {
  return {
    transactionId: `transaction ${name}`,
    requestId: `request ${name}`,
    network,
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

function openStore(most = 10, share = most) {
  const clock = { now: 1000 };
  const store = memoryStore({ most, share, remembered: LIFETIME, now: () => clock.now });
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
  begin(store, questionOf('a', 'net a'), 1300);
  begin(store, questionOf('b', 'net b'), 1300);
  expect(() => begin(store, questionOf('c', 'net c'), 1300)).toThrowWithCode(
    DeskError,
    'presentations-full',
  );
  clock.now = 1300;
  begin(store, questionOf('c', 'net c'), 1900);
  expect(ofAsker(store, 'transaction c').state).toBe('created');
});

describe('a network that floods the desk', () => {
  const SHARE = 5;
  const isKnown = (store: TransactionStore, name: string) =>
    store.byTransactionId(`transaction ${name}`) !== undefined;
  const flood = (store: TransactionStore, count: number) => {
    for (let no = 0; no < count; no++) begin(store, questionOf(`flood ${no}`, 'flooder'), 2000);
  };

  test('loses its own oldest questions, and keeps nobody from asking', () => {
    const { store } = openStore(10, SHARE);
    begin(store, questionOf('before', 'ward'), 2000);
    flood(store, 100);
    begin(store, questionOf('after', 'ward'), 2000);
    for (const name of ['before', 'after']) {
      const question = questionOf(name, 'ward');
      fetched(store, fetchable(store, question.requestId), request);
      settle(store, answered(store, question.requestId), SETTLED, 2000);
      expect(ofAsker(store, question.transactionId).state).toBe('rejected');
    }
    expect([94, 95, 99].map((no) => isKnown(store, `flood ${no}`))).toEqual([false, true, true]);
    // Its wallets hear so, too.
    expect(() => fetchable(store, 'request flood 94')).toThrowWithCode(
      DeskError,
      'presentation-unknown',
    );
  });

  test('loses none that a wallet answered, and can ask no more while all are answered', () => {
    const { store, clock } = openStore(10, SHARE);
    flood(store, SHARE);
    for (let no = 0; no < SHARE; no++) {
      fetched(store, fetchable(store, `request flood ${no}`), request);
      const answerable = answered(store, `request flood ${no}`);
      // The first is being judged still.
      if (no > 0) settle(store, answerable, SETTLED, 1500);
    }
    const more = questionOf('more', 'flooder');
    expect(() => begin(store, more, 2000)).toThrowWithCode(DeskError, 'presentations-full');
    expect(ofAsker(store, 'transaction flood 0').state).toBe('answered');
    expect(ofAsker(store, 'transaction flood 1').state).toBe('rejected');
    begin(store, questionOf('other', 'ward'), 2000);
    clock.now = 1500;
    begin(store, more, 2000);
    expect(isKnown(store, 'flood 0')).toBe(true);
    expect(isKnown(store, 'flood 1')).toBe(false);
  });

  test('gets a place back for each question that is taken back', () => {
    const { store } = openStore(10, SHARE);
    flood(store, SHARE);
    store.remove('transaction flood 3');
    begin(store, questionOf('more', 'flooder'), 2000);
    expect(isKnown(store, 'flood 0')).toBe(true);
  });

  test('of a desk that is full of others’ questions, it loses its own first', () => {
    const { store } = openStore(3, 2);
    begin(store, questionOf('a', 'ward'), 2000);
    begin(store, questionOf('b', 'flooder'), 2000);
    begin(store, questionOf('c', 'pharmacy'), 2000);
    begin(store, questionOf('d', 'flooder'), 2000);
    expect(['a', 'b', 'c', 'd'].map((name) => isKnown(store, name))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('whoever asks, takes back and answers, no network has more than its share, and all together no more than there is', () => {
    const step = fc.tuple(fc.constantFrom('ask', 'remove', 'answer'), fc.nat(19), fc.nat(2));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { store } = openStore(8, 4);
        const asked = new Map<string, string>();
        for (const [command, no, network] of steps) {
          const question = questionOf(String(no), `net ${network}`);
          if (command === 'remove') store.remove(question.transactionId);
          else if (command === 'answer') {
            store.advance('created', { question, expiresAt: 2000, state: 'answered' });
          } else if (!isKnown(store, String(no))) {
            if (store.add({ question, expiresAt: 2000, state: 'created' }) === 'added') {
              asked.set(String(no), question.network);
            }
          }
          const open = [...asked].filter(([name]) => isKnown(store, name));
          expect(open.length).toBeLessThanOrEqual(8);
          for (const net of ['net 0', 'net 1', 'net 2']) {
            expect(open.filter(([, of]) => of === net).length).toBeLessThanOrEqual(4);
          }
        }
      }),
    );
  });
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
