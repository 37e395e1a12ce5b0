import { join } from 'node:path';
import { CodedError } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { updateLists, updateTrust } from '@prova/trust-updater';
import type { DeskTrust } from './desk-trust.ts';
import type { TrustPlace } from './watch-snapshot.ts';

/** A registry that the trust of a desk is fetched from. */
export interface RegistryPlace {
  /** The files lie at `<url>/tuf/`; https, or http on this machine. */
  readonly url: string;
  /** TUF root metadata, pinned. */
  readonly tufRoot: Uint8Array;
  /** Pause between two updates, in milliseconds; a quarter of an hour unless said. */
  readonly pause?: number;
  /** Longest time for one file, in milliseconds; 30 s unless said. */
  readonly timeoutMs?: number;
}

/** How the last update went. */
export interface LastUpdate {
  /** Of the trust list. `none`: there was no update yet. */
  readonly outcome: 'none' | 'done' | 'failed';
  /** Lists of withdrawn documents that were not taken, or could not be had. */
  readonly refusedLists: number;
}

export interface Freshening {
  /** One update. What cannot be had leaves what is here, and is told by its code. */
  update(): Promise<void>;
  last(): LastUpdate;
}

export interface FresheningOrder extends TrustPlace {
  readonly registry: RegistryPlace;
  readonly trust: DeskTrust;
  readonly now: () => EpochSeconds;
  readonly tell: (code: string) => void;
}

/**
 * Fetches the trust list, then every list of withdrawn documents that it names, into the folder that the desk watches. Where the
 * registry is away, lists are fetched all the same: they are of others. Whoever calls makes sure that no two run at once.
 */
export function freshening(order: FresheningOrder): Freshening {
  const { folder, environment, root, builtAt, registry, trust, now, tell } = order;
  const timeout = registry.timeoutMs === undefined ? {} : { timeoutMs: registry.timeoutMs };
  let last: LastUpdate = { outcome: 'none', refusedLists: 0 };

  async function list(): Promise<LastUpdate['outcome']> {
    const place = { folder, environment, root, tufRoot: registry.tufRoot, builtAt, now: now() };
    try {
      const { catalogue } = await updateTrust({ ...place, baseUrl: registry.url, ...timeout });
      if (catalogue.outcome === 'failed') tell(catalogue.code);
      return 'done';
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      tell(error.code);
      return 'failed';
    }
  }

  async function withdrawals(): Promise<number> {
    const held = (await trust.latest()).trust;
    if (held === undefined || 'refused' in held) return 0;
    const place = { folder: join(folder, 'lists'), trust: held, now: now() };
    const refused = (await updateLists({ ...place, ...timeout })).flatMap(({ code }) => code ?? []);
    for (const code of new Set(refused)) tell(code);
    return refused.length;
  }

  return {
    last: () => last,
    async update() {
      const outcome = await list();
      last = { outcome, refusedLists: last.refusedLists };
      last = { outcome, refusedLists: await withdrawals() };
      await trust.latest();
    },
  };
}
