import { equalBytes } from '@prova/credential';
import type { Queryable, Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { DataKeys } from './data-keys.ts';

/** A request that its client may send again. */
export interface RepeatableRequest {
  readonly clientId: string;
  /** 32 octets that follow from the idempotency key. They are not stored; see `keptHash`. */
  readonly keyHash: Uint8Array;
  /** 32 octets that follow from what was asked, and for who has no data key from nothing else: requests hold national numbers. */
  readonly bodyHash: Uint8Array;
}

/** What the first request of a key asked and got. */
export interface FirstRequest extends RepeatableRequest {
  /** The id of the document or batch. */
  readonly answer: string;
}

/** One text for a client and a key, to compare by. */
export function requestName({
  clientId,
  keyHash,
}: Pick<RepeatableRequest, 'clientId' | 'keyHash'>): string {
  return `${clientId} ${Buffer.from(keyHash).toString('hex')}`;
}

/**
 * The first requests of these keys, as far as there were any, by their names. A row that an earlier version wrote has the hash of the key itself; it is found
 * as well until it is forgotten.
 */
export async function findRequests(
  q: Queryable,
  dataKeys: Pick<DataKeys, 'secretHash'>,
  institutionId: string,
  requests: readonly RepeatableRequest[],
): Promise<ReadonlyMap<string, FirstRequest>> {
  if (requests.length === 0) return new Map();
  const asked = requests.flatMap(({ clientId, keyHash }) => {
    const name = requestName({ clientId, keyHash });
    const kept = keptHash(dataKeys, institutionId, { clientId, keyHash });
    return [
      { clientId, keyHash: kept, name },
      { clientId, keyHash, name },
    ];
  });
  const names = new Map(asked.map((each) => [requestName(each), each.name]));
  const rows = await q.query<FirstRequest>(
    `select client_id as "clientId", key_hash as "keyHash", body_hash as "bodyHash", answer
     from issuer.idempotency
     where institution_id = $1 and (client_id, key_hash) in (select * from unnest($2::text[], $3::bytea[]))`,
    [institutionId, asked.map(({ clientId }) => clientId), asked.map(({ keyHash }) => keyHash)],
  );
  return new Map(rows.map((row) => [names.get(requestName(row)) ?? '', row]));
}

/**
 * What is kept of a key. Clients make keys of anything: without the data key nobody finds one by trying all that it could be. What follows from a key outside
 * the database, such as the id of an offer (`derivedId`), follows from `keyHash`.
 */
function keptHash(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  institutionId: string,
  request: Pick<RepeatableRequest, 'clientId' | 'keyHash'>,
): Uint8Array {
  return dataKeys.secretHash('idempotency-key', institutionId, requestName(request));
}

/** Answers the first request, if this one asks the same. Throws `IssuerError` `idempotency-conflict`. */
export function requireSame(first: FirstRequest, request: RepeatableRequest): FirstRequest {
  if (equalBytes(first.bodyHash, request.bodyHash)) return first;
  throw new IssuerError(
    'idempotency-conflict',
    'This idempotency key was used for another request; give each request its own.',
  );
}

/** Remembers first requests with the transaction. The caller holds what keeps others from the same keys. */
export function rememberRequests(
  tx: Transaction,
  dataKeys: Pick<DataKeys, 'secretHash'>,
  institutionId: string,
  requests: readonly FirstRequest[],
  now: number,
): void {
  if (requests.length === 0) return;
  tx.tell(
    `insert into issuer.idempotency (institution_id, client_id, key_hash, body_hash, answer, at)
     select $1, client_id, key_hash, body_hash, answer, $6
     from unnest($2::text[], $3::bytea[], $4::bytea[], $5::text[]) as r(client_id, key_hash, body_hash, answer)`,
    [
      institutionId,
      requests.map(({ clientId }) => clientId),
      requests.map((request) => keptHash(dataKeys, institutionId, request)),
      requests.map(({ bodyHash }) => bodyHash),
      requests.map(({ answer }) => answer),
      now,
    ],
  );
}

/** Seconds for which a request may be sent again and is known: ninety days. */
export const REQUESTS_KEPT = 90 * 86_400;

/** Forgets requests that nobody sends again any more. */
export async function forgetRequests(q: Queryable, now: number): Promise<void> {
  await q.query('delete from issuer.idempotency where at < $1', [now - REQUESTS_KEPT]);
}
