import type { JsonObject } from '@prova/credential';
import { jsonObject } from './json.ts';

/** Why an address gave no answer that could be looked at. */
export type NoAnswer =
  /** No address by https, nor one of this machine by http. */
  | 'insecure'
  /** Not among the addresses that may be asked here. */
  | 'elsewhere'
  | 'redirected'
  | 'too-slow'
  | 'too-large'
  /** Nobody is there, or TLS does not come about. */
  | 'unreachable';

/** What came back from an address. */
export type Answer =
  | {
      readonly outcome: 'answered';
      readonly url: string;
      readonly status: number;
      /** Without its parameters, in lower case. */
      readonly mediaType: string;
      readonly cacheControl: string;
      readonly body: Uint8Array;
    }
  | { readonly outcome: 'no-answer'; readonly url: string; readonly why: NoAnswer };

const WHY: Readonly<Record<NoAnswer, string>> = {
  insecure: 'is not reached by https',
  elsewhere: 'is another house, which is not asked from here',
  redirected: 'leads elsewhere',
  'too-slow': 'does not answer in time',
  'too-large': 'answers with more than a wallet reads',
  unreachable: 'does not answer, or its TLS does not hold',
};

/** What came back, as a clause: `https://… answers 404 as text/html`. */
export function answerText(answer: Answer): string {
  return answer.outcome === 'no-answer'
    ? `${answer.url} ${WHY[answer.why]}`
    : `${answer.url} answers ${answer.status}${answer.mediaType && ` as ${answer.mediaType}`}`;
}

/** The object that was answered with 200; `undefined` for all else. */
export function jsonIn(answer: Answer | undefined): JsonObject | undefined {
  return bytesIn(answer, jsonObject);
}

/** What is made of the body of an answer with 200. */
export function bytesIn<T>(
  answer: Answer | undefined,
  read: (body: Uint8Array) => T,
): T | undefined {
  return answer?.outcome === 'answered' && answer.status === 200 ? read(answer.body) : undefined;
}
