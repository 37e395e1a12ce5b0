import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { makeDataKeyFile, readDataKeyFile } from '../../src/data-keys/data-key-file.ts';
import { StoreError } from '../../src/errors.ts';

expect.extend(codeMatchers);

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-data-key-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a key is made once, for its owner alone, and read again', async () => {
  const key = await makeDataKeyFile(at('keys/data.key'));
  expect(key).toHaveLength(32);
  expect((await stat(at('keys/data.key'))).mode & 0o777).toBe(0o600);
  expect(await readDataKeyFile(at('keys/data.key'))).toEqual(key);
  expect(await makeDataKeyFile(at('keys/data.key'))).toEqual(key);
});

test('a line as openssl rand -base64 32 writes it is a key, and those octets', async () => {
  const octets = randomBytes(32);
  await writeFile(at('openssl.key'), `${octets.toString('base64')}\n`, { mode: 0o600 });
  expect(Buffer.from(await readDataKeyFile(at('openssl.key')))).toEqual(octets);
});

test('no file, a file for everybody and a file of something else are told apart', async () => {
  await expect(readDataKeyFile(at('none'))).toRejectWithCode(StoreError, 'data-key-missing');
  await makeDataKeyFile(at('open.key'));
  await chmod(at('open.key'), 0o644);
  await expect(readDataKeyFile(at('open.key'))).toRejectWithCode(StoreError, 'data-key-exposed');
  await expect(makeDataKeyFile(join(at('open.key'), 'below'))).toRejectWithCode(
    StoreError,
    'data-key-unwritable',
  );
});

test('nothing but a key is one, and no changed text is', async () => {
  await makeDataKeyFile(at('whole.key'));
  const whole = (await readFile(at('whole.key'), 'utf8')).trim();
  const mutated = fc
    .tuple(fc.nat(whole.length - 1), fc.constantFrom('', '!', '=', '-', '_', ' ', '\n'))
    .map(([at, put]) => whole.slice(0, at) + put + whole.slice(at + 1));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ maxLength: 200 }), mutated), async (text) => {
      fc.pre(text.trimEnd() !== whole && text !== whole);
      await writeFile(at('other.key'), text, { mode: 0o600 });
      await expect(readDataKeyFile(at('other.key'))).toRejectWithCode(
        StoreError,
        'data-key-malformed',
      );
    }),
    { numRuns: 60 },
  );
});
