import { TEST_NOW } from '@prova/testing';
import { walletKey } from '../../src/wallet/wallet-key.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

const PINNED = 'BE:0130';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ institutions: [{ id: BE }, { id: PINNED, trust: 'pinned' }] });
});
afterAll(() => house.close());

test('with a signature go the certificate and the authority of its country, and never the root', async () => {
  const { certificatePath, signer } = await walletKey(house, BE);
  const { root, countryCas } = house.authority;
  const authority = countryCas.get('BE')?.certificate;
  expect(certificatePath).toEqual([signer.certificate, authority]);
  expect(certificatePath).not.toContainEqual(root.certificate);
});

test('a key that is pinned has its own certificate alone', async () => {
  const { certificatePath, signer } = await walletKey(house, PINNED);
  expect(certificatePath).toEqual([signer.certificate]);
});

test('a key that the list does not name signs nothing for wallets', async () => {
  const stranger = await house.authority.rotate(BE);
  const office = {
    ...house,
    keyOf: async () => ({ ...(await house.keyOf(BE)), signer: stranger.signer }),
  };
  await expect(walletKey(office, BE)).rejects.toMatchObject({
    code: 'signing-key-unlisted',
    rule: 'not-listed',
  });
  expect(house.now()).toBe(TEST_NOW);
});
