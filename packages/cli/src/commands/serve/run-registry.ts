import { type Registry, serveRegistry } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { numberOption } from '../../number-option.ts';
import { REGISTRY_PORT, registryUrl, withRegistry } from '../../registry-home.ts';
import { VERSION } from '../../version.ts';
import { stopped } from './until-stopped.ts';

/** Serves the registry of the home until it is asked to end. */
export async function serveHome(call: Call): Promise<number> {
  return withRegistry(call, async (registry) => {
    if (registry.notice !== undefined) call.io.stderr(`${registry.notice}\n`);
    await serveUntilStopped(call, registry, {
      logs: 'all',
      ready: async (url) => {
        call.io.stderr(
          `${environmentMark(registry.scheme.environment)}The registry is at ${url}\n`,
        );
      },
    });
    return 0;
  });
}

/** Serves until the command is asked to end; `ready` is told where, once it listens. */
export async function serveUntilStopped(
  call: Call,
  registry: Registry,
  { logs, ready }: { logs: 'all' | 'errors'; ready: (url: string) => Promise<void> },
): Promise<void> {
  const { io } = call;
  const port = numberOption(call, 'port', 65_535) ?? REGISTRY_PORT;
  // Nobody knows the address of any free port before it is taken.
  const baseUrl = port === 0 ? undefined : registryUrl(call);
  const service = await serveRegistry(registry, {
    host: call.option('host') ?? '127.0.0.1',
    port,
    ...(baseUrl !== undefined && { baseUrl }),
    version: VERSION,
    proxies: numberOption(call, 'proxies', 10) ?? 0,
    now: () => Math.floor(io.now() / 1000),
    write: io.stdout,
    logs,
  });
  try {
    await ready(baseUrl ?? service.url);
    await stopped(io.stopped);
  } finally {
    await service.close();
  }
}
