import type { Question, UnknownReason } from '@prova/catalogue';
import { requireSecure } from '../../require-secure.ts';
import { type Answers, type Asking, type Source, unknownFor } from '../source.ts';
import { type Breaker, CLOSED, failed, mayAsk, tried } from './breaker.ts';
import { type AskedOnline, onlineAnswers } from './online-answer.ts';
import { postJson } from './post-json.ts';

/** How an online service is asked. */
export interface OnlineOrder {
  /** In https, or on this machine. */
  readonly url: string;
  /** How it calls a status of ours; of one that it has no name for it is not asked. */
  readonly nameOf: (status: string) => string | undefined;
  /** Milliseconds for all that is sent for one person, from when somebody waits for it. */
  readonly budget?: number;
  readonly reach?: typeof fetch;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly today: () => string;
}

/** A source that is asked just now. */
export interface OnlineSource extends Source {
  /** Whether it is left alone at the moment. */
  readonly isResting: () => boolean;
}

/** Statuses of one request, as the service takes them. */
const MOST = 8;
const BUDGET = 800;
/** Requests under way; one more would only wait where others do. */
const AT_ONCE = 128;

const REASONS = {
  slow: 'source-slow',
  down: 'source-down',
  wrong: 'source-wrong',
} as const satisfies Record<string, UnknownReason>;

/**
 * An online service in the shape of the public description of SocZek.GeefSociaalStatuut 3 (`docs/decisions/0065-status-service.md`): that it is the
 * shape of the service itself nobody confirmed. All requests for one person share one budget of time; none is sent twice. After five faults in
 * a row nothing is sent for two seconds, and then one question tries.
 *
 * Throws `StatusError` `source-url-insecure`.
 */
export function onlineSource(order: OnlineOrder): OnlineSource {
  requireSecure(order.url, 'source-url-insecure');
  const { elapsed, budget = BUDGET, reach = fetch } = order;
  let breaker: Breaker = CLOSED;
  let underWay = 0;

  async function askSome(
    asking: Asking & Pick<AskedOnline, 'today'>,
    questions: readonly Question[],
    signal: AbortSignal,
  ) {
    const may = mayAsk(breaker, elapsed());
    if (may === 'rest') return unknownFor(questions, 'source-down');
    if (underWay >= AT_ONCE) return unknownFor(questions, 'source-slow');
    if (may === 'try') breaker = tried(breaker, elapsed());
    underWay += 1;
    const posted = await postJson(order.url, requestOf(asking, questions, order), {
      signal,
      reach,
    }).finally(() => {
      underWay -= 1;
    });
    const asked: AskedOnline = { ...asking, questions, nameOf: order.nameOf };
    const answers = posted.outcome === 'answered' ? onlineAnswers(posted.value, asked) : undefined;
    breaker = answers ? CLOSED : failed(breaker, elapsed());
    if (answers) return answers;
    return unknownFor(
      questions,
      posted.outcome === 'answered' ? 'source-wrong' : REASONS[posted.outcome],
    );
  }

  return {
    async ask(asking) {
      const left = budget - (elapsed() - (asking.since ?? elapsed()));
      if (left <= 0) return unknownFor(asking.questions, 'source-slow');
      const signal = AbortSignal.timeout(Math.ceil(left));
      const hasName = ({ status }: Question) => order.nameOf(status) !== undefined;
      // Of one day, that of the question: reckoned from the day after, what the law ends with a year would last for another.
      const today = order.today();
      const nameless = asking.questions.filter((question) => !hasName(question));
      const parts = await Promise.all(
        inGroups(asking.questions.filter(hasName)).map((questions) =>
          askSome({ ...asking, today }, questions, signal),
        ),
      );
      const unasked = unknownFor(nameless, 'not-asked');
      return new Map([unasked, ...parts].flatMap((part) => [...part])) satisfies Answers;
    },
    isResting: () => mayAsk(breaker, elapsed()) === 'rest',
  };
}

/** The number stands in the body and nowhere else: addresses are logged. */
function requestOf(
  { ssin, days }: Asking,
  questions: readonly Question[],
  { nameOf }: Pick<OnlineOrder, 'nameOf'>,
): object {
  return {
    ssin,
    statuses: questions.map(({ status, scope }) => ({ name: nameOf(status), scope })),
    ...(days.from === days.until
      ? { date: days.from }
      : { period: { begin: days.from, end: days.until } }),
  };
}

function inGroups(questions: readonly Question[]): readonly (readonly Question[])[] {
  return Array.from({ length: Math.ceil(questions.length / MOST) }, (_, at) =>
    questions.slice(at * MOST, (at + 1) * MOST),
  );
}
