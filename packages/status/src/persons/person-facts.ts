import type { Queryable } from '@prova/store';
import { arrayOfHashesIn, hashName, hashNames } from './hashes.ts';
import type { FoundPerson, Person } from './person.ts';
import type { PersonKeys } from './person-keys.ts';
import { type PersonRow, unsealedPerson } from './person-rows.ts';

/** What rules ask of the register. */
export type PersonFacts = Pick<Person, 'birthDate' | 'municipality'>;

/** The same, as the register has it. */
export type RegisteredFacts = Pick<Person, keyof PersonFacts | 'asOf'>;

/** What the register says of somebody on a day. Where they lived before the day for which it speaks it does not say: people move. */
export function factsOn(
  { birthDate, municipality, asOf }: RegisteredFacts,
  day: string,
): PersonFacts {
  return { birthDate, municipality: day < asOf ? undefined : municipality };
}

/** Asked for those of now alone, the planner may read the index of all of them beside the one of the key. */
export const PERSON_FACTS = `
  select s.ssin_hash as hash, s.state, person_id as "personId", p.sealed, p.as_of as "asOf"
  from status.ssin s join status.person p using (person_id)
  where s.ssin_hash = any (${arrayOfHashesIn('$1')})`;

interface FactsRow extends PersonRow {
  readonly hash: Uint8Array;
  readonly state: FoundPerson['state'];
}

/** Of many people on a day, by the hashes of their numbers of now, one behind the other, in their order; `undefined` for whom the register does not know. */
export async function personFactsOf(
  q: Queryable,
  keys: PersonKeys,
  { hashes, day }: { readonly hashes: Uint8Array; readonly day: string },
): Promise<readonly (PersonFacts | undefined)[]> {
  const rows = await q.query<FactsRow>(PERSON_FACTS, [hashes]);
  const current = rows.filter(({ state }) => state === 'current');
  const facts = new Map(
    current.map((row) => {
      const { asOf } = row;
      return [hashName(row.hash), factsOn({ ...unsealedPerson(row, keys), asOf }, day)];
    }),
  );
  return hashNames(hashes).map((name) => facts.get(name));
}
