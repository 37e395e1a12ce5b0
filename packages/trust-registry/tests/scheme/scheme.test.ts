import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CredentialError, encodeBase64url } from '@prova/credential';
import { KeysError, softwareSigner } from '@prova/keys';
import { parseAuditEntry, verifyAudit } from '@prova/store';
import { codeMatchers, createTestDatabase } from '@prova/testing';
import { openSnapshot, parseCertificate, requireWalletSeal } from '@prova/trust';
import {
  changePayload,
  decideChange,
  exportSnapshot,
  initScheme,
  listOfficers,
  loadRegister,
  newChallenge,
  type OfficerHere,
  officersHere,
  openRegistry,
  openRegistryStore,
  openScheme,
  PUBLICATION_STEPS,
  proposeChange,
  type Registry,
  type SchemeOrder,
  signPossession,
  suspendNow,
  TrustRegistryError,
  takeStep,
  thumbprintOf,
} from '@prova/trust-registry';
import { schemeHome } from '../../src/scheme/scheme-home.ts';
import { BE_0120, NOW, platform, UK_0007 } from '../throwaway-scheme.ts';

expect.extend(codeMatchers);

const baseUrl = 'https://registry.example';
const temporary = await mkdtemp(join(tmpdir(), 'scheme-'));
const folder = join(temporary, 'home');
const { url: databaseUrl, drop } = await createTestDatabase();

const ISSUER = 'https://issuer.example/wallet/BE-0120';

const order: Omit<SchemeOrder, 'home'> = {
  environment: 'test',
  now: NOW,
  baseUrl,
  officers: [
    { name: 'Anna', organisation: 'Registry House', role: 'registry-officer' },
    { name: 'Bert', organisation: 'Ministry', role: 'registry-officer' },
  ],
  institutions: [
    { id: 'BE:0120', name: 'Fund of Nowhere', credentialIssuer: ISSUER },
    { id: 'UK:0007', name: 'Trust of Nowhere', key: 'RSA-2048' },
  ],
};

async function init(home: string, overrides: Partial<SchemeOrder> = {}, url = databaseUrl) {
  const store = await openRegistryStore({ home, databaseUrl: url }, 'test');
  try {
    await initScheme(store, { ...order, home, ...overrides });
  } finally {
    await store.close();
  }
}

const tree = async (home: string) => (await readdir(home, { recursive: true })).sort();

await init(folder);
const scheme = await openScheme(folder);
let registry: Registry;
let anna: OfficerHere;
let bert: OfficerHere;
beforeAll(async () => {
  registry = await openRegistry({ home: folder, databaseUrl });
  const [first, second] = await officersHere(registry);
  if (!first || !second) throw new RangeError('Two officers have keys here.');
  [anna, bert] = [first, second];
});
afterAll(async () => {
  await registry.close();
  await drop();
  await rm(temporary, { recursive: true });
});

async function agree(payload: string) {
  const { id } = await proposeChange(registry, anna, payload, NOW);
  await decideChange(registry, bert, { action: 'approve', request: id }, NOW);
}

async function publishAt(now: number): Promise<number> {
  let sequence = 0;
  for (const step of PUBLICATION_STEPS) {
    sequence = await takeStep(registry, step, { now, actor: 'test', baseUrl });
  }
  return sequence;
}

test('a scheme appears whole, with nothing beside it', async () => {
  const officers = await listOfficers(registry.database);
  const keys = officers.map(({ id }) => `keys/officers/${id}.pem`);
  const tuf = ['root-1', 'root-2', 'root-3', 'targets-1', 'targets-2', 'snapshot', 'timestamp'];
  const files = [
    'config.json',
    'keys/authorities/BE.pem',
    'keys/authorities/UK.pem',
    'keys/list-signer.pem',
    ...keys,
    'keys/root.pem',
    'keys/seals/BE-0120.pem',
    'keys/seals/UK-0007.pem',
    ...tuf.map((name) => `keys/tuf/${name}.pem`),
    'keys/wallet-seals/BE-0120.pem',
    'registry/wallet-seals/BE-0120.der',
    'registry/authorities/BE.der',
    'registry/authorities/UK.der',
    'registry/list-signer.der',
    'registry/seals/BE-0120.der',
    'registry/seals/UK-0007.der',
    'registry/tuf/1.root.json',
    'trust/test/root.der',
    'trust/test/tuf-root.json',
  ];
  const there = (await tree(folder)).filter((name) => /\.\w+$/.test(name));
  expect(there).toEqual(files.sort());
  for (const path of there.filter((name) => name.endsWith('.pem'))) {
    expect((await stat(join(folder, path))).mode & 0o777).toBe(0o600);
  }
});

test('the database knows which scheme it is and who decides, and nothing else', async () => {
  const register = await loadRegister(registry.database);
  expect(register).toMatchObject({ environment: 'test', sequence: 0, certificateAuthorities: [] });
  expect(register.institutions.size).toBe(0);
  const officers = await listOfficers(registry.database);
  expect(officers.map(({ name, organisation }) => [name, organisation]).sort()).toEqual([
    ['Anna', 'Registry House'],
    ['Bert', 'Ministry'],
  ]);
  const entries = await registry.database.query<{ entry: string }>('select entry from audit');
  expect(entries.map(({ entry }) => parseAuditEntry(entry).action)).toEqual([
    'officer.founded',
    'officer.founded',
  ]);
});

test('certificates say where it will be published that they are revoked', async () => {
  const { certificate } = await scheme.seal(BE_0120);
  const [, authority] = await scheme.authorities();
  const seal = Buffer.from(certificate).toString('latin1');
  const { subjectKeyIdentifier } = parseCertificate(
    authority?.certificate ?? certificate,
  ).extensions;
  const identifier = Buffer.from(subjectKeyIdentifier ?? []).toString('hex');
  expect(seal).toContain(`${baseUrl}/crl/${identifier}.crl`);
});

test('a scheme is never replaced, not even a part of one, nor its database', async () => {
  const before = await tree(folder);
  await expect(init(folder)).toRejectWithCode(TrustRegistryError, 'scheme-exists');
  expect(await tree(folder)).toEqual(before);
  await expect(init(join(temporary, 'other'))).toRejectWithCode(
    TrustRegistryError,
    'scheme-exists',
  );
  expect(await tree(join(temporary, 'other'))).toEqual([]);
});

test('an order that cannot be met leaves nothing', async () => {
  const home = join(temporary, 'refused');
  const fresh = await createTestDatabase();
  const attempt = (overrides: Partial<SchemeOrder>) => init(home, overrides, fresh.url);
  const fund = { id: 'BE:0120', name: 'Fund' };
  const [first] = order.officers;
  const refusals = [
    [{ institutions: [fund, fund] }, 'institution-exists'],
    [{ officers: first ? [first, first] : [] }, 'officers-too-few'],
    [{ officers: [...order.officers, { ...order.officers[0], id: '../x' }] }, 'officer-malformed'],
  ] as const;
  for (const [overrides, code] of refusals) {
    await expect(attempt(overrides as Partial<SchemeOrder>)).toRejectWithCode(
      TrustRegistryError,
      code,
    );
  }
  const [id, name] = [
    { ...fund, id: 'BE:1' },
    { ...fund, name: 'x'.repeat(65) },
  ];
  await expect(attempt({ institutions: [id] })).rejects.toBeInstanceOf(CredentialError);
  await expect(attempt({ institutions: [name] })).rejects.toBeInstanceOf(KeysError);
  expect(await tree(home)).toEqual([]);
  await attempt({});
  await fresh.drop();
});

test('seals come back as keys that sign, and unknown ones do not', async () => {
  expect(softwareSigner(await scheme.seal(BE_0120)).algorithm).toBe('ES256');
  expect(softwareSigner(await scheme.seal(UK_0007)).algorithm).toBe('RS256');
  await expect(scheme.seal({ country: 'FR', officialId: '0000' })).toRejectWithCode(
    TrustRegistryError,
    'institution-unknown',
  );
});

test('who is named as credential issuer has a key for wallets', async () => {
  const wallet = parseCertificate((await scheme.walletSeal(BE_0120)).certificate);
  const asked = { format: 'mso_mdoc', issuer: ISSUER, country: 'BE' } as const;
  expect(requireWalletSeal(wallet, asked)).toBe(wallet);
  await expect(scheme.walletSeal(UK_0007)).toRejectWithCode(
    TrustRegistryError,
    'institution-unknown',
  );
});

test('a folder without a scheme, or with a damaged one, is said to be so', async () => {
  await expect(openScheme(temporary)).toRejectWithCode(TrustRegistryError, 'scheme-missing');
  const damaged = join(temporary, 'damaged');
  const fresh = await createTestDatabase();
  await init(damaged, { institutions: [] }, fresh.url);
  await fresh.drop();
  const { config, root, rootKey } = schemeHome(damaged);
  const held = await openScheme(damaged);
  expect(await held.authorities()).toHaveLength(1);
  await rm(rootKey);
  expect(await held.authorities()).toHaveLength(0);
  await rm(root('test'));
  const refused = () => openScheme(damaged);
  await expect(refused()).toRejectWithCode(TrustRegistryError, 'scheme-malformed');
  for (const text of ['', 'null', '{"environment":"test"}', '{"environment":"prod"}']) {
    await writeFile(config, text);
    await expect(refused()).toRejectWithCode(TrustRegistryError, 'scheme-malformed');
  }
});

test('an institution is entered by changes that two officers sign with the keys of this home', async () => {
  const [, be] = await scheme.authorities();
  const seal = await scheme.seal(BE_0120);
  const institution = 'BE:0120';
  await agree(
    changePayload({
      kind: 'add-authority',
      certificate: encodeBase64url(be?.certificate ?? seal.certificate),
    }),
  );
  await agree(
    changePayload({ kind: 'admit-institution', institution, name: 'Fund', validFrom: NOW }),
  );
  const { nonce } = await newChallenge(registry.database, NOW);
  const possession = { scheme: thumbprintOf(scheme.root), nonce, environment: 'test' } as const;
  await agree(
    changePayload({
      kind: 'bind-certificate',
      institution,
      certificate: encodeBase64url(seal.certificate),
      competences: ['EHIC'],
      from: NOW,
      proof: await signPossession(possession, softwareSigner(seal)),
    }),
  );
  const { institutions } = await loadRegister(registry.database);
  expect(institutions.get(institution)?.bindings).toMatchObject([
    { thumbprint: thumbprintOf(seal.certificate) },
  ]);
  await verifyAudit(registry.database);
});

test('the proposer cannot approve, and one officer can suspend', async () => {
  const change = {
    kind: 'accredit',
    institution: 'BE:0120',
    competence: 'EHIC',
    from: NOW,
  } as const;
  const { id } = await proposeChange(registry, anna, changePayload(change), NOW);
  await expect(
    decideChange(registry, anna, { action: 'approve', request: id }, NOW),
  ).toRejectWithCode(TrustRegistryError, 'approval-own');
  const suspension = changePayload({
    kind: 'suspend-institution',
    institution: 'BE:0120',
    reason: 'trial',
    ticket: 'T1',
  });
  expect(await suspendNow(registry, bert, suspension, NOW)).toMatchObject({ state: 'in-force' });
  const register = await loadRegister(registry.database);
  expect(register.institutions.get('BE:0120')?.status).toBe('suspended');
});

test('releases count up, lie where verifiers look, and can be copied out once', async () => {
  const out = join(temporary, 'out', 'snapshot.cose');
  await expect(exportSnapshot(scheme, out)).toRejectWithCode(TrustRegistryError, 'scheme-missing');
  expect(await publishAt(NOW)).toBe(1);
  expect(await publishAt(NOW + 60)).toBe(2);
  const list = (await scheme.snapshot()) ?? new Uint8Array();
  const { root, environment } = scheme;
  const { snapshot } = await openSnapshot(list, { root, environment, platform });
  expect(snapshot.sequence).toBe(2);
  await exportSnapshot(scheme, out);
  expect(new Uint8Array(await readFile(out))).toEqual(list);
  await expect(exportSnapshot(scheme, out)).toRejectWithCode(TrustRegistryError, 'file-exists');
  await expect(exportSnapshot(scheme, join(out, 'x'))).toRejectWithCode(
    TrustRegistryError,
    'file-unwritable',
  );
});

test.each([
  ['sign', 'list-signer'],
  ['endorse', 'tuf/targets-2'],
  ['release', 'tuf/timestamp'],
] as const)('who lacks the keys to %s is told which', async (step, key) => {
  const path = join(folder, 'keys', `${key}.pem`);
  const content = await readFile(path);
  for (const before of PUBLICATION_STEPS.slice(0, PUBLICATION_STEPS.indexOf(step))) {
    await takeStep(registry, before, { now: NOW + 120, actor: 'test', baseUrl });
  }
  await rm(path);
  const attempt = takeStep(registry, step, { now: NOW + 120, actor: 'test', baseUrl });
  await expect(attempt).toRejectWithCode(TrustRegistryError, 'key-missing');
  await writeFile(path, content, { mode: 0o600 });
});

test('a home is not opened on the database of another scheme, nor on an empty one', async () => {
  const other = await createTestDatabase();
  const second = join(temporary, 'second');
  await expect(openRegistry({ home: folder, databaseUrl: other.url })).toRejectWithCode(
    TrustRegistryError,
    'scheme-missing',
  );
  await init(second, {}, other.url);
  await expect(openRegistry({ home: folder, databaseUrl: other.url })).toRejectWithCode(
    TrustRegistryError,
    'scheme-mismatch',
  );
  await other.drop();
});
