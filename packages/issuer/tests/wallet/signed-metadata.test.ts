import { createTestAuthority, TEST_NOW } from '@prova/testing';
import { decodeProtectedHeader } from 'jose';
import { metadataSigner } from '../../src/wallet/metadata/signed-metadata.ts';
import { createMessages, type IssuerMetadata } from '../../src/wallet/openid4vci.ts';

const baseUrl = 'https://issuer.example';
const credentialIssuer = `${baseUrl}/wallet/BE-0120`;
const metadata: IssuerMetadata = {
  credential_issuer: credentialIssuer,
  credential_endpoint: `${baseUrl}/credential`,
  credential_configurations_supported: {},
};

test('what was signed is handed out for five minutes, and no longer by a key that was replaced', async () => {
  const authority = await createTestAuthority();
  const key = async (mark: number) => {
    const { signer, certificate } = await authority.walletKey('BE:0120', { credentialIssuer });
    const thumbprint = new Uint8Array(32).fill(mark);
    return { signer, thumbprint, certificatePath: [certificate] };
  };
  const [former, current] = [await key(1), await key(2)];
  const clock = { now: TEST_NOW };
  const sign = metadataSigner(createMessages(baseUrl), () => clock.now);
  const first = await sign('BE:0120', metadata, former);
  clock.now += 299;
  expect(await sign('BE:0120', metadata, former)).toBe(first);
  const replaced = await sign('BE:0120', metadata, current);
  const [certificate = new Uint8Array()] = current.certificatePath;
  expect(decodeProtectedHeader(replaced)['x5c']).toEqual([
    Buffer.from(certificate).toString('base64'),
  ]);
  clock.now += 300;
  expect(await sign('BE:0120', metadata, current)).not.toBe(replaced);
});
