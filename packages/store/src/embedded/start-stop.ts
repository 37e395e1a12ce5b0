import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Cluster } from './cluster.ts';
import { runProgram } from './programs.ts';

/**
 * Starts the server of a cluster and waits until it is ready. It belongs to no process and no terminal. It gets the port
 * it had; from the second `attempt` on another, should that be taken: only then, for those who start it at the same
 * time would take the port from one another by looking. Answers why it did not start: often because another was first.
 */
export async function startServer(
  cluster: Cluster,
  attempt: number,
): Promise<StoreError | undefined> {
  const portFile = join(cluster.root, 'port');
  const before = Number(await readFile(portFile, 'utf8').catch(() => '0'));
  const port =
    before > 0 && attempt === 1 ? before : await freePort(before).catch(() => freePort(0));
  const log = join(cluster.root, 'log');
  const { code } = await control(cluster, ['start', `--log=${log}`, `--options=-p ${port}`]);
  if (code !== 0) return new StoreError('postgres-start-failed', await lastWords(log));
  if (port !== before) await writeFile(portFile, `${port}\n`);
  return undefined;
}

async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-5).join('\n') || `Nothing is written in ${log}.`;
}

/** Stops it: statements in flight are broken off, what was committed is kept. Waits until its files are closed. */
export async function stopServer(cluster: Cluster): Promise<void> {
  await control(cluster, ['stop', '--mode=fast']);
}

function control({ binaries, data, root, user }: Cluster, words: readonly string[]) {
  return runProgram(binaries.pgCtl, [...words, `--pgdata=${data}`, '--wait', '--silent'], {
    cwd: root,
    user,
  });
}

/** That port of this machine, if nobody listens on it; any such port for 0. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
