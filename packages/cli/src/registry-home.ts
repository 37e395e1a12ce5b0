import { openRegistry, type Registry, type RegistryStoreOrder } from '@prova/trust-registry';
import type { Call } from './command.ts';
import { homeFolder } from './home.ts';

/** Where a registry listens unless it is told otherwise. */
export const REGISTRY_PORT = 8081;

/** Does something with the registry of the home, and leaves its database afterwards. */
export async function withRegistry<T>(
  call: Call,
  work: (registry: Registry) => Promise<T>,
): Promise<T> {
  const registry = await openRegistry(registryStore(call));
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

/** Which database a call means: that of DATABASE_URL, or the embedded one of the home. */
export function registryStore(call: Call): RegistryStoreOrder {
  const { DATABASE_URL, PROVA_PG_DIR } = call.io.env;
  return {
    home: homeFolder(call),
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(PROVA_PG_DIR && { fallbackFolder: PROVA_PG_DIR }),
  };
}

/** Where others reach the registry, without a slash at its end: PROVA_REGISTRY_URL, or this machine. */
export function registryUrl(call: Call): string {
  const { PROVA_REGISTRY_URL } = call.io.env;
  const here = `http://localhost:${call.option('port') ?? REGISTRY_PORT}`;
  return (PROVA_REGISTRY_URL || here).replace(/\/+$/, '');
}
