import { createHash } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '@prova/credential';
import type { SessionStore, StoredSession } from './session-store.ts';

/** What sessions stand on. */
export interface SessionKeeper {
  readonly sessions: SessionStore;
  /** Epoch seconds. */
  readonly now: () => number;
  /** So many random bytes: `randomBytes`. */
  readonly random: (length: number) => Uint8Array;
}

const BYTES = 32;

/** Keeps `content` behind a new token of 256 random bits, in base64url. Only its hash is kept. */
export async function keepBehindToken(
  { sessions, now, random }: SessionKeeper,
  content: object,
): Promise<string> {
  const bytes = random(BYTES);
  const at = now();
  const stored = { tokenHash: sha256(bytes), content: JSON.stringify(content) };
  await sessions.put({ ...stored, openedAt: at, usedAt: at });
  return encodeBase64url(bytes);
}

/** What the store knows a token by; `undefined` for a text that is no token. */
export function tokenHash(token: string | undefined): Uint8Array | undefined {
  const bytes = token === undefined ? undefined : decodeBase64url(token);
  return bytes?.length === BYTES ? sha256(bytes) : undefined;
}

/** What was kept, as JSON says it; `undefined` for what is none. Whether it is of the right kind is still to be seen. */
export function contentOf({ content }: StoredSession): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
