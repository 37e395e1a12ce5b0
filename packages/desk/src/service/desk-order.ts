import type { Log, Patience, RunningService } from '@prova/http';
import type { EpochSeconds } from '@prova/trust';
import type { PresentationOrder } from '../presentations/open-presentations.ts';
import type { RegistryPlace } from '../trust/keep-fresh.ts';
import type { TrustPlace } from '../trust/watch-snapshot.ts';

/** Everything the desk's service needs. It reads no environment. */
export interface DeskOrder extends TrustPlace {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  /** Where others reach it, `https://desk.example`; without it, where it listens. */
  readonly baseUrl?: string;
  readonly version: string;
  /** Where it fetches trust by itself; without it the folder is somebody else's to keep fresh. */
  readonly registry?: RegistryPlace;
  /** The built page for counters; without it `/` says that there is none. */
  readonly pageFolder?: string;
  /** The page on which holders look at their documents again, `https://issuer.example/my`; the page for counters leads there. */
  readonly holders?: string;
  /** How it asks wallets; without it, it asks none. Needs `baseUrl`. */
  readonly presentations?: PresentationOrder;
  /** Threads that take files apart. */
  readonly readers: number;
  readonly now: () => EpochSeconds;
  /** The local date of the counter, `yyyy-mm-dd`: treatment is judged by days. */
  readonly today: () => string;
  readonly log: Log;
  readonly proxies?: number;
  readonly patience?: Partial<Patience>;
}

export interface RunningDesk extends RunningService {
  /** Ends with the first update from the registry, whether it brought anything or not; at once without a registry. */
  readonly updated: Promise<void>;
}
