import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFile, errno, replaceFile } from '@prova/platform-node';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file is made with the folders above it, and nothing else is left', async () => {
  const path = join(folder, 'a', 'b', 'file');
  expect(await createFile(path, 'text')).toBe('created');
  expect(await readFile(path, 'utf8')).toBe('text');
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['file']);
});

test('createFile keeps what is there; replaceFile does not', async () => {
  const path = join(folder, 'file');
  await writeFile(path, 'old');
  expect(await createFile(path, 'new')).toBe('exists');
  expect(await readFile(path, 'utf8')).toBe('old');
  await replaceFile(path, Uint8Array.of(0x6e, 0x65, 0x77));
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['file']);
});

test('of many who create one file, one does, and it is whole', async () => {
  const path = join(folder, 'file');
  const contents = Array.from({ length: 20 }, (_, i) => String(i).repeat(100_000));
  const answers = await Promise.all(contents.map((content) => createFile(path, content)));
  const winner = answers.indexOf('created');
  expect(answers.filter((answer) => answer === 'created')).toHaveLength(1);
  expect(await readFile(path, 'utf8')).toBe(contents[winner]);
  expect(await readdir(folder)).toEqual(['file']);
});

test('what cannot be written rejects with the system’s error and leaves nothing', async () => {
  await writeFile(join(folder, 'file'), 'no folder');
  await expect(createFile(join(folder, 'file', 'below'), 'x')).rejects.toMatchObject({
    code: expect.stringMatching(/^(ENOTDIR|EEXIST)$/),
  });
  await expect(replaceFile(folder, 'x')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['file']);
  expect(errno(new Error('another'))).toBe(undefined);
});
