import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { type EmbeddedServer, openEmbedded } from '../../src/embedded/embedded-server.ts';
import { connect, type Database, StoreError } from '../../src/index.ts';
import { dataOf, makeFolder, openElsewhere, removeFolder, serverPid } from './processes.ts';

expect.extend(codeMatchers);

let folder: string;
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  folder = await makeFolder();
});
afterEach(async () => {
  // Connections end before the servers that they are to.
  for (const each of opened.splice(0).reverse()) await each.close();
  expect(await serverPid(folder)).toBe(undefined);
});
afterAll(() => removeFolder(folder));

async function open(): Promise<EmbeddedServer> {
  const server = await openEmbedded({ folder, allowTemporary: true });
  opened.push(server);
  return server;
}

async function openDatabase(): Promise<Database> {
  const { url } = await open();
  const database = connect({ url, maxConnections: 2 });
  opened.push(database);
  await database.query('create table if not exists kept (n int)');
  return database;
}

const kept = (database: Database) => database.query('select n from kept order by n');

/** Asks until it is answered: the server is on its way. */
async function answered(database: Database): Promise<void> {
  await database.query('select 1').catch(() => answered(database));
}

test('a server of one folder, one machine, one password', async () => {
  const database = await openDatabase();
  const [settings] = await database.query(`select
    current_setting('listen_addresses') as addresses,
    current_setting('unix_socket_directories') as sockets,
    current_setting('server_encoding') as encoding,
    current_setting('data_checksums') as checksums,
    current_setting('fsync') as fsync,
    (select datcollate from pg_database where datname = 'postgres') as collation,
    (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as auth`);
  expect(settings).toEqual({
    addresses: '127.0.0.1',
    sockets: '',
    encoding: 'UTF8',
    checksums: 'on',
    fsync: 'on',
    collation: 'C',
    auth: 'scram-sha-256',
  });
  expect((await stat(join(folder, 'cluster'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'cluster', 'password'))).mode & 0o777).toBe(0o600);
});

test('whoever does not know the password is not let in', async () => {
  const url = new URL((await open()).url);
  url.password = 'guess';
  const guessing = connect({ url: url.href });
  await expect(guessing.query('select 1')).toRejectWithCode(StoreError, 'database-unavailable');
  await guessing.close();
});

test('the last one out stops it, the next one finds what was kept, at the same address', async () => {
  const database = await openDatabase();
  await database.query('insert into kept values (1)');
  const [second, first] = [await open(), opened[0]];
  const pid = await serverPid(folder);
  await database.close();
  await first?.close();
  await first?.close();
  expect(await serverPid(folder)).toBe(pid);
  await second.close();
  expect(await serverPid(folder)).toBe(undefined);
  opened.splice(0);
  const again = await openDatabase();
  expect(opened[0]).toMatchObject({ url: second.url });
  expect(await kept(again)).toEqual([{ n: 1 }]);
});

test('another takes its port meanwhile: it gets another', async () => {
  const { url, close } = await open();
  await close();
  const thief = createServer().listen(Number(new URL(url).port), '127.0.0.1');
  await new Promise((resolve) => thief.once('listening', resolve));
  const database = await openDatabase();
  expect(opened.at(-2)).not.toMatchObject({ url });
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  await new Promise((resolve) => thief.close(resolve));
});

test('a stranger who is connected keeps it up', async () => {
  const { url, close } = await open();
  const stranger = connect({ url });
  await stranger.query('select 1');
  await close();
  expect(await stranger.query('select 1 as one')).toEqual([{ one: 1 }]);
  await stranger.close();
  await open();
});

test('many come at once, also to a folder where nothing is yet, and find one server (D12)', async () => {
  const fresh = await makeFolder();
  const openers = await Promise.all([1, 2, 3].map(() => openElsewhere(fresh)));
  expect(new Set(openers.map(({ url }) => url)).size).toBe(1);
  expect(await readdir(fresh)).toEqual(['cluster']);
  const pid = await serverPid(fresh);
  const [one, ...others] = openers;
  await one?.close();
  expect(await serverPid(fresh)).toBe(pid);
  const database = connect({ url: openers[1]?.url ?? '' });
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  await database.close();
  await Promise.all(others.map((each) => each.close()));
  expect(await serverPid(fresh)).toBe(undefined);
  await removeFolder(fresh);
});

test('coming and going at once leaves nobody outside', async () => {
  const visit = async () => {
    for (let times = 0; times < 4; times++) {
      const server = await openEmbedded({ folder, allowTemporary: true });
      const database = connect({ url: server.url, maxConnections: 1 });
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
      await database.close();
      await server.close();
    }
  };
  await Promise.all([visit(), visit(), visit()]);
});

test('an opener that is killed leaves a server that the next one uses', async () => {
  const opener = await openElsewhere(folder);
  const pid = await serverPid(folder);
  const database = connect({ url: opener.url });
  await database.query('truncate kept');
  await database.query('insert into kept values (2)');
  await opener.kill('SIGKILL');
  await database.close();
  expect(await kept(await openDatabase())).toEqual([{ n: 2 }]);
  expect(await serverPid(folder)).toBe(pid);
});

test('Ctrl-C in the terminal that started it does not reach it', async () => {
  const opener = await openElsewhere(folder);
  const pid = await serverPid(folder);
  const database = await openDatabase();
  await opener.kill('SIGINT', 'group');
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  expect(await serverPid(folder)).toBe(pid);
});

test('a server that is killed is started again under those who have it open', async () => {
  const database = await openDatabase();
  await database.query('insert into kept values (3)');
  const before = await serverPid(folder);
  process.kill(before ?? 0, 'SIGKILL');
  while ([before, undefined].includes(await serverPid(folder))) await answered(database);
  await answered(database);
  expect(await kept(database)).toContainEqual({ n: 3 });
});

test('a server that is killed when nobody has it open is recovered by the next one', async () => {
  const opener = await openElsewhere(folder);
  const database = connect({ url: opener.url });
  await database.query('insert into kept values (4)');
  await database.close();
  await opener.kill('SIGKILL');
  process.kill((await serverPid(folder)) ?? 0, 'SIGKILL');
  expect(await kept(await openDatabase())).toContainEqual({ n: 4 });
});

test.each([
  ['nobody has any more', 0x3ffffffe],
  ['another process has now', process.pid],
  ['means nothing', 'x'],
])('a left-over file with a number that %s is no server', async (_, pid) => {
  await (await open()).close();
  await writeFile(
    join(dataOf(folder), 'postmaster.pid'),
    `${pid}\n${dataOf(folder)}\n1795478400\n5432\n\n127.0.0.1\n  1 1\nready   \n`,
  );
  await openDatabase();
  expect(await serverPid(folder)).not.toBe(pid);
});

test('its log says starts and stops, not what was asked', async () => {
  const database = await openDatabase();
  await database.query("select 'secret-name'::int").catch(() => undefined);
  const log = await readFile(join(folder, 'cluster', 'log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('secret-name');
});
