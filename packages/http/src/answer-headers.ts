import { openingHeaders } from './cors.ts';
import type { Operation } from './operation.ts';

/** The headers with which every answer of an operation begins; of none, those of a problem that no operation found. */
export type AnswerHeaders = (each: Operation | undefined) => Readonly<Record<string, string>>;

/** Worked out once for each operation. Without a word of its own, nobody keeps an answer. */
export function answerHeaders(
  operations: readonly Operation[],
  common: Readonly<Record<string, string>>,
): AnswerHeaders {
  const headersOf = (each: Operation | undefined) => ({
    ...common,
    'cache-control': 'no-store',
    ...openingHeaders(each),
  });
  const known = new Map([undefined, ...operations].map((each) => [each, headersOf(each)]));
  return (each) => known.get(each) ?? headersOf(each);
}
