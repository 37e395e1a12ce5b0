import { generateKeyPairSync } from 'node:crypto';
import { CATALOGUE_PATH } from '@prova/catalogue';
import { decodeUtf8, encodeUtf8 } from '@prova/credential';
import { createTestAuthority } from '@prova/testing';
import {
  endorse,
  metadataPlace,
  rootMetadata,
  snapshotMetadata,
  type TufRole,
  type TufRoleKeys,
  type TufSigner,
  targetPlace,
  targetsMetadata,
  timestampMetadata,
  tufSigner,
} from '@prova/trust-registry';

/**
 * 2900-01-01: the stock updater reads the clock of the machine, so what it shall take must not expire before that, and what
 * it shall find expired ended in `PAST`.
 */
export const NOW = Date.UTC(2900, 0, 1) / 1000;
export const PAST = Date.UTC(2001, 0, 1) / 1000;
export const DAY = 86_400;

export const authority = await createTestAuthority({
  now: NOW,
  institutions: [{ id: 'BE:0120', name: 'Onderling Fonds van Nergens' }],
});

export function newSigner(): TufSigner {
  return tufSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

function newSigners(count: number): readonly TufSigner[] {
  return Array.from({ length: count }, newSigner);
}

export type Signers = Readonly<Record<TufRole, readonly TufSigner[]>>;

/** All keys of the registry under test; the threshold of root and targets is two. */
export const SIGNERS: Signers = {
  root: newSigners(3),
  targets: newSigners(3),
  snapshot: newSigners(1),
  timestamp: newSigners(1),
};

function rolesOf(signers: Signers): Readonly<Record<TufRole, TufRoleKeys>> {
  return {
    root: { keys: signers.root, threshold: 2 },
    targets: { keys: signers.targets, threshold: 2 },
    snapshot: { keys: signers.snapshot, threshold: 1 },
    timestamp: { keys: signers.timestamp, threshold: 1 },
  };
}

export async function signed(
  bytes: Uint8Array,
  signers: readonly TufSigner[],
): Promise<Uint8Array> {
  let result = bytes;
  for (const signer of signers) result = await endorse(result, signer);
  return result;
}

/** Metadata with its signed part changed, signed anew. */
export async function forged(
  bytes: Uint8Array,
  change: (text: string) => string,
  signers: readonly TufSigner[],
): Promise<Uint8Array> {
  const { signed: content } = JSON.parse(decodeUtf8(bytes) ?? '');
  const text = `{"signed":${change(JSON.stringify(content))},"signatures":[]}`;
  return signed(encodeUtf8(text), signers);
}

export function newRoot(
  version: number,
  signers: Signers,
  by: readonly TufSigner[] = signers.root,
  lifetime?: number,
): Promise<Uint8Array> {
  const roles = rolesOf(signers);
  const order = { version, now: NOW, roles, ...(lifetime === undefined ? {} : { lifetime }) };
  return signed(rootMetadata(order), by);
}

export const ROOT = await newRoot(1, SIGNERS);

/** The files of a release, not yet in any place. */
export interface Release {
  readonly cose: Uint8Array;
  /** Where it has one. */
  readonly catalogue: Uint8Array | undefined;
  readonly targets: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly timestamp: Uint8Array;
}

export interface ReleaseOrder {
  readonly now?: number;
  readonly timestampVersion?: number;
  readonly signers?: Signers;
  readonly targetsSigners?: readonly TufSigner[];
  /** Instead of the snapshot of this sequence. */
  readonly cose?: Uint8Array;
  /** A catalogue beside it. */
  readonly catalogue?: Uint8Array;
  /** Lifetimes that differ from the usual ones. */
  readonly lifetimes?: Partial<Record<TufRole, number>>;
}

/** Makes a release as an honest registry does, or with one thing wrong. */
export async function release(sequence: number, order: ReleaseOrder = {}): Promise<Release> {
  const { now = NOW, timestampVersion = sequence, signers = SIGNERS, lifetimes = {} } = order;
  const cose = order.cose ?? (await authority.snapshot({ sequence, issuedAt: now }));
  const span = (role: TufRole) => {
    const lifetime = lifetimes[role];
    return lifetime === undefined ? {} : { lifetime };
  };
  const { catalogue } = order;
  const files = new Map([['snapshot.cose', cose]]);
  if (catalogue) files.set(CATALOGUE_PATH, catalogue);
  const targets = await signed(
    targetsMetadata({ sequence, now, files, ...span('targets') }),
    order.targetsSigners ?? signers.targets.slice(0, 2),
  );
  const snapshot = await signed(
    snapshotMetadata({ sequence, now, targets, ...span('snapshot') }),
    signers.snapshot,
  );
  return {
    cose,
    catalogue,
    targets,
    snapshot,
    timestamp: await newTimestamp(timestampVersion, snapshot, signers, now, lifetimes.timestamp),
  };
}

export function newTimestamp(
  version: number,
  snapshot: Uint8Array,
  signers: Signers = SIGNERS,
  now = NOW,
  lifetime?: number,
): Promise<Uint8Array> {
  const order = { version, now, snapshot, ...(lifetime === undefined ? {} : { lifetime }) };
  return signed(timestampMetadata(order), signers.timestamp);
}

/** What a server hands out, by path. */
export type Files = Map<string, Uint8Array>;

export function put(files: Files, release: Release): void {
  const { cose, catalogue, targets, snapshot, timestamp } = release;
  for (const bytes of [targets, snapshot, timestamp]) putMetadata(files, bytes);
  files.set(`tuf/targets/${targetPlace('snapshot.cose', cose)}`, cose);
  if (catalogue) files.set(`tuf/targets/${targetPlace(CATALOGUE_PATH, catalogue)}`, catalogue);
}

export function putMetadata(files: Files, bytes: Uint8Array): void {
  files.set(`tuf/${metadataPlace(bytes)}`, bytes);
}
