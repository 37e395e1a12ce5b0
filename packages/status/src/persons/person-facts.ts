import type { Queryable } from '@prova/store';
import { HASHES } from './hashes.ts';
import type { Person } from './person.ts';
import type { PersonKeys } from './person-keys.ts';
import { type PersonRow, unsealedPerson } from './person-rows.ts';

/** What rules ask of the register. */
export type PersonFacts = Pick<Person, 'birthDate' | 'municipality'>;

/**
 * Each number is looked up by the key, and each person by theirs: as a join, the planner, who takes any series for a thousand rows, may read
 * all persons for each chunk. `offset 0` keeps it from making the join again (PostgreSQL, "Explicit JOIN clauses").
 */
export const PERSON_FACTS = `
  select f.person_id as "personId", f.sealed from ${HASHES} h
  left join lateral (
    select s.person_id, (select p.sealed from status.person p where p.person_id = s.person_id) as sealed
    from status.ssin s where s.ssin_hash = h.hash and s.state = 'current' offset 0) f on true
  order by h.place`;

/** Of many people, by the hashes of their numbers of now, one behind the other, in their order; `undefined` for whom the register does not know. */
export async function personFactsOf(
  q: Queryable,
  keys: PersonKeys,
  hashes: Uint8Array,
): Promise<readonly (PersonFacts | undefined)[]> {
  const rows = await q.query<Pick<PersonRow, 'personId' | 'sealed'>>(PERSON_FACTS, [hashes]);
  return rows.map((row) => {
    if (row.sealed === null) return undefined;
    const { birthDate, municipality } = unsealedPerson(row, keys);
    return { birthDate, municipality };
  });
}
