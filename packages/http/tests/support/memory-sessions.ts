import type { SessionStore, StoredSession } from '../../src/index.ts';

/** Sessions of one process. `rows` is all that a thief of the table would have. */
export function memorySessions(): SessionStore & { readonly rows: Map<string, StoredSession> } {
  const rows = new Map<string, StoredSession>();
  const key = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
  return {
    rows,
    put: async (session) => {
      rows.set(key(session.tokenHash), session);
    },
    find: async (hash) => rows.get(key(hash)),
    touch: async (hash, usedAt) => {
      const row = rows.get(key(hash));
      if (row) rows.set(key(hash), { ...row, usedAt: Math.max(usedAt, row.usedAt) });
    },
    end: async (hash) => {
      const row = rows.get(key(hash));
      rows.delete(key(hash));
      return row;
    },
  };
}
