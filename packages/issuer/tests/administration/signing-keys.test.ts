import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyLocation, KeysError, systemTime, writeKeyFile } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { parseAuditEntry } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { registerSigningKey, retireKey } from '../../src/administration/signing-keys.ts';
import { IssuerError } from '../../src/errors.ts';
import { currentSigningKey, listSigningKeys } from '../../src/ledger/signing-key-rows.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
let folder: string;
beforeEach(async () => {
  house = await createTestHouse();
  folder = await mkdtemp(join(tmpdir(), 'prova-keys-'));
});
afterEach(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const administration = () => ({ actor: 'operator', now: house.now() });

interface Order {
  readonly institutionId?: string;
  readonly certificate?: Uint8Array;
  readonly dailyCeiling?: number;
  readonly credentialIssuer?: string;
}

async function register(change: Order = {}, institution = house.authority.institution(BE)) {
  const keyFile = join(folder, `${institution.kid.slice(-8)}.pem`);
  await writeKeyFile(keyFile, institution.privateKey).catch(() => undefined);
  const place: KeyLocation = { kind: 'software', keyFile };
  const { certificate } = institution;
  return registerSigningKey(
    house.database,
    { institutionId: BE, certificate, place, dailyCeiling: 1_000, ...change },
    {
      signers: {
        time: { ...systemTime, now: house.now },
        variables: {},
        tell: () => undefined,
      },
      trust: await house.trust(),
    },
    administration(),
  );
}

const retire = (thumbprint: Uint8Array) =>
  house.database.transaction((tx) => retireKey(tx, BE, thumbprint, administration()));

async function noted() {
  const rows = await house.database.query<{ entry: string }>(
    'select entry from issuer.audit where institution_id = $1 order by seq',
    [BE],
  );
  return rows.map(({ entry }) => parseAuditEntry(entry).action);
}

test('a key that signs and is listed is registered, and then retired once', async () => {
  const thumbprint = await register();
  const key = await currentSigningKey(house.database, BE, 'paper');
  expect(key).toMatchObject({ thumbprint, dailyCeiling: 1_000, since: house.now() });
  await expect(register()).toRejectWithCode(IssuerError, 'signing-key-exists');
  expect(await retire(thumbprint)).toBe('retired');
  expect(await retire(thumbprint)).toBe('unchanged');
  const gone = currentSigningKey(house.database, BE, 'paper');
  await expect(gone).toRejectWithCode(IssuerError, 'signing-key-missing');
  expect(await noted()).toEqual(['signing-key.registered', 'signing-key.retired']);
  await expect(retire(new Uint8Array(32))).toRejectWithCode(IssuerError, 'signing-key-missing');
});

test('a key that the trust list does not name is refused, for nothing it signs would be accepted', async () => {
  const unlisted = await house.authority.rotate(BE);
  await expect(register({}, unlisted)).rejects.toMatchObject({
    code: 'signing-key-unlisted',
    rule: 'not-listed',
  });
  expect(await listSigningKeys(house.database, BE)).toEqual([]);
  expect(await noted()).toEqual([]);
});

test.each([0, 0.5, 2 ** 31])('a ceiling of %s is none', async (dailyCeiling) => {
  await expect(register({ dailyCeiling })).toRejectWithCode(IssuerError, 'entry-malformed');
});

test('an institution that is not entered has no key', async () => {
  const refused = register({ institutionId: 'DE:BA82708' });
  await expect(refused).toRejectWithCode(IssuerError, 'institution-unknown');
});

test('a key that does not belong to its certificate is refused', async () => {
  const { certificate } = house.authority.institution('DE:BA82708');
  const refused = register({ certificate });
  await expect(refused).toRejectWithCode(KeysError, 'key-certificate-mismatch');
});

/** The list as it is once the institution has a key for wallets too. */
async function trustWith(credentialIssuer: string) {
  const wallet = await house.authority.walletKey(BE, { credentialIssuer });
  const opened = await openSnapshot(await house.authority.snapshot(), {
    root: house.authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  house = { ...house, trust: async () => trust };
  return wallet;
}

const credentialIssuer = 'https://issuer.example/wallet/BE-0120';

test('each purpose has a key of its own; what is for wallets signs nothing on paper', async () => {
  const wallet = await trustWith(credentialIssuer);
  const thumbprint = await register({ credentialIssuer }, wallet);
  expect(await currentSigningKey(house.database, BE, 'wallet')).toMatchObject({ thumbprint });
  const none = currentSigningKey(house.database, BE, 'paper');
  await expect(none).toRejectWithCode(IssuerError, 'signing-key-missing');
  const paper = await register();
  expect(await currentSigningKey(house.database, BE, 'paper')).toMatchObject({ thumbprint: paper });
  expect(await currentSigningKey(house.database, BE, 'wallet')).toMatchObject({ thumbprint });
});

test('a key whose certificate wallets would refuse is not registered for them', async () => {
  const wallet = await trustWith('https://other.example/wallet/BE-0120');
  const refused = { code: 'signing-key-not-for-wallets', rule: 'cert-name' };
  await expect(register({ credentialIssuer }, wallet)).rejects.toMatchObject(refused);
  await expect(register({ credentialIssuer })).rejects.toMatchObject(refused);
  expect(await listSigningKeys(house.database, BE)).toEqual([]);
});
