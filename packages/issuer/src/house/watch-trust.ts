import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Environment } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  judgeTime,
  nothingInstalled,
  openSnapshot,
  TrustError,
  type TrustMaterial,
  trustMaterial,
} from '@prova/trust';
import { IssuerError } from '../errors.ts';
import { type LineTrust, lineTrust } from '../threads/line-trust.ts';

export interface TrustFile {
  /** `snapshot.cose`, as a clinic has it; replaced as a whole when there is a newer one. */
  readonly path: string;
  /** DER of the scheme root. */
  readonly root: Uint8Array;
  readonly environment: Environment;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** The trust list that clinics judge by, for this thread and for others. */
export interface WatchedTrust {
  readonly material: TrustMaterial;
  readonly forThreads: LineTrust;
}

/**
 * Watches a trust list in a file that somebody keeps fresh: opened once, and again when the file is another. A list that is
 * refused, or is older than the one before, changes nothing.
 *
 * The function rejects with `IssuerError` `trust-unusable` when there is no list, or none by which a clinic would accept now.
 */
export function watchTrust({
  path,
  root,
  environment,
  now,
}: TrustFile): () => Promise<WatchedTrust> {
  let held: WatchedTrust | undefined;
  let mark = '';
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const seen = markOf(path);
    if (seen === mark || seen === '') return;
    const snapshot = new Uint8Array(await readFile(path));
    const opened = await openSnapshot(snapshot, { root, environment, platform: nodePlatform });
    const before = held?.material.installed ?? nothingInstalled(environment, 0);
    const material = trustMaterial(opened, before);
    const { installed } = material;
    held = { material, forThreads: lineTrust({ snapshot, root, environment, installed }) };
    mark = seen;
  }

  return async () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    await looking.catch((error: unknown) => {
      if (!(error instanceof TrustError)) throw error;
      if (held === undefined) throw unusable(`is refused: ${error.code}`, error);
    });
    if (held === undefined) throw unusable('is not here yet');
    const { clock, freshness } = judgeTime(held.material, now());
    if (clock === 'suspect') throw unusable('is of a later time than this clock');
    if (freshness === 'STALE' || freshness === 'EXPIRED') throw unusable('is too old');
    return held;
  };
}

function unusable(what: string, cause?: unknown): IssuerError {
  return new IssuerError('trust-unusable', `The trust list ${what}.`, { cause });
}

/** Another one for another file; empty where there is none. At once: to hand it to another thread costs ten times as much. */
function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
}
