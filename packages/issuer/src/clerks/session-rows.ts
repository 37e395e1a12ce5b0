import { SESSION_IDLE, SESSION_LIFETIME, type SessionStore } from '@prova/http';
import { forgetSealedSessions, type Queryable, sealedSessions } from '@prova/store';
import type { DataKeys } from '../ledger/data-keys.ts';

/** Sessions are of no institution: a person may work for several. */
const HOUSE = '*';

/** Where the sessions of people are kept. Their content names somebody, so it is sealed. */
export function sessionStore(database: Queryable, dataKeys: DataKeys): SessionStore {
  return sealedSessions(database, 'issuer.session', {
    seal: (place, content) => dataKeys.seal(HOUSE, place, content),
    unseal: (place, sealed) => dataKeys.unseal(HOUSE, place, sealed),
  });
}

/** Takes away what is over. */
export async function forgetSessions(q: Queryable, now: number): Promise<void> {
  const over = { opened: now - SESSION_LIFETIME, used: now - SESSION_IDLE };
  await forgetSealedSessions(q, 'issuer.session', over);
}
