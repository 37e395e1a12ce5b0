import type { Queryable } from '@prova/store';
import { HASHES } from './hashes.ts';
import type { Person } from './person.ts';
import type { PersonKeys } from './person-keys.ts';
import { type PersonRow, unsealedPerson } from './person-rows.ts';

/** What rules ask of the register. */
export type PersonFacts = Pick<Person, 'birthDate' | 'municipality'>;

/** Of many people, by the hashes of their numbers of now, one behind the other, in their order; `undefined` for whom the register does not know. */
export async function personFactsOf(
  q: Queryable,
  keys: PersonKeys,
  hashes: Uint8Array,
): Promise<readonly (PersonFacts | undefined)[]> {
  const rows = await q.query<Pick<PersonRow, 'personId' | 'sealed'>>(
    `select p.person_id as "personId", p.sealed from ${HASHES} h
     left join status.ssin s on s.ssin_hash = h.hash and s.state = 'current'
     left join status.person p using (person_id) order by h.place`,
    [hashes],
  );
  return rows.map((row) => {
    if (row.sealed === null) return undefined;
    const { birthDate, municipality } = unsealedPerson(row, keys);
    return { birthDate, municipality };
  });
}
