import type { CheckedCatalogue } from '@prova/catalogue';
import type { Environment } from '@prova/credential';
import type { Log, Patience, PrivateJwk, RateLimit } from '@prova/http';
import type { Database } from '@prova/store';
import type { CitizenOrder } from '../pages/citizen-service.ts';

/** Everything the status service needs. It reads no environment, and has no key for documents. */
export interface StatusOrder {
  readonly environment: Environment;
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  /** Where others reach it, `https://status.example`. */
  readonly baseUrl: string;
  readonly version: string;
  /** Migrated by `STATUS_MIGRATIONS`. */
  readonly database: Database;
  /** 32 random octets: numbers are hashed and persons sealed under what follows from it. */
  readonly dataKey: Uint8Array;
  /** The catalogue that counts now, for whoever asks now. */
  readonly catalogue: () => CheckedCatalogue | undefined;
  /** The online service, and the statuses that it is asked about; without it the buffer answers all. */
  readonly live?: {
    readonly url: string;
    readonly statuses: readonly string[];
    /** By whose codes it calls statuses, a `system` of the catalogue; without it by ours. */
    readonly system?: string | undefined;
  };
  /** People at their own pages; without it there are none. */
  readonly citizens?: CitizenOrder | undefined;
  /** By which access tokens are signed, and nothing else. */
  readonly tokenKey: PrivateJwk;
  /** 32 random octets or more, the same in all processes of the service. */
  readonly nonceSecret: Uint8Array;
  /** Epoch seconds. */
  readonly now: () => number;
  /** The local date in Belgium, `yyyy-mm-dd`: rights are judged by days. */
  readonly today: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly log: Log;
  /** Requests of one partner; without it 6,000 a minute. */
  readonly partnerLimit?: RateLimit;
  readonly proxies?: number;
  readonly patience?: Partial<Patience>;
}
