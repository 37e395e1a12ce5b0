import { CredentialError, type Environment, type Platform, type Signer } from '@prova/credential';
import {
  type EpochSeconds,
  openSnapshot,
  type Snapshot,
  signSnapshot,
  TrustError,
  tombstoneIdentity,
} from '@prova/trust';
import { TrustRegistryError } from './errors.ts';
import type { Register } from './register/register.ts';
import { snapshotOf } from './register/snapshot-of.ts';

export interface PublicationOrder {
  readonly register: Register;
  /** The release before this one, as it was published; absent only for the first. */
  readonly previous?: Uint8Array | undefined;
  readonly now: EpochSeconds;
  /** ES256, under a list signer's certificate that the root issued. */
  readonly listSigner: Signer;
  /** DER of the scheme root, as verifiers pin it. */
  readonly root: Uint8Array;
  readonly platform: Pick<Platform, 'sha256' | 'verifySignature'>;
}

export interface Publication {
  /** The register with the sequence of this release. Keep it before the snapshot leaves. */
  readonly register: Register;
  /** `snapshot.cose`. */
  readonly snapshot: Uint8Array;
}

/**
 * Signs the register as the next snapshot, sequence + 1, and opens the result as a verifier would before it answers.
 * What verifiers must refuse, or would have to forget for, does not leave.
 *
 * Throws `TrustRegistryError`: `register-behind` when the previous release has a higher sequence than the register (an
 * old copy of the register was restored), `tombstone-vanished` when it has a tombstone that the register lacks,
 * `clock-behind` when it was issued after `now`, `snapshot-refused` when our own output, or the previous release, does
 * not open under this root (`cause` says why).
 */
export async function publish(order: PublicationOrder): Promise<Publication> {
  const { register, previous, now, listSigner } = order;
  if (previous) refuseLoss(register, await open(previous, order), now);
  const sequence = register.sequence + 1;
  const snapshot = await sign(snapshotOf(register, { sequence, issuedAt: now }), listSigner);
  await open(snapshot, order);
  return { register: { ...register, sequence }, snapshot };
}

function refuseLoss(register: Register, published: Snapshot, now: EpochSeconds): void {
  if (published.sequence > register.sequence) {
    throw new TrustRegistryError(
      'register-behind',
      `Release ${published.sequence} is out, but the register knows only of ${register.sequence}.`,
    );
  }
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
}

function sign(snapshot: Snapshot, listSigner: Signer): Promise<Uint8Array> {
  return signSnapshot(snapshot, listSigner).catch(refused);
}

async function open(
  bytes: Uint8Array,
  { register, root, platform }: PublicationOrder,
): Promise<Snapshot> {
  const environment: Environment = register.environment;
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
