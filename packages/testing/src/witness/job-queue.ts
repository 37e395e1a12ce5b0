import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect as dial } from 'node:net';
import { join } from 'node:path';
import { migrate, openNatsEngine, QUEUE_MIGRATIONS, STORE_MIGRATIONS } from '@prova/store';
import { freePort } from '../free-port.ts';
import { QUEUE_CONTRACT } from '../queue/contract.ts';
import type { QueuePlace } from '../queue/trial.ts';
import { createTestDatabase } from '../test-database.ts';
import { NATS_SERVER } from './system-tools.ts';
import type { Witness } from './witness.ts';

export const jobQueueWitness: Witness = {
  name: 'nats-server',
  attests: 'the queue keeps the same promises on JetStream; jobs outlive its server',
  needs: [NATS_SERVER],
  async testify({ scratch }) {
    const { database, drop } = await createTestDatabase();
    const port = await freePort();
    const folder = join(scratch, 'nats');
    let server = await startNats(port, folder);
    const place: QueuePlace = {
      database,
      open: (onFailure, patience) =>
        openNatsEngine({
          servers: [`nats://127.0.0.1:${port}`],
          database,
          onFailure,
          ...(patience !== undefined && { patience }),
        }),
      makeQueue: async () => undefined,
    };
    const findings: string[] = [];
    try {
      await migrate(database, [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS]);
      for (const { name, hold } of QUEUE_CONTRACT) {
        await hold(place).catch((error) => findings.push(`${name}: ${error}`));
      }
      const outlived = await outliving(place, async () => {
        server.kill('SIGKILL');
        await once(server, 'close');
        server = await startNats(port, folder);
      });
      if (outlived !== JOBS) findings.push(`${outlived} of ${JOBS} jobs outlived the server`);
    } finally {
      server.kill();
      await drop();
    }
    return { judged: `${QUEUE_CONTRACT.length + 1} promises`, findings };
  },
};

const JOBS = 100;

/** How many of the jobs that the server has got are done after it was killed, by a worker that has seen it go. */
async function outliving(
  { database, open }: QueuePlace,
  restart: () => Promise<void>,
): Promise<number> {
  const engine = await open(() => undefined, 0);
  try {
    // Short: what was done just before the kill may be forgotten, and is then done again.
    const queue = { name: 'outliving', parse: Object, lease: 2 };
    const done = new Set<number>();
    await engine.work(queue, async ({ n }: { n: number }) => void done.add(n));
    const resume = engine.pause(queue);
    const jobs = Array.from({ length: JOBS }, (_, n) => ({ id: `${n}`, data: { n } }));
    await database.transaction((tx) => engine.enqueue(tx, queue, jobs));
    while ((await database.query('select from queue_outbox limit 1')).length > 0) await pause();
    await restart();
    resume();
    const isEmpty = () =>
      engine.stats(queue).then(
        ({ waiting, running }) => waiting + running === 0,
        () => false,
      );
    while (!(await isEmpty())) await pause();
    return done.size;
  } finally {
    await engine.close();
  }
}

/** Answers when it takes connections. */
async function startNats(port: number, folder: string): Promise<ChildProcess> {
  const server = spawn(
    NATS_SERVER.name,
    ['--addr', '127.0.0.1', '--port', String(port), '--jetstream', '--store_dir', folder],
    { stdio: 'ignore' },
  );
  while (!(await takesConnections(port))) {
    if (server.exitCode !== null) throw new Error(`nats-server ended with ${server.exitCode}`);
    await pause();
  }
  return server;
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
