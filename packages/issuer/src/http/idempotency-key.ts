import { createHash } from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { RepeatableRequest } from '../ledger/idempotency-rows.ts';
import * as v from '../schema.ts';
import type { ApiClient } from './api-client.ts';

/**
 * The header by which a client may send a request again. It must come: nothing is issued twice because an answer was lost. What is kept of it is a
 * keyed hash (`docs/personal-data.md`).
 */
export const IDEMPOTENCY_KEY = {
  'idempotency-key': v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,255}$/)),
};

/**
 * The request of a client, by its key and what it asks for, in whatever order its members came. What was asked is kept as a keyed hash: of a
 * right that names nobody it is a national number and nothing else that is secret, and of those there are too few for a plain one.
 */
export function repeatableRequest(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  { institutionId, clientId }: Pick<ApiClient, 'institutionId' | 'clientId'>,
  key: string,
  body: object,
): RepeatableRequest {
  const bodyHash = dataKeys.secretHash('request', institutionId, clientId, inOrder(body));
  return { clientId, keyHash: keyHash(key), bodyHash };
}

/** A key in 32 octets, whatever its length. It hides no key that can be guessed, so it is kept nowhere. */
export function keyHash(key: string): Uint8Array {
  return sha256(key);
}

/** Also of what no record may hold: it is for the record's rules to refuse it. */
function inOrder(body: object): string {
  return JSON.stringify(body, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function sha256(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(encodeUtf8(text)).digest());
}
