import type { Queryable } from '@prova/store';
import { StatusError } from '../errors.ts';
import * as v from '../schema.ts';
import type { FoundPerson, Person, PersonRegister } from './person.ts';
import type { PersonKeys } from './person-keys.ts';

/** What is sealed of a person. */
export const SEALED_PERSON = v.object({
  ssin: v.ssinDigits,
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
    async findAll(ssins) {
      const hashes = ssins.map(keys.ssinHash);
      const rows = await q.query<FoundRow>(
        `select s.ssin_hash as "ssinHash", s.state, ${PERSON}
         from status.ssin s join status.person p using (person_id) where s.ssin_hash = any($1)`,
        [hashes],
      );
      const byHash = new Map(rows.map((row) => [hex(row.ssinHash), row]));
      return hashes.map((hash) => foundPerson(byHash.get(hex(hash)), keys));
    },
    async ssinOf(personId) {
      const [row] = await q.query<PersonRow>(
        `select ${PERSON} from status.person p where person_id = $1`,
        [personId],
      );
      if (row) return unsealedPerson(row, keys).ssin;
      throw new StatusError('person-unknown', 'There is no such person.');
    },
  };
}

const PERSON = `p.person_id as "personId", p.sealed, p.as_of as "asOf"`;

interface FoundRow extends PersonRow {
  readonly ssinHash: Uint8Array;
  readonly state: FoundPerson['state'];
}

function foundPerson(row: FoundRow | undefined, keys: PersonKeys): FoundPerson {
  if (!row) return { state: 'unknown' };
  if (row.state !== 'current') return { state: row.state };
  return { state: 'current', person: personOf(row, keys) };
}

function personOf(row: PersonRow, keys: PersonKeys): Person {
  const { personId, asOf } = row;
  const { ssin: _, ...known } = unsealedPerson(row, keys);
  return { personId, ...known, asOf };
}

export function unsealedPerson(
  { personId, sealed }: Pick<PersonRow, 'personId' | 'sealed'>,
  keys: PersonKeys,
): SealedPerson {
  const parsed = v.safeParse(SEALED_PERSON, JSON.parse(keys.unseal(personId, sealed)));
  if (parsed.success) return parsed.output;
  throw new RangeError('A person was stored by another version.');
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex');
}
