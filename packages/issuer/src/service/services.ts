import type { RunningService } from '@prova/http';
import type { IssuerOrder } from './issuer-order.ts';
import type { RunningWorker, WorkerOrder } from './start-worker.ts';

// A service brings its pages, its API and the protocols of wallets along. Who asks the ledger one thing does not load them.

/**
 * Starts the issuer's service: its API, and the lists of what was withdrawn. The database is migrated, and was best opened with a
 * `patience` below two seconds: while it is away the answer is 503, and published lists are served all the same.
 *
 * Throws `HttpError`: `base-url-malformed`, `listen-failed`, `token-key-unusable`; `IssuerError` `service-key-unsupported`; `StoreError` `queue-missing`,
 * `database-unavailable`.
 */
export async function startIssuer(order: IssuerOrder): Promise<RunningService> {
  const service = await import('./start-issuer.ts');
  return service.startIssuer(order);
}

/**
 * Starts a worker: takes chunks of whatever batch, as many at once as it has threads and one more, so that a thread need not wait for the
 * database. Any number of workers, on any number of machines, do no chunk twice to any effect.
 * Throws `StoreError` `queue-missing`, `database-unavailable`; `HttpError` `listen-failed`.
 */
export async function startWorker(order: WorkerOrder): Promise<RunningWorker> {
  const service = await import('./start-worker.ts');
  return service.startWorker(order);
}
