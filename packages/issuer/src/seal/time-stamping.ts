import { CodedError } from '@prova/credential';
import { readTimeStamp, timeStampRequest } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { IssuerError } from '../errors.ts';

/**
 * Asks a time-stamping authority for a token over the value of a signature: a ContentInfo in DER.
 * Rejects with `IssuerError` `time-stamp-unavailable`, whose `rule` says why.
 */
export type TimeStamping = (signatureValue: Uint8Array) => Promise<Uint8Array>;

export interface TimeStampingOrder {
  /** Of the authority, `http` or `https`: what it answers is signed. */
  readonly url: string;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A clerk waits for the page. */
const PATIENCE_MS = 5_000;

/** Tokens have some five kilobytes. */
const MOST_OCTETS = 64 * 1024;

const NONCE = 16;

/** RFC 3161 over HTTP (§3.4). Nobody learns more of a document than the hash of the signature on its page. */
export function createTimeStamping({ url, randomBytes }: TimeStampingOrder): TimeStamping {
  return async (signatureValue) => {
    const digest = nodePlatform.sha256(signatureValue);
    const query = { digest, nonce: randomBytes(NONCE) };
    try {
      return readTimeStamp(await ask(url, timeStampRequest(query)), query);
    } catch (cause) {
      const rule = cause instanceof CodedError ? cause.code : 'time-stamp-unanswered';
      const message = 'The time-stamping authority gives no time-stamp now.';
      throw new IssuerError('time-stamp-unavailable', message, { rule, cause });
    }
  };
}

async function ask(url: string, query: Uint8Array): Promise<Uint8Array> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: Buffer.from(query),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok || !answer.body) throw new Error(`It answers ${answer.status}.`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body) {
    length += piece.length;
    if (length > MOST_OCTETS) throw new Error('It answers without end.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
