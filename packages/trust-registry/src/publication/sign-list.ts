import { CredentialError, type Environment, type Platform, type Signer } from '@prova/credential';
import { openSnapshot, type Snapshot, signSnapshot, TrustError } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';

/** How a list is read back. */
export interface ListReader {
  /** DER of the scheme root, as verifiers pin it. */
  readonly root: Uint8Array;
  readonly platform: Pick<Platform, 'sha256' | 'verifySignature'>;
}

/** Who signs a list, and how it is read back. */
export interface ListSigning extends ListReader {
  /** ES256, under a list signer's certificate that the root issued. */
  readonly listSigner: Signer;
}

/**
 * Signs a prepared list as `snapshot.cose` and opens the result as a verifier would before it answers: what verifiers
 * must refuse does not leave.
 * Throws `TrustRegistryError` `snapshot-refused` when it does not open under this root (`cause` says why).
 */
export async function signList(snapshot: Snapshot, order: ListSigning): Promise<Uint8Array> {
  const signed = await signSnapshot(snapshot, order.listSigner).catch(refused);
  await openList(signed, snapshot.environment, order);
  return signed;
}

/** What a signed list says. Throws `TrustRegistryError` `snapshot-refused`. */
export async function openList(
  bytes: Uint8Array,
  environment: Environment,
  { root, platform }: ListReader,
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
