import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodePlatform as platform } from '@prova/platform-node';
import { openSnapshot, trustMaterial } from '@prova/trust';
import { type TrustUpdate, updateTrust } from '@prova/trust-updater';
import { type Report, verify } from '@prova/verifier';
import type { TestClock } from './test-clock.ts';

/** A clinic: a folder with what it pinned, a desk that judges, and nothing else. */
export interface TestClinic {
  /** Fetches the newest list. Throws as `updateTrust` does; what was there before stays. */
  refresh(baseUrl: string): Promise<TrustUpdate['report']>;
  /** Judges what a camera read, with the list that was fetched last and no network. */
  judge(text: string): Promise<Report>;
  close(): Promise<void>;
}

/** What a clinic was given on paper. */
export interface PinnedRoots {
  readonly root: Uint8Array;
  readonly tufRoot: Uint8Array;
}

export async function openTestClinic(pinned: PinnedRoots, clock: TestClock): Promise<TestClinic> {
  const folder = await mkdtemp(join(tmpdir(), 'prova-clinic-'));
  const environment = 'test';
  let held: TrustUpdate | undefined;

  async function trust() {
    if (!held) return undefined;
    const opened = await openSnapshot(held.snapshot, { root: pinned.root, environment, platform });
    return trustMaterial(opened, held.installed);
  }

  return {
    async refresh(baseUrl) {
      // A registry looks for a new release every second, and whenever somebody asks how it is.
      await fetch(`${baseUrl}/health`).then((answer) => answer.arrayBuffer());
      held = await updateTrust({
        ...pinned,
        folder,
        environment,
        baseUrl,
        builtAt: 0,
        now: clock.now(),
      });
      return held.report;
    },
    async judge(text) {
      const policy = { environment } as const;
      const context = { policy, today: clock.today(), now: clock.now(), platform };
      return verify({ kind: 'text', text }, { trust: await trust(), ...context });
    },
    close: () => rm(folder, { recursive: true }),
  };
}
