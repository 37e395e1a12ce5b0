import type { Environment } from '@prova/credential';
import type { Caller } from './caller.ts';
import type { HealthCheck } from './health.ts';
import type { Log } from './log.ts';
import type { Gauge, GaugeFamily, Metrics } from './metrics.ts';
import type { Operation } from './operation.ts';
import type { Asset } from './page/asset.ts';
import type { Problem } from './problem.ts';
import type { ProblemTable } from './problem-table.ts';
import type { ProblemWords } from './problem-words.ts';
import type { FindFile } from './published-file.ts';

/** A service, put together. Everything it needs is here; it reads no environment. */
export interface ServiceOrder {
  /** As the OpenAPI document and the pages call it. */
  readonly title: string;
  readonly version: string;
  readonly environment: Environment;
  /** Where others reach it, `https://registry.example`. Without it, where it listens. */
  readonly baseUrl?: string;
  readonly operations: readonly Operation[];
  /** Asked first, for GET and HEAD. */
  readonly files?: FindFile;
  /** Scripts of its pages. The stylesheet is there already. */
  readonly assets?: readonly Asset[];
  readonly problems?: ProblemTable;
  /** What its pages say of a problem: in the language that the address names (`?lang=fr`), or in which they read. Without it, in English. */
  readonly problemWords?: (
    problem: Problem,
    caller: Caller,
    lang: string | undefined,
  ) => ProblemWords;
  readonly health?: readonly HealthCheck[];
  readonly gauges?: readonly (Gauge | GaugeFamily)[];
  /** To which the service adds its own; without it they begin with it. */
  readonly metrics?: Metrics;
  readonly log: Log;
  /** A new UUID at every call: `randomUUID`. */
  readonly newId: () => string;
  /** How many proxies stand before it, each adding to `X-Forwarded-For`; 0 believes that header from nobody. */
  readonly proxies?: number;
  readonly patience?: Partial<Patience>;
}

/** How long the service waits for others, in milliseconds. */
export interface Patience {
  /** For all headers of a request. */
  readonly headers: number;
  /**
   * For a body, in all. What counts is the time spent waiting for its client, and every KiB that came buys a second more: a
   * long upload that goes on is not cut.
   */
  readonly request: number;
  /** For the next bytes of a body; twice as long for a reader to take some, or an answer to go on. */
  readonly idle: number;
  /** For requests in flight, when it closes. */
  readonly close: number;
}

/** A service that listens. */
export interface RunningService {
  /** Without a slash at its end. */
  readonly url: string;
  /** Takes no more requests, finishes those it has, within `patience.close`. Once or twice is the same. */
  readonly close: () => Promise<void>;
}

export interface Service {
  /**
   * Port 0 is any free one.
   * Rejects with `HttpError` `listen-failed`.
   */
  readonly listen: (place: {
    readonly port: number;
    readonly host: string;
  }) => Promise<RunningService>;
  /** What `/openapi.json` says. */
  readonly openApi: object;
}
