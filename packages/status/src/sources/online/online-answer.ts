import { type Answer, type Question, questionKey, type UnknownReason } from '@prova/catalogue';
import * as v from '../../schema.ts';
import type { AskedDays } from '../source.ts';

const code = v.pipe(v.string(), v.maxLength(16));

const RESULT = v.looseObject({
  name: v.line(60),
  scope: v.scope,
  authority: v.exactOptional(v.authorityCode),
  /** 1 applies, 0 does not. */
  result: v.exactOptional(v.looseObject({ code: v.picklist([0, 1]) })),
  periods: v.exactOptional(
    v.most(v.looseObject({ begin: v.day, end: v.exactOptional(v.day) }), 24),
  ),
  details: v.exactOptional(
    v.most(v.looseObject({ name: v.line(32), value: v.count(1_000_000) }), 4),
  ),
  status: v.looseObject({ code }),
});
type Result = v.InferOutput<typeof RESULT>;

const ANSWER = v.looseObject({ ssin: v.ssinDigits, results: v.most(RESULT, 96) });

/** Codes of the source, and what they are here. What they do not name is no answer. */
const OK = 'MSG00000';
const REASONS: Readonly<Record<string, UnknownReason>> = {
  MSG00100: 'no-data',
  MSG00021: 'person-not-integrated',
  // Seen in public test data beside a result, and explained nowhere: taken for no data, whatever result stands there.
  SSH00047: 'no-data',
};

/** What was asked, to hold the answer against. */
export interface AskedOnline {
  readonly ssin: string;
  readonly questions: readonly Question[];
  readonly days: AskedDays;
  readonly nameOf: (status: string) => string | undefined;
  /** The day on which it is asked, where the source is: it speaks for now. */
  readonly today: string;
}

/**
 * What a body of JSON says; `undefined` where it is no answer to this question: of another form, of another person. Members that are not known
 * are passed over (Belgif). Never throws: of each question there is an answer, if only that there is none.
 */
export function onlineAnswers(
  value: unknown,
  asked: AskedOnline,
): ReadonlyMap<string, readonly Answer[]> | undefined {
  const parsed = v.safeParse(ANSWER, value);
  if (!parsed.success || parsed.output.ssin !== asked.ssin) return undefined;
  const { results } = parsed.output;
  return new Map(
    asked.questions.map((question) => {
      const name = asked.nameOf(question.status);
      const of = results.filter((each) => each.name === name && each.scope === question.scope);
      return [questionKey(question), answersOf(of, asked)];
    }),
  );
}

function answersOf(results: readonly Result[], asked: AskedOnline): readonly Answer[] {
  if (results.length === 0) return [unknown('source-wrong')];
  const answers = results.map((result) => answerOf(result, asked));
  const authorities = results.map(({ authority }) => authority);
  // A body that speaks twice says two things, or the same twice, which nobody would.
  return new Set(authorities).size < authorities.length
    ? [unknown('source-contradictory')]
    : answers;
}

function answerOf(
  { status, result, authority, periods = [], details = [] }: Result,
  { days, today }: AskedOnline,
): Answer {
  if (status.code !== OK) return unknown(reasonOf(status.code));
  if (!result || authority === undefined) return unknown('source-wrong');
  const known = { authority, asOf: today, mode: 'live', about: days } as const;
  if (result.code === 0) {
    return periods.length === 0
      ? { outcome: 'not-applies', ...known }
      : unknown('source-contradictory');
  }
  if (periods.some(({ begin, end = begin }) => end < begin)) return unknown('source-wrong');
  if (new Set(details.map(({ name }) => name)).size < details.length) {
    return unknown('source-contradictory');
  }
  const isThen = periods.some(
    ({ begin, end = days.until }) => begin <= days.until && end >= days.from,
  );
  if (!isThen) return unknown('source-contradictory');
  return {
    outcome: 'applies',
    ...known,
    periods: periods.map(({ begin, end }) => ({ from: begin, ...(end && { until: end }) })),
    details: Object.fromEntries(details.map(({ name, value }) => [name, value])),
  };
}

function reasonOf(code: string): UnknownReason {
  return (Object.hasOwn(REASONS, code) && REASONS[code]) || 'source-wrong';
}

function unknown(reason: UnknownReason): Answer {
  return { outcome: 'unknown', reason };
}
