import { SESSION_IDLE, SESSION_LIFETIME, type SessionStore } from '@prova/http';
import {
  createDataSeals,
  forgetSealedSessions,
  type Queryable,
  sealedSessions,
} from '@prova/store';

/** What sessions are sealed as: apart from persons, though both say who somebody is. */
const OWNER = 'session';

/** Where sessions of citizens are kept. They hold a national number, so they are sealed. Throws `StoreError` `data-key-malformed`. */
export function sessionStore(database: Queryable, dataKey: Uint8Array): SessionStore {
  const { seal, unseal } = createDataSeals(dataKey, 'prova/status');
  return sealedSessions(database, 'status.session', {
    seal: (place, content) => seal(OWNER, place, content),
    unseal: (place, sealed) => unseal(OWNER, place, sealed),
  });
}

/** Takes away what is over. */
export async function forgetSessions(q: Queryable, now: number): Promise<void> {
  const over = { opened: now - SESSION_LIFETIME, used: now - SESSION_IDLE };
  await forgetSealedSessions(q, 'status.session', over);
}
