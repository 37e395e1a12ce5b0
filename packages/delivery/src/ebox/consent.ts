import { encodeUtf8, isJsonObject } from '@prova/credential';
import type { Reply, Request } from './ask.ts';
import type { EboxSettings } from './configuration.ts';
import { type Failure, failed, failureOf } from './failure.ts';

/** Whether a person takes messages. */
export type Consent = 'given' | 'not-given';

/** Asks whether one person takes messages in a box. */
export function consentRequest({ assumed }: EboxSettings, recipient: string): Request {
  return {
    headers: { 'content-type': 'application/json' },
    body: encodeUtf8(JSON.stringify({ [assumed.recipient]: recipient })),
  };
}

/**
 * What the answer says: a consent is an item that names the person. None is no consent; items about anybody else, or no list, are no
 * answer, and nothing is sent on their word.
 */
export function consentIn(
  { assumed }: EboxSettings,
  recipient: string,
  reply: Reply | 'no-answer',
): Consent | Failure {
  if (reply === 'no-answer' || reply.status !== 200) return failureOf(reply);
  const { items } = reply.body;
  const { recipient: member } = assumed;
  const isList = Array.isArray(items);
  if (isList && items.length === 0) return 'not-given';
  const isOurs = isList && items.every((item) => isJsonObject(item) && item[member] === recipient);
  return isOurs ? 'given' : failed('unexpected-answer');
}
