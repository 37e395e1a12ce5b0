import type { RunningService } from '@prova/http';
import type { Registry } from './scheme/open-registry.ts';
import type { ServeOrder } from './scheme/serve-registry.ts';
import type { RegistryOrder } from './start-registry.ts';

// The service brings its pages and its API along. Who asks the register one thing does not load them.

/**
 * Starts the registry's service: public files, resolver, history and pages from the release on disk; the officers' side
 * from the database, which is migrated, and was best opened with a `patience` below two seconds. While the database is
 * away the public side goes on and the other answers 503.
 *
 * Throws `HttpError`: `base-url-malformed`, `listen-failed`.
 */
export async function startRegistry(order: RegistryOrder): Promise<RunningService> {
  const service = await import('./start-registry.ts');
  return service.startRegistry(order);
}

/**
 * Serves the registry of a home until it is closed: see `startRegistry`. Where the home has the timestamp's key, the
 * timestamp is kept fresh.
 */
export async function serveRegistry(
  registry: Registry,
  order: ServeOrder,
): Promise<RunningService> {
  const service = await import('./scheme/serve-registry.ts');
  return service.serveRegistry(registry, order);
}
