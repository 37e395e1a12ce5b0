import { encodeBase64url } from '@prova/credential';
import { SESSION_IDLE, SESSION_LIFETIME, type SessionStore, type StoredSession } from '@prova/http';
import type { Queryable } from '@prova/store';
import type { DataKeys } from '../ledger/data-keys.ts';

/** Sessions are of no institution: a person may work for several. */
const HOUSE = '*';

interface Row extends Omit<StoredSession, 'content'> {
  readonly sealed: Uint8Array;
}

const COLUMNS = 'token_hash as "tokenHash", sealed, opened_at as "openedAt", used_at as "usedAt"';

/** Where the sessions of people are kept. Their content names somebody, so it is sealed. */
export function sessionStore(database: Queryable, dataKeys: DataKeys): SessionStore {
  const open = ([row]: readonly Row[]): StoredSession | undefined => {
    if (row === undefined) return undefined;
    const { sealed, ...rest } = row;
    return { ...rest, content: dataKeys.unseal(HOUSE, placeOf(row.tokenHash), sealed) };
  };
  return {
    async put({ tokenHash, content, openedAt, usedAt }) {
      await database.query(
        'insert into issuer.session (token_hash, sealed, opened_at, used_at) values ($1, $2, $3, $4)',
        [tokenHash, dataKeys.seal(HOUSE, placeOf(tokenHash), content), openedAt, usedAt],
      );
    },
    find: async (tokenHash) =>
      open(
        await database.query<Row>(`select ${COLUMNS} from issuer.session where token_hash = $1`, [
          tokenHash,
        ]),
      ),
    async touch(tokenHash, usedAt) {
      await database.query(
        'update issuer.session set used_at = greatest(used_at, $2) where token_hash = $1',
        [tokenHash, usedAt],
      );
    },
    end: async (tokenHash) =>
      open(
        await database.query<Row>(
          `delete from issuer.session where token_hash = $1 returning ${COLUMNS}`,
          [tokenHash],
        ),
      ),
  };
}

/** Takes away what is over. */
export async function forgetSessions(q: Queryable, now: number): Promise<void> {
  await q.query('delete from issuer.session where opened_at <= $1 or used_at <= $2', [
    now - SESSION_LIFETIME,
    now - SESSION_IDLE,
  ]);
}

function placeOf(tokenHash: Uint8Array): string {
  return `session/${encodeBase64url(tokenHash)}`;
}
