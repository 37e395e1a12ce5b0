import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CredentialError } from '@prova/credential';
import { KeysError, softwareSigner } from '@prova/keys';
import { openSnapshot } from '@prova/trust';
import {
  changeRegister,
  exportSnapshot,
  importIntoScheme,
  initScheme,
  openScheme,
  publishScheme,
  readRegister,
  type SchemeOrder,
  schemeHome,
  TrustRegistryError,
  type TrustRegistryErrorCode,
} from '@prova/trust-registry';
import { suspendInstitution } from '../../src/register/institution-changes.ts';
import { BE_0120, NOW, platform, UK_0007 } from '../throwaway-scheme.ts';

const temporary = await mkdtemp(join(tmpdir(), 'scheme-'));
afterAll(() => rm(temporary, { recursive: true }));

const folder = join(temporary, 'home');
const accreditedFrom = Date.UTC(2020, 0, 1) / 1000;
const order = {
  environment: 'test',
  now: NOW,
  platform,
  institutions: [
    { id: 'BE:0120', name: 'Fund of Nowhere', accreditedFrom },
    {
      id: 'UK:0007',
      name: 'Trust of Nowhere',
      accreditedFrom,
      key: 'RSA-2048',
      revocationUris: ['http://localhost:8080/revocationLists/'],
    },
  ],
} as const;
const code = (expected: TrustRegistryErrorCode) =>
  expect.objectContaining({ constructor: TrustRegistryError, code: expected });

const tree = async (home: string) => (await readdir(home, { recursive: true })).sort();

await initScheme({ home: folder, ...order });
const scheme = await openScheme(folder);

test('a scheme appears whole, with nothing beside it', async () => {
  expect(await tree(folder)).toEqual(
    [
      'config.json',
      'keys',
      'keys/authorities',
      'keys/authorities/BE.pem',
      'keys/authorities/UK.pem',
      'keys/list-signer.pem',
      'keys/root.pem',
      'keys/seals',
      'keys/seals/BE-0120.pem',
      'keys/seals/UK-0007.pem',
      'registry',
      'registry/authorities',
      'registry/authorities/BE.der',
      'registry/authorities/UK.der',
      'registry/list-signer.der',
      'registry/register.json',
      'registry/seals',
      'registry/seals/BE-0120.der',
      'registry/seals/UK-0007.der',
      'trust',
      'trust/test',
      'trust/test/root.der',
    ].sort(),
  );
  for (const path of (await tree(folder)).filter((name) => name.endsWith('.pem'))) {
    expect((await stat(join(folder, path))).mode & 0o777).toBe(0o600);
  }
});

test('a scheme is never replaced, not even a part of one', async () => {
  const before = await tree(folder);
  await expect(initScheme({ home: folder, ...order })).rejects.toEqual(code('scheme-exists'));
  expect(await tree(folder)).toEqual(before);
  const half = join(temporary, 'half');
  await initScheme({ home: half, ...order, institutions: [] });
  await rm(join(half, 'config.json'));
  await expect(initScheme({ home: half, ...order })).rejects.toEqual(code('scheme-exists'));
});

test('an order that cannot be met leaves nothing', async () => {
  const home = join(temporary, 'refused');
  const attempt = (...institutions: SchemeOrder['institutions']) =>
    initScheme({ home, ...order, institutions });
  const fund = { id: 'BE:0120', name: 'Fund', accreditedFrom };
  await expect(attempt(fund, fund)).rejects.toEqual(code('institution-exists'));
  await expect(attempt({ ...fund, id: 'BE:1' })).rejects.toBeInstanceOf(CredentialError);
  await expect(attempt({ ...fund, name: 'x'.repeat(65) })).rejects.toBeInstanceOf(KeysError);
  await expect(attempt({ ...fund, revocationUris: ['x'] })).rejects.toEqual(
    code('revocation-uri-malformed'),
  );
  expect(await tree(home)).toEqual([]);
});

test('seals come back as keys that sign, and unknown ones do not', async () => {
  expect(softwareSigner(await scheme.seal(BE_0120)).algorithm).toBe('ES256');
  expect(softwareSigner(await scheme.seal(UK_0007)).algorithm).toBe('RS256');
  await expect(scheme.seal({ country: 'FR', officialId: '0000' })).rejects.toEqual(
    code('institution-unknown'),
  );
});

test('a folder without a scheme, or with a damaged one, is said to be so', async () => {
  await expect(openScheme(temporary)).rejects.toEqual(code('scheme-missing'));
  const damaged = join(temporary, 'damaged');
  await initScheme({ home: damaged, ...order, institutions: [] });
  const { config, root } = schemeHome(damaged);
  await rm(root('test'));
  await expect(openScheme(damaged)).rejects.toEqual(code('scheme-malformed'));
  for (const text of ['', 'null', '{"environment":"demo"}', '{"environment":"prod"}']) {
    await writeFile(config, text);
    await expect(openScheme(damaged)).rejects.toEqual(code('scheme-malformed'));
  }
});

test('releases count up, are kept in the folder, and can be copied out once', async () => {
  const out = join(temporary, 'out', 'snapshot.cose');
  await expect(exportSnapshot(scheme, out)).rejects.toEqual(code('scheme-missing'));
  await publishScheme(scheme, { now: NOW, platform });
  const second = await publishScheme(scheme, { now: NOW + 60, platform });
  expect(await scheme.snapshot()).toEqual(new Uint8Array(second));
  const { root, environment } = scheme;
  const { snapshot } = await openSnapshot(second, { root, environment, platform });
  expect(snapshot.sequence).toBe(2);
  expect(snapshot.institutions.map(({ revocationUris }) => revocationUris)).toEqual([
    undefined,
    ['http://localhost:8080/revocationLists/'],
  ]);
  await exportSnapshot(scheme, out);
  await expect(exportSnapshot(scheme, out)).rejects.toEqual(code('file-exists'));
  await expect(exportSnapshot(scheme, join(out, 'x'))).rejects.toEqual(code('file-unwritable'));
  expect(await readdir(join(temporary, 'out'))).toEqual(['snapshot.cose']);
});

test('an import goes into the register; a refused one changes nothing', async () => {
  const before = await readRegister(scheme);
  await expect(importIntoScheme(scheme, 'x')).rejects.toEqual(code('import-malformed'));
  expect(await readRegister(scheme)).toEqual(before);
  const report = await importIntoScheme(
    scheme,
    '[{"officialId":"7rak","countryCode":"EL","name":"Somewhere"},{}]',
  );
  expect(report.rejections).toEqual([{ row: 2, field: 'countryCode', code: 'member-missing' }]);
  expect((await readRegister(scheme)).institutions.has('GR:7rak')).toBe(true);
});

test('two commands cannot change the register at once, and a failed one leaves it free', async () => {
  const slow = changeRegister(scheme, async (register) => {
    await expect(changeRegister(scheme, (other) => other)).rejects.toEqual(code('register-busy'));
    return register;
  });
  await slow;
  const fail = () => Promise.reject(new RangeError('stop'));
  await expect(changeRegister(scheme, fail)).rejects.toThrow(RangeError);
  await changeRegister(scheme, (register) => register);
});

test('an older register put back in place cannot publish', async () => {
  const { register } = scheme.home;
  const old = await readRegister(scheme);
  await changeRegister(scheme, (later) => suspendInstitution(later, BE_0120));
  await publishScheme(scheme, { now: NOW + 120, platform });
  await changeRegister(scheme, () => old);
  await expect(publishScheme(scheme, { now: NOW + 180, platform })).rejects.toEqual(
    code('register-behind'),
  );
  await writeFile(register, 'damaged');
  await expect(readRegister(scheme)).rejects.toEqual(code('register-malformed'));
});
