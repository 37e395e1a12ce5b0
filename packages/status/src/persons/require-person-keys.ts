import type { Queryable } from '@prova/store';
import { createPersonKeys, type PersonKeys } from './person-keys.ts';

/**
 * The keys of a data key, if they read what is stored: a service under the wrong key would find nobody, and say of everybody that nothing is known.
 * Where no person is stored any key will do. Throws `StoreError` `data-key-malformed`, `data-unreadable`.
 */
export async function requirePersonKeys(q: Queryable, dataKey: Uint8Array): Promise<PersonKeys> {
  const keys = createPersonKeys(dataKey);
  const [row] = await q.query<{ personId: string; sealed: Uint8Array }>(
    'select person_id as "personId", sealed from status.person limit 1',
  );
  if (row) keys.unseal(row.personId, row.sealed);
  return keys;
}
