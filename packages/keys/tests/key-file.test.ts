import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, KeysError, readKeyFile, writeKeyFile } from '@prova/keys';
import fc from 'fast-check';

const folder = await mkdtemp(join(tmpdir(), 'keys-'));
afterAll(() => rm(folder, { recursive: true }));

const { privateKey } = await generateKeyPair('P-256');
const code = (expected: string) =>
  expect.objectContaining({ constructor: KeysError, code: expected });

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content, { mode: 0o600 });
  return path;
}

test.each(['P-256', 'RSA-2048'] as const)('a %s key comes back from its file', async (kind) => {
  const made = await generateKeyPair(kind);
  const path = join(folder, `${kind}.pem`);
  await writeKeyFile(path, made.privateKey);
  expect((await readKeyFile(path)).equals(made.privateKey)).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a key file is never replaced, and nothing is left beside it', async () => {
  const path = join(folder, 'once', 'seal.pem');
  await mkdir(join(folder, 'once'));
  await writeKeyFile(path, privateKey);
  const other = await generateKeyPair('P-256');
  await expect(writeKeyFile(path, other.privateKey)).rejects.toEqual(code('key-file-exists'));
  expect((await readKeyFile(path)).equals(privateKey)).toBe(true);
  expect(await readdir(join(folder, 'once'))).toEqual(['seal.pem']);
});

test('of many writers of one name exactly one wins, and the file is whole', async () => {
  await mkdir(join(folder, 'race'));
  const path = join(folder, 'race', 'seal.pem');
  const keys = await Promise.all(Array.from({ length: 8 }, () => generateKeyPair('P-256')));
  const outcomes = await Promise.allSettled(keys.map((key) => writeKeyFile(path, key.privateKey)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const winner = keys[outcomes.findIndex(({ status }) => status === 'fulfilled')];
  expect((await readKeyFile(path)).equals(winner?.privateKey ?? privateKey)).toBe(true);
  expect(await readdir(join(folder, 'race'))).toEqual(['seal.pem']);
});

test('a folder that is not there is a refusal, not half a file', async () => {
  const path = join(folder, 'nowhere', 'seal.pem');
  const file = await fileOf('file', '');
  for (const place of [path, join(file, 'seal.pem')]) {
    await expect(writeKeyFile(place, privateKey)).rejects.toEqual(code('key-file-unwritable'));
  }
  await expect(readKeyFile(path)).rejects.toEqual(code('key-file-missing'));
});

test('a file that others may read is refused', async () => {
  const path = join(folder, 'open.pem');
  await writeKeyFile(path, privateKey);
  for (const mode of [0o644, 0o640, 0o604]) {
    await chmod(path, mode);
    await expect(readKeyFile(path)).rejects.toEqual(code('key-file-permissions'));
  }
});

test('only one unencrypted PKCS #8 key is read', async () => {
  const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const encrypted = privateKey.export({
    format: 'pem',
    type: 'pkcs8',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const contents = {
    'empty.pem': '',
    'twice.pem': pem + pem,
    'half.pem': pem.slice(0, 100),
    'sec1.pem': String(privateKey.export({ format: 'pem', type: 'sec1' })),
    'encrypted.pem': String(encrypted),
    'public.pem': String(publicKey.export({ format: 'pem', type: 'spki' })),
    'large.pem': pem + ' '.repeat(20_000),
  };
  for (const [name, content] of Object.entries(contents)) {
    await expect(readKeyFile(await fileOf(name, content))).rejects.toEqual(
      code('key-file-malformed'),
    );
  }
  await expect(readKeyFile(folder)).rejects.toEqual(code('key-file-malformed'));
  const windows = await fileOf('crlf.pem', pem.replaceAll('\n', '\r\n'));
  expect((await readKeyFile(windows)).equals(privateKey)).toBe(true);
});

test('a broken key file is refused without a word of what it holds', async () => {
  const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const secret = pem.split('\n')[1] ?? '';
  let n = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(pem.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      async (at, char) => {
        const path = await fileOf(`broken-${n++}.pem`, pem.slice(0, at) + char + pem.slice(at + 1));
        await readKeyFile(path).catch((error: unknown) => {
          expect(error).toBeInstanceOf(KeysError);
          if (!(error instanceof KeysError)) return;
          expect(error.cause).toBeUndefined();
          expect(error.message).not.toContain(secret.slice(0, 16));
        });
      },
    ),
    { numRuns: 60 },
  );
});
