import { encodeUtf8 } from '@prova/credential';
import { ownPath } from './own-path.ts';
import type { Html } from './page/html.ts';

/** What an operation answers. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. Without `cache-control`, nobody keeps the answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** All of it, or one piece after the other. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** What goes with a body. */
export interface AnswerOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const EMPTY = new Uint8Array();

/** A value in JSON; 200 unless said otherwise. Members that are `undefined` are left out. */
export function answerJson(value: object, options: AnswerOptions = {}): Answer {
  return answerBytes('application/json', encodeUtf8(JSON.stringify(value)), options);
}

/** A page, or a part of one. */
export function answerPage(page: Html, options: AnswerOptions = {}): Answer {
  return answerBytes('text/html; charset=utf-8', encodeUtf8(page.toString()), options);
}

/** Bytes as they are. */
export function answerBytes(
  mediaType: string,
  body: Uint8Array,
  options: AnswerOptions = {},
): Answer {
  return answerOf(mediaType, body, options);
}

/**
 * Bytes that are made while they are sent, and no faster than they are taken. Every piece is asked for once the one before
 * is on its way; a reader that goes away, or asked for the head alone, ends the iterator (its `return` runs). If it throws,
 * the connection is cut, so that nobody takes a part for the whole. It must bring something every `patience.idle`.
 */
export function answerStream(
  mediaType: string,
  pieces: AsyncIterable<Uint8Array>,
  options: AnswerOptions = {},
): Answer {
  return answerOf(mediaType, pieces, options);
}

function answerOf(
  mediaType: string,
  body: Answer['body'],
  { status = 200, headers = {} }: AnswerOptions,
): Answer {
  return { status, headers: { 'content-type': mediaType, ...headers }, body };
}

/** Sends a browser to another page of ours after a form (303, RFC 9110 §15.4.4). `path` begins with one slash. */
export function answerSeeOther(
  path: `/${string}`,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status: 303, headers: { ...headers, location: ownPath(path) }, body: EMPTY };
}

/**
 * Sends a browser to another site. `url` is one that the service was put together with, its query at most made from a
 * request: a host that a request names has no place here.
 */
export function answerElsewhere(url: URL, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 303, headers: { ...headers, location: url.href }, body: EMPTY };
}

/** Done, and nothing to say (204). */
export function answerNothing(headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 204, headers, body: EMPTY };
}
