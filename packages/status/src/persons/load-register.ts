import { type Database, lockUntilCommit, type Transaction } from '@prova/store';
import { StatusError } from '../errors.ts';
import { openCountedFile } from '../loading/counted-file.ts';
import { inChunks } from '../loading/in-chunks.ts';
import { requireHeader } from '../loading/require-header.ts';
import * as v from '../schema.ts';
import { hashName } from './hashes.ts';
import type { PersonKeys } from './person-keys.ts';
import type { SealedPerson } from './person-rows.ts';
import { requireSsin, type SsinRules } from './ssin-rules.ts';

const HEADER = v.strictObject({
  format: v.literal('prova:register:0.1'),
  environment: v.picklist(['prod', 'acc', 'test']),
  asOf: v.day,
  persons: v.count(20_000_000),
});

const ENTRY = v.strictObject({
  ssin: v.ssinDigits,
  former: v.exactOptional(
    v.most(
      v.strictObject({ ssin: v.ssinDigits, state: v.picklist(['replaced', 'cancelled']) }),
      16,
    ),
  ),
  familyName: v.personName,
  givenNames: v.personName,
  birthDate: v.birthDate,
  municipality: v.exactOptional(v.nisCode),
});
type Entry = v.InferOutput<typeof ENTRY>;

/** What loading a register stands on. `newId` is a new UUID at every call. */
export interface RegisterLoader extends SsinRules {
  readonly database: Database;
  readonly keys: PersonKeys;
  readonly newId: () => string;
}

const CHUNK = 500;

/**
 * Loads a file of persons, all of them or none: who is known by any number of theirs keeps their id, whatever number they have now. Persons that
 * the file does not name stay as they are. The form of the file is ours. Answers how many it names.
 *
 * Throws `StatusError`: `file-malformed`, `file-incomplete`, `file-environment`, `file-older`, `file-duplicate` for a number that stands twice,
 * `ssin-invalid`, `register-conflict` for numbers of two persons that the file says are one's, and of one that it says are two's.
 */
export async function loadRegister(
  loader: RegisterLoader,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  const { header, entries } = await openCountedFile(bytes, { header: HEADER, entry: ENTRY });
  requireHeader(header, loader);
  await loader.database.transaction(async (tx) => {
    await lockUntilCommit(tx, 'status/register');
    await requireNewer(tx, header.asOf);
    const seen = new Set<string>();
    const stored = new Set<string>();
    for await (const chunk of inChunks(entries, CHUNK)) {
      const named = chunk.map(({ line, entry }) => namedEntry(loader, { line, entry }, seen));
      await storeChunk(tx, loader, { named, asOf: header.asOf }, stored);
    }
  });
  return header.persons;
}

async function requireNewer(tx: Transaction, asOf: string): Promise<void> {
  const [row] = await tx.query<{ latest: string | null }>(
    'select max(as_of) as latest from status.person',
  );
  if ((row?.latest ?? '') <= asOf) return;
  throw new StatusError('file-older', 'The register here speaks for a later day.');
}

/** An entry with the hashes of its numbers, that of now first. */
interface NamedEntry {
  readonly line: number;
  readonly entry: Entry;
  readonly numbers: readonly { readonly hash: Uint8Array; readonly state: string }[];
}

function namedEntry(
  { keys, ...rules }: RegisterLoader,
  { line, entry }: { readonly line: number; readonly entry: Entry },
  seen: Set<string>,
): NamedEntry {
  const all = [{ ssin: entry.ssin, state: 'current' }, ...(entry.former ?? [])];
  const numbers = all.map(({ ssin, state }) => {
    requireSsin(ssin, rules);
    const hash = keys.ssinHash(ssin);
    const key = hashName(hash);
    if (seen.has(key)) throw new StatusError('file-duplicate', 'A number stands twice.', { line });
    seen.add(key);
    return { hash, state };
  });
  return { line, entry, numbers };
}

async function storeChunk(
  tx: Transaction,
  { keys, newId }: RegisterLoader,
  { named, asOf }: { readonly named: readonly NamedEntry[]; readonly asOf: string },
  stored: Set<string>,
): Promise<void> {
  const known = await ownersOf(tx, named);
  const persons = named.map((each) => {
    const owners = new Set(each.numbers.flatMap(({ hash }) => known.get(hashName(hash)) ?? []));
    if (owners.size > 1) throw conflict('Its numbers are of two persons here.', each);
    const personId = [...owners][0] ?? newId();
    // Proofs and all else hang on the id: what one took, the other would find.
    if (stored.has(personId)) throw conflict('It is a person of an earlier line here.', each);
    stored.add(personId);
    return { ...each, personId };
  });
  await tx.query(
    `insert into status.person (person_id, sealed, as_of)
     select *, $3 from unnest($1::uuid[], $2::bytea[])
     on conflict (person_id) do update set (sealed, as_of) = (excluded.sealed, excluded.as_of)`,
    [
      persons.map(({ personId }) => personId),
      persons.map(({ personId, entry }) => keys.seal(personId, JSON.stringify(sealedOf(entry)))),
      asOf,
    ],
  );
  // Before another number of theirs becomes that of now: there is only one. What the file does not name any more was replaced.
  await tx.query(
    `update status.ssin set state = 'replaced' where person_id = any($1) and state = 'current'`,
    [persons.map(({ personId }) => personId)],
  );
  const numbers = persons.flatMap(({ personId, numbers: of }) =>
    of.map((number) => ({ ...number, personId })),
  );
  await tx.query(
    `insert into status.ssin (ssin_hash, person_id, state)
     select * from unnest($1::bytea[], $2::uuid[], $3::text[])
     on conflict (ssin_hash) do update set state = excluded.state`,
    [
      numbers.map(({ hash }) => hash),
      numbers.map(({ personId }) => personId),
      numbers.map(({ state }) => state),
    ],
  );
}

function conflict(message: string, { line }: Pick<NamedEntry, 'line'>): StatusError {
  return new StatusError('register-conflict', message, { line });
}

/** The persons of numbers that are known, by the name of their hash. */
async function ownersOf(
  tx: Transaction,
  named: readonly NamedEntry[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ ssinHash: Uint8Array; personId: string }>(
    `select ssin_hash as "ssinHash", person_id as "personId" from status.ssin where ssin_hash = any($1)`,
    [named.flatMap(({ numbers }) => numbers.map(({ hash }) => hash))],
  );
  return new Map(rows.map(({ ssinHash, personId }) => [hashName(ssinHash), personId]));
}

/** No number: rows are found by hashes, and who asks about somebody has it. */
function sealedOf({ ssin: _, former: __, ...sealed }: Entry): SealedPerson {
  return sealed;
}
