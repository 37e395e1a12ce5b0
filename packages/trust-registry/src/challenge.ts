import { randomBytes } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from './errors.ts';

/** What a key signs to show that it is in hand, and until when: an officer's who signs in, or an institution's. */
export interface Challenge {
  /** 128 random bits, base64url. */
  readonly nonce: string;
  readonly expiresAt: EpochSeconds;
}

const NONCE_BYTES = 16;

/** One hour, in seconds: a key in a safe takes its time. */
const LIFETIME = 3_600;

/** For so long after its end, in seconds, a late answer is told what was wrong with it. */
const REMEMBERED = 8 * 3_600;

/** Makes a challenge for one signature, good for one hour. The database keeps its hash. */
export async function newChallenge(tx: Queryable, now: EpochSeconds): Promise<Challenge> {
  const nonce = randomBytes(NONCE_BYTES);
  const expiresAt = now + LIFETIME;
  await tx.query('insert into challenge (nonce_hash, expires_at) values ($1, $2)', [
    nodePlatform.sha256(nonce),
    expiresAt,
  ]);
  return { nonce: encodeBase64url(nonce), expiresAt };
}

/**
 * Uses a challenge up, if the caller's transaction is committed.
 * Throws `TrustRegistryError`: `challenge-unknown`, `challenge-used`, `challenge-expired`.
 */
export async function useChallenge(tx: Queryable, nonce: string, now: EpochSeconds): Promise<void> {
  const hash = nodePlatform.sha256(decodeBase64url(nonce) ?? new Uint8Array());
  const [row] = await tx.query<{ expires: number; used: number | null }>(
    `select expires_at as expires, used_at as used from challenge
     where nonce_hash = $1 for update`,
    [hash],
  );
  if (!row) throw new TrustRegistryError('challenge-unknown', 'There is no such challenge.');
  if (row.used !== null) {
    throw new TrustRegistryError('challenge-used', 'The challenge was answered already.');
  }
  if (now >= row.expires) {
    throw new TrustRegistryError('challenge-expired', 'The challenge is no longer good.');
  }
  await tx.query('update challenge set used_at = $2 where nonce_hash = $1', [hash, now]);
}

/** Takes away challenges whose time was over eight hours ago. */
export async function forgetChallenges(q: Queryable, now: EpochSeconds): Promise<void> {
  await q.query('delete from challenge where expires_at <= $1', [now - REMEMBERED]);
}
