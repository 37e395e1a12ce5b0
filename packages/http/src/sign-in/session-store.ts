/** A sign-in that was begun, or a session: what a service keeps for us, one row each. */
export interface StoredSession {
  /** SHA-256 of the token, 32 bytes. Whoever reads the store can use none of its sessions. */
  readonly tokenHash: Uint8Array;
  /** JSON of ours, at most 64 KiB. It names a person: it belongs in no log. */
  readonly content: string;
  /** Epoch seconds. */
  readonly openedAt: number;
  readonly usedAt: number;
}

/**
 * Where sessions are kept: a table of the service. Rows older than `SESSION_LIFETIME`, or unused for `SESSION_IDLE`, are worth
 * nothing; the service takes them away in its own time.
 */
export interface SessionStore {
  readonly put: (session: StoredSession) => Promise<void>;
  readonly find: (tokenHash: Uint8Array) => Promise<StoredSession | undefined>;
  /** Notes that it was used; never an earlier time than the one it has. */
  readonly touch: (tokenHash: Uint8Array, usedAt: number) => Promise<void>;
  /** Takes it away and hands it over: of several who ask at once, to one alone (`delete … returning`). */
  readonly end: (tokenHash: Uint8Array) => Promise<StoredSession | undefined>;
}

/** How long a session holds at most, and how long without being used; seconds. */
export const SESSION_LIFETIME = 8 * 3_600;
export const SESSION_IDLE = 30 * 60;
