import type { Queryable } from '@prova/store';
import { type EpochSeconds, parseCertificate } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { changedIn, eventsBetween } from '../register/events.ts';
import { newRegister, type Register, type RegisterInstitution } from '../register/register.ts';
import { insertEvents } from './event-rows.ts';
import { inWordsOfTheRegister } from './refusals.ts';
import { hexOf } from './row-types.ts';
import {
  accreditationRows,
  authorityRow,
  bindingRows,
  catalogueEntryRow,
  certificateRow,
  institutionRow,
  schemeRow,
  stateRow,
  tombstoneRow,
} from './rows-of.ts';
import * as sql from './statements.ts';

/**
 * Makes the one row that says which scheme this is, and saves its first register. `root` is the DER that verifiers pin.
 * Throws the codes of `saveRegister`, and `scheme-exists`.
 */
export async function createRegister(
  tx: Queryable,
  { register, root, now }: { register: Register; root: Uint8Array; now: EpochSeconds },
): Promise<void> {
  const { environment, policy } = register;
  const empty = newRegister({ environment, policy, certificateAuthorities: [] });
  const row = { ...schemeRow(empty), environment, root: hexOf(root) };
  await inWordsOfTheRegister(write(tx, sql.CREATE_SCHEME, [row]));
  await saveRegister(tx, empty, register, { now });
}

/**
 * Writes what differs between two values of the register, `before` being what is stored, and adds to the public history
 * what happened. Entries that are the same object are not looked at. To be called in a transaction that holds the
 * register: see `changeRegister`.
 *
 * Throws `TrustRegistryError`: `tombstone-vanished` and `register-behind` when something would be taken away, and what the
 * constraints refuse, by the code that the change itself would have had. Nothing is written then.
 */
export async function saveRegister(
  tx: Queryable,
  before: Register,
  after: Register,
  { now }: { readonly now: EpochSeconds },
): Promise<void> {
  refuseLoss(before, after);
  await inWordsOfTheRegister(writeAll(tx, before, after, now));
}

async function writeAll(
  tx: Queryable,
  before: Register,
  after: Register,
  now: EpochSeconds,
): Promise<void> {
  if (schemeDiffers(before, after)) await write(tx, sql.UPDATE_SCHEME, [schemeRow(after)]);
  const authorities = after.certificateAuthorities.slice(before.certificateAuthorities.length);
  await write(tx, sql.INSERT_AUTHORITIES, authorities.map(authorityRow));
  await writeCertificates(tx, before, after);
  await writeInstitutions(tx, before, after);
  const tombstones = after.tombstones.slice(before.tombstones.length);
  await write(tx, sql.INSERT_TOMBSTONES, tombstones.map(tombstoneRow));
  const entries = changedIn(before.catalogue.entries, after.catalogue.entries);
  await write(
    tx,
    sql.UPSERT_CATALOGUE_ENTRIES,
    entries.map(([, , entry]) => catalogueEntryRow(entry)),
  );
  await insertEvents(tx, eventsBetween(before, after), now);
  // What is judged at the end is judged here, where its refusal can still be put into words.
  await tx.query('set constraints all immediate');
  await tx.query('set constraints all deferred');
}

function schemeDiffers(before: Register, after: Register): boolean {
  return (
    before.sequence !== after.sequence ||
    before.policy !== after.policy ||
    before.catalogue.version !== after.catalogue.version
  );
}

async function writeCertificates(tx: Queryable, before: Register, after: Register): Promise<void> {
  const changed = changedIn(before.certificates, after.certificates);
  const moved = changed.filter(([, old]) => old).map(([key, , entry]) => stateRow([key, entry]));
  await write(tx, sql.UPDATE_CERTIFICATES, moved);
  const added = changed.filter(([, old]) => !old);
  if (added.length === 0) return;
  const authorities = after.certificateAuthorities.map(parseCertificate);
  const rows = added.map(([key, , entry]) => certificateRow([key, entry], authorities));
  await write(tx, sql.INSERT_CERTIFICATES, rows);
}

async function writeInstitutions(tx: Queryable, before: Register, after: Register): Promise<void> {
  const changed = changedIn(before.institutions, after.institutions);
  const entries = changed.map(([, , entry]) => entry);
  await write(tx, sql.UPSERT_INSTITUTIONS, entries.map(institutionRow));
  const gone = changed.flatMap(([, old, entry]) => (old ? [leftOut(old, entry)] : []));
  await write(tx, sql.REPLACE_ACCREDITATIONS, gone.flatMap(accreditationRows));
  await write(tx, sql.UPSERT_ACCREDITATIONS, entries.flatMap(accreditationRows));
  await write(tx, sql.UPSERT_BINDINGS, entries.flatMap(bindingRows));
}

/** The entry with nothing but the accreditations that the next one lacks. */
function leftOut(old: RegisterInstitution, next: RegisterInstitution): RegisterInstitution {
  const accreditations = old.accreditations.filter(
    ({ competence, from }) =>
      !next.accreditations.some((each) => each.competence === competence && each.from === from),
  );
  return { ...old, accreditations };
}

async function write(tx: Queryable, statement: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.query(statement, [JSON.stringify(rows)]);
}

/** Lists only grow, entries only change: whatever is to end has a date, a state or a tombstone to say so. */
function refuseLoss(before: Register, after: Register): void {
  if (!before.tombstones.every((tombstone, i) => after.tombstones[i] === tombstone)) {
    throw new TrustRegistryError('tombstone-vanished', 'Tombstones are never taken away.');
  }
  const keepsBindings = changedIn(before.institutions, after.institutions).every(
    ([, old, next]) =>
      old?.bindings.every(({ thumbprint, from }) =>
        next.bindings.some((each) => each.thumbprint === thumbprint && each.from === from),
      ) ?? true,
  );
  const isWhole =
    keepsBindings &&
    before.environment === after.environment &&
    before.certificateAuthorities.every((der, i) => after.certificateAuthorities[i] === der) &&
    [...before.institutions.keys()].every((key) => after.institutions.has(key)) &&
    [...before.certificates].every(([key, { der }]) => after.certificates.get(key)?.der === der);
  if (isWhole) return;
  throw new TrustRegistryError('register-behind', 'The new register lacks what the old one has.');
}
