import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningService } from '@prova/http';
import { startIssuer } from '@prova/issuer';
import { connect, openStore, SERVICE_ROLE, type Store } from '@prova/store';
import { orderOf } from '../issuer/issuer-order.ts';
import type { MadePlace } from '../issuer/issuer-place.ts';

/** The folders of a drill: one that will be lost, and one that will not. */
export interface DrillFolders {
  /** `postgres`: the database. `home`: published lists, what was erased, trust list, keys. */
  readonly machine: string;
  /** `database`, `published`, `keys`: apart from each other, as their readers are. */
  readonly safe: string;
  remove(): Promise<void>;
}

export async function makeFolders(): Promise<DrillFolders> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'prova-drill-')));
  const [machine, safe] = [join(root, 'machine'), join(root, 'safe')];
  for (const folder of [machine, safe]) await mkdir(folder);
  // The user postgres passes through, when root runs this.
  for (const folder of [root, machine]) await chmod(folder, 0o711);
  return { machine, safe, remove: () => rm(root, { recursive: true }) };
}

/** Copies a folder with its owners and rights: a database is refused to whoever does not own it. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`cp -a ${from} ${to}: ${stderr}`);
}

export function openDatabase({ machine }: DrillFolders): Promise<Store> {
  return openStore({ folder: join(machine, 'postgres'), allowTemporary: true });
}

/** The machine, running. */
export interface RunningMachine {
  readonly owner: Store;
  readonly service: RunningService;
  readonly lines: readonly string[];
  /** Ends the service, and with it the database: nobody else uses it. */
  stop(): Promise<void>;
}

export async function startMachine(
  folders: DrillFolders,
  place: MadePlace,
  now: () => number,
): Promise<RunningMachine> {
  const owner = await openDatabase(folders);
  const database = connect({ url: owner.url, role: SERVICE_ROLE });
  const lines: string[] = [];
  const log = { write: (line: string) => lines.push(line) };
  const service = await startIssuer(orderOf(place, database, now, log));
  return {
    owner,
    service,
    lines,
    async stop() {
      await service.close();
      await database.close();
      await owner.close();
    },
  };
}
