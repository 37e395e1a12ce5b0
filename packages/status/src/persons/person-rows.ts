import type { Queryable } from '@prova/store';
import * as v from '../schema.ts';
import type { FoundPerson, PersonRegister } from './person.ts';
import type { PersonKeys } from './person-keys.ts';

/** What is sealed of a person. */
const SEALED_PERSON = v.object({
  familyName: v.string(),
  givenNames: v.string(),
  birthDate: v.birthDate,
  municipality: v.exactOptional(v.nisCode),
});
export type SealedPerson = v.InferOutput<typeof SEALED_PERSON>;

export interface PersonRow {
  readonly personId: string;
  readonly sealed: Uint8Array;
  readonly asOf: string;
}

/** The register as `loadRegister` filled it. Throws also `StoreError` `database-unavailable`, `data-unreadable`. */
export function personRegister(q: Queryable, keys: PersonKeys): PersonRegister {
  return {
    async find(ssin) {
      const [row] = await q.query<FoundRow>(
        `select s.state, person_id as "personId", p.sealed, p.as_of as "asOf"
         from status.ssin s join status.person p using (person_id) where s.ssin_hash = $1`,
        [keys.ssinHash(ssin)],
      );
      if (!row) return { state: 'unknown' };
      const { state, personId, asOf } = row;
      if (state !== 'current') return { state };
      return { state, person: { personId, ...unsealedPerson(row, keys), asOf } };
    },
  };
}

interface FoundRow extends PersonRow {
  readonly state: FoundPerson['state'];
}

export function unsealedPerson(
  { personId, sealed }: Pick<PersonRow, 'personId' | 'sealed'>,
  keys: PersonKeys,
): SealedPerson {
  const parsed = v.safeParse(SEALED_PERSON, JSON.parse(keys.unseal(personId, sealed)));
  if (parsed.success) return parsed.output;
  throw new RangeError('A person was stored by another version.');
}
