import {
  CredentialError,
  type Environment,
  openCose,
  type Platform,
  type Signer,
  signCose,
} from '@prova/credential';
import { type Certificate, parseCertificate } from '../certificate/certificate.ts';
import { openRoot } from '../certificate/direct-trust.ts';
import { openListSigner } from '../certificate/list-signer.ts';
import { requireValidAt } from '../certificate/requirements.ts';
import { TrustError } from '../errors.ts';
import { encodeSnapshot } from './encode-snapshot.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import type { EpochSeconds, Snapshot } from './snapshot.ts';

export const SNAPSHOT_CONTENT_TYPE = 'application/vnd.ehic-trust-snapshot+cbor';

const MAX_SNAPSHOT = 20_000_000;

/** A snapshot whose signature and signer are proven. Only `openSnapshot` makes one. */
export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  /** SHA-256 of the signed payload: the identity of this release, whatever signature it carries. */
  readonly contentHash: Uint8Array;
  readonly signer: Certificate;
  /** The pinned root under which it was opened, and under which seals are judged. */
  readonly root: Certificate;
}

/** What a reader of a snapshot brings. */
export interface SnapshotExpectation {
  /** DER of the scheme root, from configuration; never from the snapshot. */
  readonly root: Uint8Array;
  /** The only environment taken. */
  readonly environment: Environment;
  readonly platform: Pick<Platform, 'sha256' | 'verifySignature'>;
}

/**
 * Signs a snapshot as `snapshot.cose`: COSE_Sign1 with the list signer's certificate as its x5chain.
 * Refuses to sign what `openSnapshot` would refuse to read: `TrustError` `trust-malformed`. Does not judge the
 * signer's certificate. Throws `CredentialError` `cose-alg` for a signer that is not ES256.
 */
export async function signSnapshot(snapshot: Snapshot, signer: Signer): Promise<Uint8Array> {
  const payload = encodeSnapshot(snapshot);
  parseSnapshot(payload);
  const x5chain = [signer.certificate];
  return await signCose({ payload, contentType: SNAPSHOT_CONTENT_TYPE, x5chain }, signer);
}

/**
 * Opens `snapshot.cose`: one list signer directly under the pinned root, valid when the snapshot was issued; a
 * signature over the bytes received; the expected environment; a well-formed content.
 *
 * Asks for no time: the same bytes always open the same. Whether they are too old is `freshness`, whether our clock
 * is behind them is `judgeClock`: a snapshot from the future means a slow clock, because its signer is trusted.
 * Does not compare with what was installed before (`installSnapshot`), nor parse the certificates inside.
 *
 * Throws `TrustError`: `trust-too-large` (20 MB), `trust-malformed`, `trust-signature`, `trust-signer` (its `cause`
 * has the `cert-*` code), `trust-environment`; for an unusable root, its `cert-*` code.
 */
export async function openSnapshot(
  bytes: Uint8Array,
  { root: rootDer, environment, platform }: SnapshotExpectation,
): Promise<OpenedSnapshot> {
  if (bytes.length > MAX_SNAPSHOT)
    throw new TrustError('trust-too-large', 'A snapshot of over 20 MB.');
  const root = openRoot(rootDer);
  const { payload, signer } = await openEnvelope(bytes, root, platform);
  const snapshot = parseSnapshot(payload);
  requireSignerAt(signer, root, snapshot.issuedAt);
  if (snapshot.environment !== environment) {
    throw new TrustError(
      'trust-environment',
      `A snapshot of ${snapshot.environment}, where ${environment} is wanted.`,
    );
  }
  return { snapshot, contentHash: await platform.sha256(payload), signer, root };
}

/** The payload, signed by a list signer under the root. */
async function openEnvelope(
  bytes: Uint8Array,
  root: Certificate,
  platform: Pick<Platform, 'verifySignature'>,
): Promise<{ payload: Uint8Array; signer: Certificate }> {
  try {
    const { payload, x5chain } = await openCose(bytes, {
      contentType: SNAPSHOT_CONTENT_TYPE,
      keyOf: async (chain) => (await openSigner(chain, root, platform)).publicKey.spki,
      platform,
    });
    return { payload, signer: parseSigner(x5chain) };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    const code = error.code === 'cose-signature' ? 'trust-signature' : 'trust-malformed';
    throw new TrustError(code, 'The snapshot is not signed as it should be.', { cause: error });
  }
}

async function openSigner(
  x5chain: readonly Uint8Array[],
  root: Certificate,
  platform: Pick<Platform, 'verifySignature'>,
): Promise<Certificate> {
  try {
    return await openListSigner(parseSigner(x5chain), { root, platform });
  } catch (error) {
    throw untrustedSigner(error);
  }
}

/** Shell model: signer and root were both valid when the list was issued. */
function requireSignerAt(signer: Certificate, root: Certificate, issuedAt: EpochSeconds): void {
  try {
    requireValidAt(signer, issuedAt);
    requireValidAt(root, issuedAt);
  } catch (error) {
    throw untrustedSigner(error);
  }
}

/** Exactly one certificate: the root is pinned, and nothing stands between. */
function parseSigner(x5chain: readonly Uint8Array[]): Certificate {
  const [leaf, ...more] = x5chain;
  if (!leaf || more.length > 0)
    throw new TrustError('trust-signer', 'The chain is not one list signer.');
  return parseCertificate(leaf);
}

function untrustedSigner(error: unknown): unknown {
  if (!(error instanceof TrustError) || error.code === 'trust-signer') return error;
  return new TrustError('trust-signer', 'The snapshot is not signed by a list signer.', {
    cause: error,
  });
}
