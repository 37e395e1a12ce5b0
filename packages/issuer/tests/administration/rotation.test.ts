import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBase64url, parseCompactJws } from '@prova/credential';
import { systemTime, writeKeyFile } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import type { TestInstitution } from '@prova/testing';
import {
  findInstitution,
  nothingInstalled,
  openSnapshot,
  resolveKey,
  trustMaterial,
} from '@prova/trust';
import { compactVerify } from 'jose';
import { registerSigningKey, retireKey } from '../../src/administration/signing-keys.ts';
import { workChunk } from '../../src/batches/work-chunk.ts';
import { createKeyRing } from '../../src/house/key-ring.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../../src/ledger/attestation-rows.ts';
import { type BatchOffice, createBatchOffice, recordsText } from '../batches/batch-office.ts';
import { BE, type TestHouse } from '../support/test-house.ts';

/** Chunks of 500, and of what is left. */
const RECORDS = 510;

test('a key is changed in the middle of a batch: each document names the key that signed it, and both count', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prova-rotation-'));
  const keys: TestInstitution[] = [];
  const office = await createBatchOffice(async (house) => {
    keys.push(house.authority.institution(BE), await house.authority.rotate(BE));
    const trust = await trustOf(house);
    const signers = signersOf(house);
    return { trust: async () => trust, keyOf: createKeyRing(house.database, signers).keyOf };
  });
  const [first, second] = keys;
  if (!first || !second) throw new RangeError('There are no keys.');
  const administration = { actor: 'operator', now: office.now() };
  const register = async (key: TestInstitution, name: string) => {
    const keyFile = join(folder, name);
    await writeKeyFile(keyFile, key.privateKey);
    const place = { kind: 'software', keyFile } as const;
    const { certificate } = key;
    const order = { institutionId: BE, certificate, place, dailyCeiling: 1_000 };
    const checks = { signers: signersOf(office.house), trust: await office.house.trust() };
    return registerSigningKey(office.database, order, checks, administration);
  };

  const old = await register(first, 'first.pem');
  const { batchId } = await office.receive(recordsText(RECORDS));
  await workChunk(office, { institutionId: BE, batchId, chunkNo: 1 }, { isLast: false });
  await register(second, 'second.pem');
  await office.database.transaction((tx) => retireKey(tx, BE, old, administration));
  await workChunk(office, { institutionId: BE, batchId, chunkNo: 2 }, { isLast: false });

  expect(await office.batch(batchId)).toMatchObject({ state: 'completed', released: RECORDS });
  const rows = await office.database.query<AttestationRow>(
    `${SELECT_ATTESTATION} order by record_no`,
  );
  expect(await namesOf(office, rows.slice(0, 500), first)).toEqual(new Set([first.kid]));
  expect(await namesOf(office, rows.slice(500), second)).toEqual(new Set([second.kid]));
  expect(await outcomesOf(office, keys)).toEqual(['trusted', 'trusted']);
  await office.close();
  await rm(folder, { recursive: true });
});

function signersOf({ now }: Pick<TestHouse, 'now'>) {
  return { time: { ...systemTime, now }, variables: {}, tell: () => undefined };
}

async function trustOf({ authority }: TestHouse) {
  const opened = await openSnapshot(await authority.snapshot(), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  return trustMaterial(opened, nothingInstalled('test', 0));
}

/** The `kid` of each of these documents, which jose verifies under this key and whose rows name it. */
async function namesOf(
  { house }: BatchOffice,
  rows: readonly AttestationRow[],
  { certificate }: TestInstitution,
): Promise<ReadonlySet<unknown>> {
  const { publicKey } = new X509Certificate(certificate);
  const thumbprint = encodeBase64url(nodePlatform.sha256(certificate));
  const names = rows.map(async ({ jti, sealed, keyThumbprint }) => {
    const jws = house.dataKeys.unseal(BE, jti, sealed ?? new Uint8Array());
    await compactVerify(jws, publicKey);
    expect(encodeBase64url(keyThumbprint ?? new Uint8Array())).toBe(thumbprint);
    return parseCompactJws(jws).header['kid'];
  });
  return new Set(await Promise.all(names));
}

async function outcomesOf({ house }: BatchOffice, keys: readonly TestInstitution[]) {
  const trust = await house.trust();
  const institution = findInstitution(trust, 'BE', '0120');
  if (!institution) throw new RangeError('The institution is not listed.');
  const query = { competence: 'EHIC', at: house.now(), platform: nodePlatform } as const;
  return Promise.all(
    keys.map(async ({ certificate }) => {
      const thumbprint = nodePlatform.sha256(certificate);
      return (await resolveKey(trust, institution, thumbprint, query)).outcome;
    }),
  );
}
