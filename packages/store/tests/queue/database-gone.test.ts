import { readFile } from 'node:fs/promises';
import { findBinaries } from '../../src/embedded/binaries.ts';
import { type Cluster, LOGIN, openCluster } from '../../src/embedded/cluster.ts';
import { findPlace } from '../../src/embedded/place.ts';
import { readPostmaster } from '../../src/embedded/postmaster.ts';
import { serverUser } from '../../src/embedded/server-user.ts';
import { startServer, stopServer } from '../../src/embedded/start-stop.ts';
import {
  connect,
  type Database,
  type JobFailure,
  migrate,
  openPgBossEngine,
  QUEUE_MIGRATIONS,
  STORE_MIGRATIONS,
} from '../../src/index.ts';
import { makeFolder, removeFolder } from '../embedded/processes.ts';
import { STEPS, until } from './steps.ts';

// A server of its own: no other test may find its database gone.

let folder: string;
let cluster: Cluster;
let database: Database;
beforeAll(async () => {
  folder = await makeFolder();
  const place = await findPlace({
    folder,
    fallbackFolder: folder,
    allowTemporary: true,
    binaries: findBinaries(),
    user: serverUser(process.getuid?.(), await readFile('/etc/passwd', 'utf8')),
  });
  cluster = await openCluster(place);
  expect(await startServer(cluster, 1)).toBe(undefined);
  const port = (await readPostmaster(cluster.data))?.port;
  database = connect({ url: `postgres://${LOGIN}:${cluster.password}@127.0.0.1:${port}/postgres` });
  await migrate(database, [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS]);
  await database.query('select queue_create($1)', [STEPS.name]);
});
afterAll(async () => {
  await database.close();
  await stopServer(cluster);
  await removeFolder(folder);
});

test('while the database is away a worker waits, and then it goes on', async () => {
  const failures: JobFailure[] = [];
  const engine = await openPgBossEngine({
    database,
    onFailure: (failure) => failures.push(failure),
  });
  const add = (step: number) =>
    database.transaction((tx) => engine.enqueue(tx, STEPS, [{ id: `${step}`, data: { step } }]));
  const begun: number[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await engine.work(STEPS, async ({ step }) => {
    begun.push(step);
    if (begun.length === 1) await finished;
  });
  await add(1);
  await until(() => begun.length === 1);

  await stopServer(cluster);
  // It was done meanwhile, and that cannot be told.
  finish();
  const asked = () => failures.filter(({ queue }) => queue === STEPS.name).length;
  await until(() => asked() >= 2);
  const [before, since] = [asked(), performance.now()];
  await until(() => asked() >= before + 3);
  // Twice in a second, not as often as it can.
  expect(performance.now() - since).toBeGreaterThan(900);
  expect(failures.every(({ error }) => Object(error).code === 'database-unavailable')).toBe(true);
  await expect(add(2)).rejects.toMatchObject({ code: 'database-unavailable' });

  expect(await startServer(cluster, 1)).toBe(undefined);
  await add(3);
  // The first one again: it may be done twice, and is never lost.
  await until(() => begun.length === 3);
  expect(begun.toSorted()).toEqual([1, 1, 3]);
  await engine.close();
});
