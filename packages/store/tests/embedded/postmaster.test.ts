import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { dismiss, fateOf, parsePostmaster } from '../../src/embedded/postmaster.ts';
import { makeFolder, removeFolder } from './processes.ts';

const TEXT = '4711\n/srv/data\n1795478400\n5433\n\n127.0.0.1\n  123456 7\nready   \n';

test('what a server says of itself is read', () => {
  expect(parsePostmaster(TEXT)).toEqual({ pid: 4711, port: 5433, status: 'ready' });
  expect(parsePostmaster('4711\n/srv/data\n')).toEqual({ pid: 4711, port: 0, status: '' });
});

test.each(['', '0\n', '-1\n', '47x\n', '4711\n\n\nport\n'])('%j says no server', (text) => {
  expect(parsePostmaster(text)).toBe(undefined);
});

test('no text makes a process of something that is none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.mixedCase(fc.constant(TEXT))), (text) => {
      const pid = parsePostmaster(text)?.pid ?? 1;
      expect(Number.isSafeInteger(pid) && pid > 0).toBe(true);
    }),
  );
});

test('a living process that is no PostgreSQL is foreign, a dead one gone', async () => {
  const other = { pid: process.pid, port: 1, status: 'ready' };
  expect(await fateOf(other, '/srv/data')).toBe('foreign');
  expect(await fateOf({ ...other, pid: 0x3ffffffe }, '/srv/data')).toBe('gone');
});

const ON_LINUX = process.platform === 'linux' ? test : test.skip;
ON_LINUX('whoever only calls itself a PostgreSQL of this folder is foreign', async () => {
  const folder = await makeFolder();
  // Root may be anybody, anybody else may not be root.
  const other = { uid: process.getuid?.() === 0 ? 65_534 : process.getuid?.(), data: '/usr' };
  for (const { uid, data, fate } of [
    { ...other, fate: 'foreign' },
    { uid: process.getuid?.(), data: folder, fate: 'ours' },
  ]) {
    const child = spawn('/bin/sh', ['-c', 'echo; read x', data], { argv0: 'postgres', uid });
    await once(child.stdout, 'data');
    expect(await fateOf({ pid: child.pid ?? 0, port: 1, status: 'ready' }, data)).toBe(fate);
    child.stdin.end();
    await once(child, 'close');
  }
  await removeFolder(folder);
});

test('the file of a foreign process goes, the file of one that came meanwhile stays', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'data'));
  const file = join(folder, 'data', 'postmaster.pid');
  await writeFile(file, TEXT);
  await dismiss(undefined, join(folder, 'data'));
  await dismiss(4712, join(folder, 'data'));
  expect(await readFile(file, 'utf8')).toBe(TEXT);
  await dismiss(4711, join(folder, 'data'));
  await dismiss(4711, join(folder, 'data'));
  expect(await readdir(join(folder, 'data'))).toEqual([]);
  await writeFile(file, '');
  await dismiss(undefined, join(folder, 'data'));
  expect(await readdir(join(folder, 'data'))).toEqual([]);
  await removeFolder(folder);
});
