import { createLog, type Log, type RunningService } from '@prova/http';
import { connect, SERVICE_ROLE } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { startRegistry } from '../start-registry.ts';
import type { TufSigner } from '../tuf/tuf-keys.ts';
import type { Registry } from './open-registry.ts';
import type { Scheme } from './open-scheme.ts';

/** How a registry of a home is served. */
export interface ServeOrder {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  /** Where others reach it; without it, where it listens. */
  readonly baseUrl?: string;
  readonly version: string;
  readonly now: () => EpochSeconds;
  /** How many proxies stand before it, each adding to `X-Forwarded-For`. */
  readonly proxies?: number;
  /** Takes a line of JSON for each request and error, or for each error only. */
  readonly write: (line: string) => void;
  readonly logs: 'all' | 'errors';
}

/** Longest time for a statement, in milliseconds: whoever waits for an answer rather hears that there is none. */
const PATIENCE = 1_500;

/** See `serveRegistry` of `services.ts`, which loads this. */
export async function serveRegistry(
  { scheme, place, databaseUrl }: Registry,
  { write, logs, now, ...order }: ServeOrder,
): Promise<RunningService> {
  const log = createLog({ write }, now);
  const errors: Log = { write: (level, entry) => level === 'error' && log.write(level, entry) };
  const timestampSigner = await timestampSignerOf(scheme);
  const database = connect({ url: databaseUrl, role: SERVICE_ROLE, patience: PATIENCE });
  const running = await startRegistry({
    ...order,
    ...place,
    database,
    now,
    log: logs === 'all' ? log : errors,
    ...(timestampSigner && { timestampSigner }),
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return {
    url: running.url,
    close: async () => {
      await running.close();
      await database.close();
    },
  };
}

async function timestampSignerOf(scheme: Scheme): Promise<TufSigner | undefined> {
  return scheme.tufSigner('timestamp').catch((error: unknown) => {
    if (error instanceof TrustRegistryError && error.code === 'key-missing') return undefined;
    throw error;
  });
}
