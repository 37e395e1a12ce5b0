import {
  CredentialError,
  type Environment,
  equalBytes,
  formatInstitutionId,
  type Platform,
  type Signer,
} from '@prova/credential';
import {
  type AuditHead,
  type EpochSeconds,
  encodeSnapshot,
  openSnapshot,
  type Snapshot,
  signSnapshot,
  TrustError,
  tombstoneIdentity,
} from '@prova/trust';
import { TrustRegistryError } from './errors.ts';
import type { Register } from './register/register.ts';
import { markPublished } from './register/rotation.ts';
import { snapshotOf } from './register/snapshot-of.ts';
import { thumbprintOf } from './thumbprint.ts';

/** Who signs, and how it is read back. */
export interface SigningOrder {
  /** ES256, under a list signer's certificate that the root issued. */
  readonly listSigner: Signer;
  /** DER of the scheme root, as verifiers pin it. */
  readonly root: Uint8Array;
  readonly platform: Pick<Platform, 'sha256' | 'verifySignature'>;
}

/** What is to be published, and what was before. */
export interface PreparationOrder extends Omit<SigningOrder, 'listSigner'> {
  readonly register: Register;
  /** The release before this one, as it was published; absent only for the first. */
  readonly previous?: Uint8Array | undefined;
  readonly now: EpochSeconds;
  /** Where the audit log stands now. */
  readonly auditHead?: AuditHead;
}

export interface PublicationOrder extends PreparationOrder, SigningOrder {
  /** SHA-256 of the files of the same release, by name. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** A release that nobody has signed yet. */
export interface Preparation {
  /** The register with the sequence of this release, its new certificates published. Keep it before the list leaves. */
  readonly register: Register;
  /** Still without `files`: they may name the sequence and the time, which are fixed from here on. */
  readonly snapshot: Snapshot;
}

export interface Publication {
  /** As of `Preparation`. */
  readonly register: Register;
  /** `snapshot.cose`. */
  readonly snapshot: Uint8Array;
}

/** `prepareRelease` and `signRelease` in one. Throws the codes of both. */
export async function publish(order: PublicationOrder): Promise<Publication> {
  const { register, snapshot } = await prepareRelease(order);
  const { files } = order;
  return { register, snapshot: await signRelease({ ...snapshot, ...(files && { files }) }, order) };
}

/**
 * Fixes what the next release says. Its sequence is one above the register's and above the last release's, whichever is
 * higher: no number is used twice, also after a restore from a backup.
 *
 * A register that knows of fewer releases than are out is an old copy. It may go on only if it says what the last release
 * says, to the letter, so that nothing but the number was lost. Otherwise what came after it is entered again first: an
 * old copy would reinstate whom the list had suspended, and nobody could tell.
 *
 * Throws `TrustRegistryError`: `tombstone-vanished` when the last release has a tombstone that the register lacks,
 * `register-behind` for such an old copy, and when the last release names an institution, a binding or an authority that
 * the register lacks, `clock-behind` when it was issued after `now`, `snapshot-refused` when it does not open under this
 * root.
 */
export async function prepareRelease(order: PreparationOrder): Promise<Preparation> {
  const { register, previous, now, auditHead } = order;
  const last = previous && (await open(previous, register.environment, order));
  if (last) refuseLoss(register, last, now);
  const sequence = Math.max(register.sequence, last?.sequence ?? 0) + 1;
  return {
    register: { ...markPublished(register, new Set(register.certificates.keys())), sequence },
    snapshot: snapshotOf(register, { sequence, issuedAt: now, ...(auditHead && { auditHead }) }),
  };
}

/**
 * Signs a prepared release as `snapshot.cose` and opens the result as a verifier would before it answers: what verifiers
 * must refuse does not leave.
 * Throws `TrustRegistryError` `snapshot-refused` when it does not open under this root (`cause` says why).
 */
export async function signRelease(snapshot: Snapshot, order: SigningOrder): Promise<Uint8Array> {
  const signed = await signSnapshot(snapshot, order.listSigner).catch(refused);
  await open(signed, snapshot.environment, order);
  return signed;
}

/** Verifiers would have to forget what is lost here: tombstones they keep, the rest they would miss. */
function refuseLoss(register: Register, published: Snapshot, now: EpochSeconds): void {
  if (published.issuedAt > now) {
    throw new TrustRegistryError('clock-behind', 'The last release was issued later than now.');
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
    `The register lacks what release ${published.sequence} says; an old copy of it was restored.`,
  );
}

/** All but sequence and time, which are the release's, and what was attached to it. */
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

/** The institutions of a release, each with the thumbprints of its certificates. */
function publishedBindings({ institutions, sealCertificates }: Snapshot): [string, string[]][] {
  const thumbprints = sealCertificates.map(thumbprintOf);
  return institutions.map((each) => [
    formatInstitutionId(each),
    each.bindings.flatMap(({ certificate }) => thumbprints[certificate] ?? []),
  ]);
}

async function open(
  bytes: Uint8Array,
  environment: Environment,
  { root, platform }: Pick<SigningOrder, 'root' | 'platform'>,
): Promise<Snapshot> {
  const opened = await openSnapshot(bytes, { root, environment, platform }).catch(refused);
  return opened.snapshot;
}

function refused(cause: unknown): never {
  const code =
    cause instanceof TrustError || cause instanceof CredentialError ? cause.code : undefined;
  if (code === undefined) throw cause;
  throw new TrustRegistryError('snapshot-refused', `A verifier would refuse it: ${code}.`, {
    cause,
  });
}
