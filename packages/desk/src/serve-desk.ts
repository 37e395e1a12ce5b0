import type { DeskOrder, RunningDesk } from './service/desk-order.ts';

/**
 * Starts the desk's service: verdicts for programs, trust for pages, and the page. It looks at its folder of trust every second,
 * and serves what it last believed. Nothing of any question is kept.
 *
 * Rejects with `HttpError`: `base-url-malformed`, `listen-failed`; `DeskError` `page-malformed`; `TrustUpdaterError`: `registry-url-insecure`,
 * `state-damaged`.
 *
 * ```ts
 * const desk = await serveDesk({ folder: '.prova/trust/test', environment: 'test', root, …, pageFolder: 'page' });
 * ```
 */
export async function serveDesk(order: DeskOrder): Promise<RunningDesk> {
  // A command that only reads a file loads no server.
  return (await import('./service/open-desk.ts')).openDesk(order);
}
