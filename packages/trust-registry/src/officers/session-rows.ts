import { decodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import type { Officer } from './officer.ts';
import { findOfficer, type KeyedOfficer } from './officer-rows.ts';

/** How long a session holds at most, and how long without being used; seconds. */
export const SESSION_LIFETIME = 8 * 3_600;
const IDLE = 30 * 60;

/** A session that is used all the time is written down only so often. */
const NOTED = 60;

export async function insertSession(
  q: Queryable,
  token: Uint8Array,
  { officer, key }: KeyedOfficer,
  now: EpochSeconds,
): Promise<void> {
  await q.query(
    `insert into officer_session (token_hash, officer, key, opened_at, used_at)
     values ($1, $2, $3, $4, $4)`,
    [nodePlatform.sha256(token), officer.id, key.thumbprint, now],
  );
}

/**
 * Whose session this is; `undefined` for one that is over: after 8 hours, after 30 minutes without use, or because the
 * officer or the key it was opened with is no longer in service.
 */
export async function officerOfSession(
  q: Queryable,
  token: string,
  now: EpochSeconds,
): Promise<Officer | undefined> {
  const [row] = await q.query<{ officer: string; used: number }>(
    `select s.officer, used_at as used from officer_session s
     join officer o on o.id = s.officer and o.active
     join officer_key k on k.thumbprint = s.key and k.retired_at is null
     where token_hash = $1 and opened_at > $2 and used_at > $3`,
    [hashOf(token), now - SESSION_LIFETIME, now - IDLE],
  );
  if (!row) return undefined;
  if (now >= row.used + NOTED) {
    const used = 'update officer_session set used_at = greatest(used_at, $2) where token_hash = $1';
    await q.query(used, [hashOf(token), now]);
  }
  return findOfficer(q, row.officer);
}

/** Ends a session, if there is one. */
export async function endSession(q: Queryable, token: string): Promise<void> {
  await q.query('delete from officer_session where token_hash = $1', [hashOf(token)]);
}

/** Takes away sessions that are over. */
export async function forgetSessions(q: Queryable, now: EpochSeconds): Promise<void> {
  await q.query('delete from officer_session where opened_at <= $1 or used_at <= $2', [
    now - SESSION_LIFETIME,
    now - IDLE,
  ]);
}

function hashOf(token: string): Uint8Array {
  return nodePlatform.sha256(decodeBase64url(token) ?? new Uint8Array());
}
