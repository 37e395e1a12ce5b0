import { equalBytes, formatInstitutionId } from '@prova/credential';
import {
  type AuditHead,
  type EpochSeconds,
  encodeSnapshot,
  type Snapshot,
  tombstoneIdentity,
} from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import type { Register } from '../register/register.ts';
import { snapshotOf } from '../register/snapshot-of.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { type ListReader, openList } from './sign-list.ts';

/** What is to be published, and what was before. */
export interface ListOrder extends ListReader {
  readonly register: Register;
  /** The list before this one, as it was published; absent only for the first. */
  readonly previous?: Uint8Array | undefined;
  readonly now: EpochSeconds;
  /** Where the audit log stands now. */
  readonly auditHead?: AuditHead;
}

/**
 * What the next list says, but for `files`: they may name its sequence and its time, which are fixed from here on. Its
 * sequence is one above the register's and above the last list's, whichever is higher: no number is used twice, also
 * after a restore from a backup. The register keeps that number before the list leaves.
 *
 * A register that knows of fewer lists than are out is an old copy. It may go on only if it says what the last list
 * says, to the letter, so that nothing but the number was lost. Otherwise what came after it is entered again first: an
 * old copy would free whom the list had suspended, and nobody could tell.
 *
 * Throws `TrustRegistryError`: `tombstone-vanished` when the last list has a tombstone that the register lacks,
 * `register-behind` for such an old copy, and when the last list names an institution, a binding or an authority that
 * the register lacks, `clock-behind` when it was issued after `now`, `snapshot-refused` when it does not open under this
 * root.
 */
export async function prepareList(order: ListOrder): Promise<Snapshot> {
  const { register, previous, now, auditHead } = order;
  const last = previous && (await openList(previous, register.environment, order));
  if (last) refuseLoss(register, last, now);
  const sequence = Math.max(register.sequence, last?.sequence ?? 0) + 1;
  return snapshotOf(register, { sequence, issuedAt: now, ...(auditHead && { auditHead }) });
}

/** Verifiers would have to forget what is lost here: tombstones they keep, the rest they would miss. */
function refuseLoss(register: Register, published: Snapshot, now: EpochSeconds): void {
  if (published.issuedAt > now) {
    throw new TrustRegistryError('clock-behind', 'The last list was issued later than now.');
  }
  const kept = new Set(register.tombstones.map(tombstoneIdentity));
  if (!published.tombstones.every((tombstone) => kept.has(tombstoneIdentity(tombstone)))) {
    throw new TrustRegistryError(
      'tombstone-vanished',
      'A published tombstone is missing from the register; tombstones are never taken away.',
    );
  }
  const isOldCopy = published.sequence > register.sequence && !saysTheSame(register, published);
  if (!isOldCopy && namesAllOf(register, published)) return;
  throw new TrustRegistryError(
    'register-behind',
    `The register lacks what list ${published.sequence} says; an old copy of it was restored.`,
  );
}

/** All but sequence and time, which are the list's own, and what was attached to it. */
function saysTheSame(register: Register, published: Snapshot): boolean {
  const { auditHead: _, files: __, ...said } = published;
  return equalBytes(encodeSnapshot(snapshotOf(register, said)), encodeSnapshot(said));
}

/** Nothing is ever taken away: what ends, ends by a date, a status or a tombstone. */
function namesAllOf(
  { certificateAuthorities, institutions }: Register,
  published: Snapshot,
): boolean {
  const authorities = new Set(certificateAuthorities.map(thumbprintOf));
  return (
    published.certificateAuthorities.every((der) => authorities.has(thumbprintOf(der))) &&
    publishedBindings(published).every(([id, thumbprints]) => {
      const own = institutions.get(id)?.bindings.map(({ thumbprint }) => thumbprint);
      return own && thumbprints.every((thumbprint) => own.includes(thumbprint));
    })
  );
}

/** The institutions of a list, each with the thumbprints of its certificates. */
function publishedBindings({ institutions, sealCertificates }: Snapshot): [string, string[]][] {
  const thumbprints = sealCertificates.map(thumbprintOf);
  return institutions.map((each) => [
    formatInstitutionId(each),
    each.bindings.flatMap(({ certificate }) => thumbprints[certificate] ?? []),
  ]);
}
