import type { Queryable } from '@prova/store';
import { arrayOfHashesIn, hashName, hashNames } from './hashes.ts';
import type { FoundPerson, Person } from './person.ts';
import type { PersonKeys } from './person-keys.ts';
import { type PersonRow, unsealedPerson } from './person-rows.ts';

/** What rules ask of the register. */
export type PersonFacts = Pick<Person, 'birthDate' | 'municipality'>;

/** Asked for those of now alone, the planner may read the index of all of them beside the one of the key. */
export const PERSON_FACTS = `
  select s.ssin_hash as hash, s.state, person_id as "personId", p.sealed
  from status.ssin s join status.person p using (person_id)
  where s.ssin_hash = any (${arrayOfHashesIn('$1')})`;

interface FactsRow extends Pick<PersonRow, 'personId' | 'sealed'> {
  readonly hash: Uint8Array;
  readonly state: FoundPerson['state'];
}

/** Of many people, by the hashes of their numbers of now, one behind the other, in their order; `undefined` for whom the register does not know. */
export async function personFactsOf(
  q: Queryable,
  keys: PersonKeys,
  hashes: Uint8Array,
): Promise<readonly (PersonFacts | undefined)[]> {
  const rows = await q.query<FactsRow>(PERSON_FACTS, [hashes]);
  const current = rows.filter(({ state }) => state === 'current');
  const facts = new Map(current.map((row) => [hashName(row.hash), factsIn(row, keys)]));
  return hashNames(hashes).map((name) => facts.get(name));
}

function factsIn(row: FactsRow, keys: PersonKeys): PersonFacts {
  const { birthDate, municipality } = unsealedPerson(row, keys);
  return { birthDate, municipality };
}
