import { randomUUID } from 'node:crypto';
import type { Environment } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { type InstalledTrust, openSnapshot, type TrustMaterial, trustMaterial } from '@prova/trust';

/** A trust list as it came, and what is known beside it. */
export interface TrustBytes {
  /** `snapshot.cose`. */
  readonly snapshot: Uint8Array;
  /** DER of the scheme root. */
  readonly root: Uint8Array;
  readonly environment: Environment;
  /** What was remembered when the list was taken over. */
  readonly installed: InstalledTrust;
}

/** A trust list that threads can open for themselves; its bytes lie in memory that all of them see. */
export interface LineTrust extends TrustBytes {
  /** Another one for another list. */
  readonly id: string;
}

/** Makes a trust list ready for threads. Make it once a list: each thread opens it once. Checks nothing. */
export function lineTrust(trust: TrustBytes): LineTrust {
  const snapshot = new Uint8Array(new SharedArrayBuffer(trust.snapshot.length));
  snapshot.set(trust.snapshot);
  return { ...trust, snapshot, id: randomUUID() };
}

/** A thread works by the newest list, and keeps no other. */
let opened: { readonly id: string; readonly material: Promise<TrustMaterial> } | undefined;

/** The list as a verifier needs it, opened at the first call for it. Throws `TrustError` as `openSnapshot` does. */
export function openLineTrust(trust: LineTrust): Promise<TrustMaterial> {
  if (opened?.id !== trust.id) opened = { id: trust.id, material: open(trust) };
  return opened.material;
}

async function open(trust: LineTrust): Promise<TrustMaterial> {
  const { root, environment, installed } = trust;
  // Not over the shared bytes: what was judged must not be able to change.
  const snapshot = new Uint8Array(trust.snapshot);
  const list = await openSnapshot(snapshot, { root, environment, platform: nodePlatform });
  return trustMaterial(list, installed);
}
