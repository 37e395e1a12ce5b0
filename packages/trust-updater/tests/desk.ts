import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodePlatform } from '@prova/platform-node';
import { openSnapshot } from '@prova/trust';
import {
  type BundleOrder,
  importTrust,
  type RegistryOrder,
  type TrustUpdate,
  updateTrust,
} from '@prova/trust-updater';
import { type LocalServer, serveFiles } from './local-server.ts';
import { authority, type Files, NOW, put, type Release, ROOT, release } from './test-registry.ts';

/** A verifier with a folder of its own, beside a registry it can reach. */
export interface Desk {
  readonly files: Files;
  readonly server: LocalServer;
  readonly folder: string;
  update(order?: Partial<RegistryOrder>): Promise<TrustUpdate>;
  /** From a copy of the registry's files, made now, or from a folder that is named. */
  import(order?: Partial<BundleOrder>): Promise<TrustUpdate>;
  /** Sequence of the list in use, read from the folder. */
  sequence(): Promise<number>;
  close(): Promise<void>;
}

/** A desk that has installed the first and the second release. */
export async function openDesk(): Promise<Desk & { readonly releases: readonly Release[] }> {
  const desk = await newDesk();
  const releases = [await release(1), await release(2)];
  for (const each of releases) {
    put(desk.files, each);
    await desk.update();
  }
  return { ...desk, releases };
}

/** A desk that has installed nothing. */
export async function newDesk(files: Files = new Map()): Promise<Desk> {
  const home = await mkdtemp(join(tmpdir(), 'prova-updater-'));
  const folder = join(home, 'trust');
  const server = await serveFiles(files);
  const place = {
    folder,
    environment: authority.environment,
    root: authority.root.certificate,
    tufRoot: ROOT,
    builtAt: 0,
    now: NOW + 60,
  };
  return {
    files,
    server,
    folder,
    update: (order) => updateTrust({ ...place, baseUrl: server.url, ...order }),
    async import(order) {
      const bundle = await mkdtemp(join(home, 'stick-'));
      await write(bundle, files);
      return importTrust({ ...place, bundle, ...order });
    },
    async sequence() {
      const bytes = await readFile(join(folder, 'snapshot.cose'));
      const { root, environment } = place;
      const opened = await openSnapshot(bytes, { root, environment, platform: nodePlatform });
      return opened.snapshot.sequence;
    },
    async close() {
      await server.close();
      await rm(home, { recursive: true });
    },
  };
}

async function write(folder: string, files: Files): Promise<void> {
  for (const [path, bytes] of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
}
