import type { KeyObject } from 'node:crypto';
import { encodeQrText } from '@prova/credential';
import { generateKeyPair, issueSelfIssuedSeal, KeysError, softwareSigner } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { makeToken, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, parseCertificate, trustMaterial } from '@prova/trust';
import { IssuerError } from '../../src/errors.ts';
import type { IssuingHouse } from '../../src/house/issuing-house.ts';
import { type SealedPrint, sealedPrint } from '../../src/seal/sealed-print.ts';
import { createPrintPool, type PrintPool } from '../../src/threads/print-pool.ts';
import { sealOpinion } from '../support/seal-opinion.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
let pool: PrintPool;
beforeAll(async () => {
  house = await createTestHouse();
  pool = createPrintPool({ threads: 1, waiting: 10 });
});
afterAll(async () => {
  await pool.close();
  await house.close();
});

function pageOf(gn: string) {
  const jws = makeToken(house.authority.institution(BE), { prc: { gn } });
  const qrText = encodeQrText(jws);
  return { jws, qrText, templateId: 'prc1/en/test/verify.example' };
}

function printWith(changes: Partial<Pick<IssuingHouse, 'keyOf' | 'trust'>>): SealedPrint {
  return sealedPrint({ ...house, ...changes }, pool);
}

test.each([
  [BE, 'BE'],
  ['DE:BA82708', 'DE'],
])('pages of %s bear a seal that another implementation finds valid', async (id, country) => {
  const files = await printWith({})(id, [pageOf('Ann'), pageOf('Éva'), pageOf('Ελένη')]);
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect(await sealOpinion(file)).toEqual({
      seal: 'valid',
      hole: '<>',
      certificates: [`Seal of ${id} (TEST)`, `Throwaway CA ${country} (TEST)`],
    });
  }
});

test('a key that the list does not name for the institution seals nothing', async () => {
  const unlisted = async (privateKey: KeyObject, certificate: Uint8Array) => ({
    ...(await house.keyOf(BE)),
    signer: softwareSigner({ privateKey, certificate }),
  });
  const { privateKey } = await generateKeyPair('P-256');
  const certificate = await issueSelfIssuedSeal({
    subject: { country: 'BE', organization: 'Fund', commonName: 'Self-made' },
    privateKey,
    validity: { notBefore: TEST_NOW, notAfter: TEST_NOW + 86_400 },
    competences: ['EHIC'],
  });
  const selfMade = printWith({ keyOf: () => unlisted(privateKey, certificate) });
  const refused = { code: 'seal-postponed', rule: 'signing-key-unlisted' };
  await expect(selfMade(BE, [pageOf('Ann')])).rejects.toMatchObject(refused);
  // One of the list, and of somebody else.
  const other = printWith({ keyOf: () => house.keyOf('DE:BA82708') });
  await expect(other(BE, [pageOf('Ann')])).rejects.toMatchObject(refused);
});

test('a key that was reported stolen since seals nothing more', async () => {
  const { certificate } = house.authority.institution(BE);
  const stolen = {
    scope: 'certificate',
    reason: 'keyCompromise',
    revokedAt: TEST_NOW - 60,
    invalidityDate: TEST_NOW - 60,
    x5t: nodePlatform.sha256(certificate),
    spkiHash: nodePlatform.sha256(parseCertificate(certificate).publicKey.spki),
  } as const;
  const opened = await openSnapshot(await house.authority.snapshot({ tombstones: [stolen] }), {
    root: house.authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  await expect(printWith({ trust: async () => trust })(BE, [pageOf('Ann')])).rejects.toMatchObject({
    code: 'seal-postponed',
    rule: 'signing-key-unlisted',
  });
});

test('an authority on the list that nobody can read keeps no page from being sealed', async () => {
  const { certificateAuthorities } = house.authority.contents();
  const list = await house.authority.snapshot({
    certificateAuthorities: [...certificateAuthorities, Uint8Array.of(0x30, 0)],
  });
  const opened = await openSnapshot(list, {
    root: house.authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  await expect(printWith({ trust: async () => trust })(BE, [pageOf('Ann')])).resolves.toHaveLength(
    1,
  );
});

test('all pages of an order are signed by one call', async () => {
  const { signer } = await house.keyOf(BE);
  const calls: number[] = [];
  const counting = {
    ...signer,
    signMany: (inputs: readonly Uint8Array[]) => {
      calls.push(inputs.length);
      return signer.signMany(inputs);
    },
  };
  const keyOf = async (id: string) => ({ ...(await house.keyOf(id)), signer: counting });
  await printWith({ keyOf })(BE, [pageOf('Ann'), pageOf('Éva')]);
  expect(calls).toEqual([2]);
});

test.each([
  ['there is no key', new IssuerError('signing-key-missing', 'None.'), 'signing-key-missing'],
  ['the key rests', new KeysError('signer-unavailable', 'Rests.'), 'signer-unavailable'],
])('where %s, the page can be had later', async (_what, error, rule) => {
  const keyOf = () => Promise.reject(error);
  await expect(printWith({ keyOf })(BE, [pageOf('Ann')])).rejects.toMatchObject({
    code: 'seal-postponed',
    rule,
  });
});

test('a signer that fails, or answers too little, seals nothing', async () => {
  const key = await house.keyOf(BE);
  const failing = (signMany: typeof key.signer.signMany) =>
    printWith({ keyOf: async () => ({ ...key, signer: { ...key.signer, signMany } }) })(BE, [
      pageOf('Ann'),
    ]);
  const fault = new KeysError('signer-fault', 'No.');
  await expect(failing(() => Promise.reject(fault))).rejects.toMatchObject({
    code: 'seal-postponed',
    rule: 'signer-fault',
  });
  await expect(failing(() => [])).rejects.toMatchObject({ code: 'seal-postponed' });
});

test('what keeps a page from being drawn is said as before', async () => {
  const bad = { ...pageOf('Ann'), templateId: 'x' };
  await expect(printWith({})(BE, [bad])).rejects.toMatchObject({ code: 'print-refused' });
});
