import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DeskOrder, type RunningDesk, serveDesk } from '@prova/desk';
import { createLog, type Log } from '@prova/http';
import type { Call } from '../../command.ts';
import { DESK_PORT, deskUrl } from '../../desk-url.ts';
import { CliError } from '../../errors.ts';
import { readIfThere } from '../../files.ts';
import { environmentMark, type Home, openHome } from '../../home.ts';
import { localDay } from '../../moment.ts';
import { numberOption } from '../../number-option.ts';
import { BUILT_AT, VERSION } from '../../version.ts';
import { stopped } from './until-stopped.ts';
import { type DeskKeyFiles, walletSettings } from './wallet-settings.ts';

/** Serves the desk of the home until it is asked to end. */
export async function serveHomeDesk(call: Call): Promise<number> {
  const home = await openHome(call);
  const log = createLog({ write: call.io.stdout }, () => call.io.now() / 1000);
  const { PROVA_REGISTRY_URL: registryUrl, PROVA_HOLDERS_URL: holders } = call.io.env;
  const desk = await openDesk(call, home, {
    log,
    port: numberOption(call, 'port', 65_535) ?? DESK_PORT,
    ...(registryUrl && { registryUrl }),
    ...(holders && { holders }),
  });
  try {
    call.io.stderr(`${environmentMark(home.environment)}The desk is at ${desk.url}\n`);
    await stopped(call.io.stopped);
  } finally {
    await desk.close();
  }
  return 0;
}

export interface DeskPlace {
  readonly log: Log;
  readonly port: number;
  /** Where it fetches trust; without it the home is kept fresh by others. */
  readonly registryUrl?: string;
  /** Where holders look at their documents again. */
  readonly holders?: string;
  /** Milliseconds between two updates. */
  readonly pause?: number;
  /** The key with which it asks wallets, unless another is configured. */
  readonly deskKey?: DeskKeyFiles;
}

/** A desk that serves; `url` as others reach it. */
export interface HomeDesk extends RunningDesk {
  /** As it is reached on this machine. */
  readonly listensAt: string;
}

/** The desk of a home, serving. Throws `CliError` `configuration`, and as `serveDesk` does. */
export async function openDesk(
  call: Call,
  { folder: home, environment }: Home,
  { log, port, registryUrl, holders, pause, deskKey }: DeskPlace,
): Promise<HomeDesk> {
  const { io } = call;
  const folder = join(home, 'trust', environment);
  const baseUrl = deskUrl(call, port);
  const page = call.option('page');
  const pageFolder = page === undefined ? builtPage() : resolve(io.cwd, page);
  const order: DeskOrder = {
    folder,
    environment,
    root: await pinned(join(folder, 'root.der'), environment),
    builtAt: BUILT_AT,
    host: call.option('host') ?? '127.0.0.1',
    port,
    ...(baseUrl !== undefined && { baseUrl }),
    version: VERSION,
    ...(registryUrl !== undefined && {
      registry: {
        url: registryUrl,
        tufRoot: await pinned(join(folder, 'tuf-root.json'), environment),
        ...(pause !== undefined && { pause }),
      },
    }),
    ...(pageFolder !== undefined && { pageFolder }),
    ...(holders !== undefined && { holders }),
    readers: numberOption(call, 'readers', 64) ?? 1,
    now: () => Math.floor(io.now() / 1000),
    today: () => localDay(new Date(io.now())),
    log,
    proxies: numberOption(call, 'proxies', 10) ?? 0,
  };
  const { presentations, ...wallets } = await walletSettings(
    call,
    { environment },
    { log, given: deskKey },
  );
  const asking = presentations ? { ...order, presentations } : order;
  const desk = await serveDesk(asking).catch(async (error: unknown) => {
    await wallets.close();
    throw error;
  });
  return {
    ...desk,
    url: baseUrl ?? desk.url,
    listensAt: desk.url,
    close: async () => {
      await desk.close();
      await wallets.close();
    },
  };
}

/** The page that `tools/build-page.mjs` built beside this program, if it did. */
function builtPage(): string | undefined {
  const folder = fileURLToPath(new URL('../../../../scanner/page/', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}

/** What `prova trust update` pinned when it was first given the roots, or the scheme of this home. */
async function pinned(path: string, environment: Home['environment']): Promise<Uint8Array> {
  const bytes = await readIfThere(path);
  if (bytes) return bytes;
  const how = `prova trust update --environment ${environment} --registry URL --root FILE --tuf-root FILE`;
  throw new CliError('configuration', `${path} is missing; once: ${how}.`);
}
