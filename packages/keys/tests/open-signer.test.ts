import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '@prova/credential';
import {
  openSigner,
  type SignerNotice,
  type SigningKey,
  type Variables,
  writeKeyFile,
} from '@prova/keys';
import { readPin } from '../src/pkcs11/pin.ts';
import { code, manualTime } from './manual-time.ts';
import { sealOf } from './seals.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-open-signer-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function softwareKey(commonName: string): Promise<SigningKey> {
  const { privateKey, certificate } = await sealOf(commonName);
  const keyFile = join(folder, `${randomUUID()}.pem`);
  await writeKeyFile(keyFile, privateKey);
  return { kind: 'software', keyFile, certificate };
}

async function opened(key: SigningKey, environment: Environment, variables: Variables = {}) {
  const notices: SignerNotice[] = [];
  const tell = (notice: SignerNotice) => notices.push(notice);
  const signer = await openSigner(key, environment, { time: manualTime(), variables, tell });
  return { signer, notices };
}

describe('a key in a file', () => {
  test('signs where documents are trials, behind the guard, and nothing need be said', async () => {
    const { signer, notices } = await opened(await softwareKey('Seal (TEST)'), 'test');
    expect(await signer.signMany([Buffer.from('one')])).toHaveLength(1);
    expect(notices).toEqual([]);
    await signer.close();
    expect(signer.condition()).toBe('closed');
  });

  test.each([
    {},
    { PROVA_SOFTWARE_KEYS: '' },
    { PROVA_SOFTWARE_KEYS: '1' },
    { PROVA_SOFTWARE_KEYS: 'Production' },
  ])('does not sign real documents with %j', async (variables) => {
    await expect(opened(await softwareKey('Seal'), 'prod', variables)).rejects.toThrow(
      code('software-key-in-production'),
    );
  });

  test('does when somebody answers for it, and it is said', async () => {
    const variables = { PROVA_SOFTWARE_KEYS: 'production' };
    const { signer, notices } = await opened(await softwareKey('Seal'), 'prod', variables);
    expect(await signer.signMany([Buffer.from('one')])).toHaveLength(1);
    expect(notices).toEqual(['software-key-in-production']);
  });

  test.each([
    ['prod', 'Seal (TEST)'],
    ['test', 'Seal'],
    ['acc', 'Seal (TEST)'],
  ] as const)('in %s, %s is refused before the key is read', async (environment, name) => {
    const { certificate } = await sealOf(name);
    const key = { kind: 'software', keyFile: join(folder, 'none.pem'), certificate } as const;
    const variables = { PROVA_SOFTWARE_KEYS: 'production' };
    await expect(opened(key, environment, variables)).rejects.toThrow(
      code('key-environment-mismatch'),
    );
  });

  test('must be the one of the certificate', async () => {
    const { certificate } = await sealOf('Other (TEST)');
    const key = { ...(await softwareKey('Seal (TEST)')), certificate };
    await expect(opened(key, 'test')).rejects.toThrow(code('key-certificate-mismatch'));
  });
});

test('a key in a token wants the optional library, and a module that loads', async () => {
  const { certificate } = await sealOf();
  const key: SigningKey = {
    kind: 'pkcs11',
    module: join(folder, 'no-module.so'),
    token: 'prova',
    key: { label: 'seal' },
    pin: { variable: 'PIN' },
    certificate,
  };
  const refusal = opened(key, 'test');
  // Where pkcs11js is not built, that is said first.
  await expect(refusal).rejects.toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^(pkcs11|token)-missing$/) }),
  );
});

describe('the PIN of a token', () => {
  async function pinFile(text: string, mode = 0o600): Promise<string> {
    const file = join(folder, `${randomUUID()}.pin`);
    await writeFile(file, text, { mode });
    await chmod(file, mode);
    return file;
  }

  test.each([
    ['271828', '271828'],
    ['271828\n', '271828'],
    ['271828\r\n', '271828'],
    [' with spaces ', ' with spaces '],
  ])('%j in a file is %j', async (text, pin) => {
    expect(await readPin({ file: await pinFile(text) }, {})).toBe(pin);
  });

  test('in a variable', async () => {
    expect(await readPin({ variable: 'PIN' }, { PIN: '271828' })).toBe('271828');
    await expect(readPin({ variable: 'PIN' }, { PIN: '' })).rejects.toThrow(code('pin-missing'));
    await expect(readPin({ variable: 'PIN' }, {})).rejects.toThrow(code('pin-missing'));
  });

  test.each(['', '\n', '1234\n5678\n', '12\u00004', 'x'.repeat(300)])(
    '%j is none',
    async (text) => {
      await expect(readPin({ file: await pinFile(text) }, {})).rejects.toThrow(
        code('pin-file-malformed'),
      );
    },
  );

  test('a file that is missing, or that others may read', async () => {
    await expect(readPin({ file: join(folder, 'none') }, {})).rejects.toThrow(
      code('pin-file-missing'),
    );
    const open = await pinFile('271828', 0o644);
    await expect(readPin({ file: open }, {})).rejects.toThrow(code('pin-file-permissions'));
    await expect(readPin({ file: open }, {})).rejects.not.toThrow(/271828/);
  });
});
