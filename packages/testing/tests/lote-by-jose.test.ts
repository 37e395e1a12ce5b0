import { createTestAuthority, publishTestCatalogue, TEST_NOW, testCatalogue } from '@prova/testing';
import { loteContent, PublishedList, signLote } from '@prova/trust-registry';
import { compactVerify, decodeProtectedHeader, importX509 } from 'jose';

/*
 * Somebody else's library reads our list of trusted entities: by the certificate in its header, as the readers of such
 * lists do once they know whose certificate that must be.
 */

test.each(['own', 'pubeaa'] as const)('jose verifies the profile %s', async (profile) => {
  const authority = await createTestAuthority();
  const scheme = {
    baseUrl: 'https://registry.example',
    operator: {
      name: 'Throwaway Scheme (TEST)',
      territory: 'EU',
      street: 'Nowhere Street 1',
      locality: 'Nowhere',
      postalCode: '1000',
      country: 'BE',
      mail: 'registry@registry.example',
    },
  };
  const list = new PublishedList(authority.contents());
  const content = loteContent(list, scheme, { profile });
  const jws = Buffer.from(
    await signLote(content, authority.listSigner.signer, TEST_NOW),
  ).toString();
  const verified = await byItsCertificate(jws);
  expect(JSON.parse(Buffer.from(verified.payload).toString())).toEqual(JSON.parse(content.text));
  expect(verified.protectedHeader).toMatchObject({ alg: 'ES256', iat: TEST_NOW });

  const other = await createTestAuthority({ institutions: [] });
  const theirs = Buffer.from(other.listSigner.certificate).toString('base64');
  const wrong = `-----BEGIN CERTIFICATE-----\n${theirs}\n-----END CERTIFICATE-----`;
  await expect(compactVerify(jws, await importX509(wrong, 'ES256'))).rejects.toThrow();
});

test('jose verifies the catalogue, which says what was signed, by who is under the root', async () => {
  const authority = await createTestAuthority({ institutions: [] });
  const { jws } = await publishTestCatalogue(authority);
  const verified = await byItsCertificate(jws);
  expect(JSON.parse(Buffer.from(verified.payload).toString())).toEqual(testCatalogue());
  expect(verified.protectedHeader).toMatchObject({
    alg: 'ES256',
    iat: TEST_NOW,
    x5c: [Buffer.from(authority.listSigner.certificate).toString('base64')],
  });
});

async function byItsCertificate(jws: string) {
  const [leaf] = decodeProtectedHeader(jws).x5c ?? [];
  const pem = `-----BEGIN CERTIFICATE-----\n${leaf}\n-----END CERTIFICATE-----`;
  return compactVerify(jws, await importX509(pem, 'ES256'));
}
