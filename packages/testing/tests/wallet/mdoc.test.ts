import { generateKeyPairSync } from 'node:crypto';
import {
  cborTag,
  decodeBase64url,
  type IssuerSigned,
  openDeviceAuth,
  openDeviceResponse,
  openIssuerSigned,
  type PresentationBinding,
  walletDocumentOf,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { parseCertificate } from '@prova/trust';
import { createTestAuthority, TEST_DAY, TEST_NOW } from '../../src/test-authority.ts';
import { auth0Reads } from '../../src/wallet/auth0-mdl.ts';
import {
  owfIssues,
  owfPresents,
  owfReads,
  owfTakes,
  owfTranscript,
} from '../../src/wallet/owf-mdoc.ts';
import { issueForHolder, presented } from '../../src/wallet/presented.ts';
import {
  holderKeyOf,
  SAMPLE_DOC_TYPE,
  SAMPLE_ELEMENTS,
  sampleMdocOrder,
  sampleMdocs,
} from '../../src/wallet/sample-mdoc.ts';
import {
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  SAMPLE_STATUS,
} from '../../src/wallet/sample-social-status.ts';

// What another implementation reads is proof: issuer, wallet and reader of the OpenWallet Foundation, and the reader of Auth0.

const authority = await createTestAuthority();
const { signer, privateKey, certificate } = authority.institution('BE:0120');
const root = authority.countryCas.get('BE')?.certificate ?? new Uint8Array();
const trust = { root, now: new Date(TEST_NOW * 1000) };
const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const names = { docType: SAMPLE_DOC_TYPE, namespace: SAMPLE_DOC_TYPE };
const encrypted: PresentationBinding = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  nonce: 'exc7gBkxjx1rdc9udRrveKvSsJIq80avlXeLHhGwqtA',
  responseUri: 'https://desk.example/verifier/v1/presentations/responses/1',
  encryptionKeyThumbprint: new Uint8Array(32).fill(7),
};
const { encryptionKeyThumbprint: _, ...inClear } = encrypted;

const [credential = ''] = await sampleMdocs({ signer, holders: [holder] });

/** As the verifier does, once it has decided that this key counts. */
function issuerSignatureOf({ issuerAuth }: IssuerSigned) {
  const { publicKey } = parseCertificate(issuerAuth.x5chain[0] ?? new Uint8Array());
  const { signingInput, signature } = issuerAuth;
  return nodePlatform.verifySignature('ES256', publicKey.spki, signingInput, signature);
}

test('a foreign wallet takes what we issue', async () => {
  await expect(owfTakes(credential, trust)).resolves.toBeUndefined();
});

test.each([
  ['encrypted', encrypted],
  ['in clear', inClear],
])('an answer %s by a foreign wallet: two foreign readers and ours agree', async (__, binding) => {
  const elements = ['issuing_country', 'date_of_expiry'];
  const order = { ...names, credential, elements, holderKey: holder, binding };
  const bytes = await owfPresents(order);
  await expect(owfReads(bytes, binding, trust)).resolves.toBeUndefined();
  await expect(auth0Reads(bytes, await owfTranscript(binding), root)).resolves.toBe('accepted');

  const response = await openDeviceResponse(bytes, nodePlatform);
  const issuerSigned = await openDeviceAuth(response, binding, nodePlatform);
  expect(issuerSignatureOf(issuerSigned)).toBe('valid');
  expect(issuerSigned).toMatchObject({
    docType: SAMPLE_DOC_TYPE,
    holderKey: holderKeyOf(holder),
    status: { uri: 'https://issuer.example/statusLists/7', idx: 4711 },
    validityInfo: { signed: TEST_DAY, validFrom: TEST_DAY, validUntil: TEST_DAY + 90 * 86_400 },
  });
  expect([...issuerSigned.namespaces]).toEqual([
    [SAMPLE_DOC_TYPE, new Map(SAMPLE_ELEMENTS.filter(([name]) => elements.includes(name)))],
  ]);
});

test('an answer to another question is refused by all three', async () => {
  const elements = ['issuing_country'];
  const bytes = await owfPresents({
    ...names,
    credential,
    elements,
    holderKey: holder,
    binding: encrypted,
  });
  const others: readonly PresentationBinding[] = [
    { ...encrypted, clientId: 'x509_san_dns:desk.example' },
    { ...encrypted, nonce: 'another' },
    { ...encrypted, responseUri: `${encrypted.responseUri}/` },
    { ...encrypted, encryptionKeyThumbprint: new Uint8Array(32) },
    inClear,
  ];
  const response = await openDeviceResponse(bytes, nodePlatform);
  for (const binding of others) {
    const ours = openDeviceAuth(response, binding, nodePlatform);
    await expect(ours).rejects.toMatchObject({ code: 'mdoc-device-auth' });
    await expect(owfReads(bytes, binding, trust)).rejects.toThrow();
  }
  await expect(auth0Reads(bytes, await owfTranscript(inClear), root)).rejects.toThrow();
});

test('a wallet with another key than that of the credential is refused by all three', async () => {
  const holderKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const order = { ...names, credential, elements: ['issuing_country'], binding: encrypted };
  const bytes = await owfPresents({ ...order, holderKey });
  const response = await openDeviceResponse(bytes, nodePlatform);
  const ours = openDeviceAuth(response, encrypted, nodePlatform);
  await expect(ours).rejects.toMatchObject({ code: 'mdoc-device-auth' });
  await expect(owfReads(bytes, encrypted, trust)).rejects.toThrow();
  await expect(auth0Reads(bytes, await owfTranscript(encrypted), root)).rejects.toThrow();
});

test('we read what a foreign issuer makes', async () => {
  const theirs = await owfIssues({
    ...names,
    elements: { issuing_country: 'BE', date_of_expiry: new Date('2027-12-31'), age_over_18: true },
    issuerKey: privateKey,
    certificatePath: [certificate],
    holderKey: holder,
    signed: new Date(TEST_DAY * 1000),
    validUntil: new Date((TEST_DAY + 86_400) * 1000),
  });
  const bytes = decodeBase64url(theirs) ?? new Uint8Array();
  const issuerSigned = await openIssuerSigned(bytes, nodePlatform);
  expect(issuerSignatureOf(issuerSigned)).toBe('valid');
  expect(issuerSigned).toEqual({
    docType: SAMPLE_DOC_TYPE,
    namespaces: new Map([
      [
        SAMPLE_DOC_TYPE,
        new Map<string, unknown>([
          ['issuing_country', 'BE'],
          ['date_of_expiry', cborTag(1004, '2027-12-31')],
          ['age_over_18', true],
        ]),
      ],
    ]),
    keptBackIn: new Set(),
    validityInfo: { signed: TEST_DAY, validFrom: TEST_DAY, validUntil: TEST_DAY + 86_400 },
    holderKey: holderKeyOf(holder),
    issuerAuth: expect.objectContaining({ x5chain: [certificate] }),
  });
});

test.each([SAMPLE_ENTITLEMENT, SAMPLE_ISIPLUS, SAMPLE_STATUS])(
  '$type: digests that stand for nothing, and a copy without a status, are nothing to foreign readers',
  async (whole) => {
    const held = await issueForHolder(authority.institution('BE:0120'), holder, {
      ...{ format: 'mso_mdoc', document: walletDocumentOf(whole) },
      issuer: sampleMdocOrder({ signer, holders: [] }).issuer,
    });
    await expect(owfTakes(held.credential, trust)).resolves.toBeUndefined();
    const { bytes } = (await presented(held, encrypted, {
      now: TEST_NOW,
      names: held.names.slice(2),
    })) as {
      bytes: Uint8Array;
    };
    await expect(owfReads(bytes, encrypted, trust)).resolves.toBeUndefined();
    await expect(auth0Reads(bytes, await owfTranscript(encrypted), root)).resolves.toBe('accepted');
  },
);
