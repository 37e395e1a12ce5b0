import { encodeQrText } from '@prova/credential';
import { generateKeyPair, issueSelfIssuedSeal, KeysError, softwareSigner } from '@prova/keys';
import { makeToken, TEST_NOW } from '@prova/testing';
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

test('of an institution that made its certificate itself, the seal has that alone', async () => {
  const { privateKey } = await generateKeyPair('P-256');
  const certificate = await issueSelfIssuedSeal({
    subject: { country: 'BE', organization: 'Fund', commonName: 'Self-made' },
    privateKey,
    validity: { notBefore: TEST_NOW, notAfter: TEST_NOW + 86_400 },
    competences: ['EHIC'],
  });
  const signer = softwareSigner({ privateKey, certificate });
  const keyOf = async (id: string) => ({ ...(await house.keyOf(id)), signer });
  const [file = new Uint8Array()] = await printWith({ keyOf })(BE, [pageOf('Ann')]);
  expect(await sealOpinion(file)).toMatchObject({ seal: 'valid', certificates: ['Self-made'] });
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
