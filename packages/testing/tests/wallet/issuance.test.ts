import { randomUUID } from 'node:crypto';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { recordOf } from '../../src/issuer/test-records.ts';
import { createTestWallet, type TestWallet } from '../../src/wallet/test-wallet.ts';

let issuer: TestIssuer;
let wallet: TestWallet;
beforeAll(async () => {
  issuer = await createTestIssuer();
  wallet = createTestWallet({ issuer: ISSUER_URL, url: issuer.url, now: issuer.clock.now });
});
afterAll(() => issuer.close());

const OFFERS = '/issuer/v1/credentialOffers';

async function offer(changes: object = {}, record: object = {}) {
  const body = { institution: 'BE:0120', type: 'prc', record: recordOf(record), ...changes };
  const answer = await issuer.portal.call('POST', OFFERS, { body, key: randomUUID() });
  if (answer.status > 201) process.stderr.write(issuer.lines.join(''));
  expect(answer.body).toMatchObject({ state: 'created' });
  return answer.body;
}

test('a wallet redeems an offer by reference, with the second code, and gets a batch in each format', async () => {
  const { uri, txCode, attestation } = await offer();
  const session = await wallet.accept(uri, txCode);
  expect(session.metadata.originalDraftVersion).toBe('V1');
  for (const id of ['prc-sd-jwt-vc', 'prc-mdoc']) {
    const keys = [wallet.newKey(), wallet.newKey(), wallet.newKey()];
    const { credentialResponse } = await wallet.fetchCredentials(session, id, keys);
    expect(credentialResponse.credentials).toHaveLength(3);
  }
  expect(attestation).toMatch(/^[0-9A-Z]{16}$/);
});
