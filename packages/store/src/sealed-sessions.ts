import type { Queryable } from './database.ts';

/** A row as its service reads it; see `SessionStore` of `http`. */
interface Stored {
  readonly tokenHash: Uint8Array;
  readonly content: string;
  /** Epoch seconds. */
  readonly openedAt: number;
  readonly usedAt: number;
}

type Row = Omit<Stored, 'content'> & { readonly sealed: Uint8Array };

/** How the content of a session is hidden: it names somebody. `place` is that of one session. */
export interface SessionSeal {
  seal(place: string, content: string): Uint8Array;
  unseal(place: string, sealed: Uint8Array): string;
}

/** Tables of sessions: `token_hash`, `sealed`, `opened_at`, `used_at`. */
export type SessionTable = 'issuer.session' | 'status.session';

const COLUMNS = 'token_hash as "tokenHash", sealed, opened_at as "openedAt", used_at as "usedAt"';

/** Sessions of people in a table of their service, what they say sealed. A row that was moved to another token does not open. */
export function sealedSessions(q: Queryable, table: SessionTable, { seal, unseal }: SessionSeal) {
  const open = ([row]: readonly Row[]): Stored | undefined => {
    if (row === undefined) return undefined;
    const { sealed, ...rest } = row;
    return { ...rest, content: unseal(placeOf(row.tokenHash), sealed) };
  };
  return {
    async put({ tokenHash, content, openedAt, usedAt }: Stored): Promise<void> {
      await q.query(
        `insert into ${table} (token_hash, sealed, opened_at, used_at) values ($1, $2, $3, $4)`,
        [tokenHash, seal(placeOf(tokenHash), content), openedAt, usedAt],
      );
    },
    find: async (tokenHash: Uint8Array) =>
      open(
        await q.query<Row>(`select ${COLUMNS} from ${table} where token_hash = $1`, [tokenHash]),
      ),
    async touch(tokenHash: Uint8Array, usedAt: number): Promise<void> {
      await q.query(`update ${table} set used_at = greatest(used_at, $2) where token_hash = $1`, [
        tokenHash,
        usedAt,
      ]);
    },
    end: async (tokenHash: Uint8Array) =>
      open(
        await q.query<Row>(`delete from ${table} where token_hash = $1 returning ${COLUMNS}`, [
          tokenHash,
        ]),
      ),
  };
}

/** Takes away the sessions that were opened, or used last, at a time or before it. */
export async function forgetSealedSessions(
  q: Queryable,
  table: SessionTable,
  { opened, used }: { readonly opened: number; readonly used: number },
): Promise<void> {
  await q.query(`delete from ${table} where opened_at <= $1 or used_at <= $2`, [opened, used]);
}

function placeOf(tokenHash: Uint8Array): string {
  return `session/${Buffer.from(tokenHash).toString('base64url')}`;
}
