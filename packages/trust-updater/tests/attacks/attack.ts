import type { TrustErrorCode } from '@prova/trust';
import { snapshotMetadata } from '@prova/trust-registry';
import type { TrustUpdaterErrorCode } from '@prova/trust-updater';
import {
  type Files,
  NOW,
  newTimestamp,
  put,
  putMetadata,
  type Release,
  type ReleaseOrder,
  release,
  SIGNERS,
  signed,
} from '../test-registry.ts';

export interface Attack {
  readonly name: string;
  /** What the desk says; it has installed releases 1 and 2. */
  readonly code: TrustUpdaterErrorCode | TrustErrorCode;
  /** What the stock updater does. `takes`: the rule is ours, beyond TUF. */
  readonly stock: 'refuses' | 'takes';
  act(files: Files, releases: readonly Release[]): Promise<void>;
  /** What a copy of these files in a folder does; it refuses with the same code unless this says otherwise. */
  readonly folder?: 'takes';
  /** What an honest registry needs to do afterwards, beside its next release. */
  recover?(files: Files): Promise<void>;
}

/** The third release in its place, or one with something wrong. */
export async function third(files: Files, order?: ReleaseOrder): Promise<Release> {
  const made = await release(3, order);
  put(files, made);
  return made;
}

/** A snapshot file that names the targets of an earlier release, under a new timestamp. */
export async function thirdSnapshot(
  files: Files,
  targets: Uint8Array,
  sequence = 3,
): Promise<void> {
  const snapshot = await signed(
    snapshotMetadata({ sequence, now: NOW, targets }),
    SIGNERS.snapshot,
  );
  putMetadata(files, snapshot);
  putMetadata(files, await newTimestamp(3, snapshot));
}
