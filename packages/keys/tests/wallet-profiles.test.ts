import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import type { Platform } from '@prova/credential';
import {
  createCertificateRequest,
  generateKeyPair,
  issueReaderCertificate,
  issueSealCertificate,
  issueWalletSeal,
  KeysError,
  type KeysErrorCode,
  openCertificateRequest,
  readerTerms,
  walletSealTerms,
} from '@prova/keys';
import {
  MDOC_DOCUMENT_SIGNING,
  MDOC_READER_AUTHENTICATION,
  openReaderPath,
  openRoot,
  openSealPath,
  parseCertificate,
  requireHostName,
  requireWalletSeal,
  SEAL_USAGES,
} from '@prova/trust';
import fc from 'fast-check';
import * as pkijs from 'pkijs';
import { makeCountryCa, makeRoot, years } from './authorities.ts';

const root = await makeRoot();
const belgium = await makeCountryCa(root, 'BE');
const key = await generateKeyPair('P-256');
const subject = { country: 'BE', organization: 'Example Fund', commonName: 'Wallets' } as const;
const order = { subject, publicKey: key.publicKey, validity: years(2) };
const credentialIssuer = 'https://issuer.example/wallet/BE-0120';
const seal = { ...order, competences: ['EHIC'] as const, credentialIssuer };

/** Both authorities have P-384 keys. */
const platform: Pick<Platform, 'verifySignature'> = {
  verifySignature(_algorithm, spki, data, signature) {
    const issuer = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    const isGood = verify('sha384', data, { key: issuer, dsaEncoding: 'ieee-p1363' }, signature);
    return isGood ? 'valid' : 'invalid';
  },
};
const context = {
  root: openRoot(root.certificate),
  authorities: [parseCertificate(belgium.certificate)],
  platform,
};
const refusal = (code: KeysErrorCode) => expect.objectContaining({ constructor: KeysError, code });
/** Of an extension, read by somebody else: whether it is critical. */
const criticality = (der: Uint8Array, oid: string) =>
  pkijs.Certificate.fromBER(Uint8Array.from(der)).extensions?.find(({ extnID }) => extnID === oid)
    ?.critical;

test('a wallet seal names its issuer and host, seals, and signs mdocs', async () => {
  const der = await issueWalletSeal(seal, belgium);
  const witness = new X509Certificate(der);
  expect(witness.subjectAltName).toBe(`DNS:issuer.example, URI:${credentialIssuer}`);
  expect(witness.checkHost('issuer.example')).toBe('issuer.example');
  expect(witness.keyUsage).toEqual([SEAL_USAGES.EHIC, MDOC_DOCUMENT_SIGNING]);
  expect(witness.ca).toBe(false);
  expect(witness.verify(new X509Certificate(belgium.certificate).publicKey)).toBe(true);
  expect([criticality(der, '2.5.29.17'), criticality(der, '2.5.29.37')]).toEqual([false, true]);

  const { seal: proven } = await openSealPath(parseCertificate(der), context);
  const country = 'BE';
  requireWalletSeal(proven, { format: 'mso_mdoc', country, issuer: credentialIssuer });
  requireWalletSeal(proven, { format: 'dc+sd-jwt', country, issuer: credentialIssuer });
});

test('a seal for paper is no wallet seal', async () => {
  const paper = parseCertificate(
    await issueSealCertificate({ ...order, competences: ['EHIC'] }, belgium),
  );
  const asked = { format: 'dc+sd-jwt', country: 'BE', issuer: credentialIssuer } as const;
  expect(() => requireWalletSeal(paper, asked)).toThrow(
    expect.objectContaining({ code: 'cert-name' }),
  );
});

test('a British wallet seal says GB, as an mdoc must', async () => {
  const britain = await makeCountryCa(root, 'UK');
  const der = await issueWalletSeal({ ...seal, subject: { ...subject, country: 'UK' } }, britain);
  expect(new X509Certificate(der).subject).toContain('C=GB');
  requireWalletSeal(parseCertificate(der), { format: 'mso_mdoc', country: 'UK' });
});

test('a reader names its hosts and does nothing else', async () => {
  const hosts = ['desk.example', 'www.desk.example'];
  const der = await issueReaderCertificate({ ...order, hosts }, belgium);
  const witness = new X509Certificate(der);
  expect(witness.subjectAltName).toBe('DNS:desk.example, DNS:www.desk.example');
  expect(witness.keyUsage).toEqual([MDOC_READER_AUTHENTICATION]);
  expect(criticality(der, '2.5.29.37')).toBe(true);
  const { reader } = await openReaderPath(parseCertificate(der), context);
  expect(requireHostName(reader, 'desk.example')).toBe(reader);
  await expect(openSealPath(reader, context)).rejects.toMatchObject({
    code: 'cert-extended-key-usage',
  });
});

test.each(['RSA-2048', 'P-384'] as const)('%s is no key for wallets', async (kind) => {
  const { publicKey } = await generateKeyPair(kind);
  await expect(issueWalletSeal({ ...seal, publicKey }, belgium)).rejects.toEqual(
    refusal('key-unsupported'),
  );
  await expect(
    issueReaderCertificate({ ...order, publicKey, hosts: ['desk.example'] }, belgium),
  ).rejects.toEqual(refusal('key-unsupported'));
});

test('an authority vouches for its own country only', async () => {
  const french = { ...subject, country: 'FR' } as const;
  await expect(issueWalletSeal({ ...seal, subject: french }, belgium)).rejects.toEqual(
    refusal('issuer-country-mismatch'),
  );
  await expect(
    issueReaderCertificate({ ...order, subject: french, hosts: ['desk.example'] }, belgium),
  ).rejects.toEqual(refusal('issuer-country-mismatch'));
});

test.each([
  ['https://127.0.0.1:8080/wallet/BE-0120', 'URI:https://127.0.0.1:8080/wallet/BE-0120'],
  ['http://[::1]:8080/wallet/BE-0120', 'URI:http://[::1]:8080/wallet/BE-0120'],
  [
    'http://localhost:8080/wallet/BE-0120',
    'DNS:localhost, URI:http://localhost:8080/wallet/BE-0120',
  ],
])('an IP address is no host name: %s', async (issuer, names) => {
  const der = await issueWalletSeal({ ...seal, credentialIssuer: issuer }, belgium);
  expect(new X509Certificate(der).subjectAltName).toBe(names);
});

test.each([
  '',
  'issuer.example',
  'ftp://issuer.example/',
  'https://issuer.example/?a=1',
  'https://issuer.example/#a',
  'https://me@issuer.example/',
  'https://issuer.example/é',
  'https://issuer.example/ a',
  `https://issuer.example/${'a'.repeat(500)}`,
])('no credential issuer: %s', async (issuer) => {
  await expect(issueWalletSeal({ ...seal, credentialIssuer: issuer }, belgium)).rejects.toEqual(
    refusal('alternative-name-malformed'),
  );
});

test.each([
  [[]],
  [['']],
  [['*.example']],
  [['192.0.2.1']],
  [['désk.example']],
  [['desk.example', 'desk..example']],
  [['-desk.example']],
  [[`${'a'.repeat(64)}.example`]],
])('no hosts of a reader: %j', async (hosts) => {
  await expect(issueReaderCertificate({ ...order, hosts }, belgium)).rejects.toEqual(
    refusal('alternative-name-malformed'),
  );
});

test('whatever a name is, it is refused, or stands in the certificate as it was given', async () => {
  await fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: false }), (issuer) => {
      const { alternativeNames } = walletSealTerms({
        competences: ['EHIC'],
        credentialIssuer: issuer,
      });
      expect(alternativeNames?.uris).toEqual([issuer]);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 30 }), async (host) => {
      const made = await issueReaderCertificate({ ...order, hosts: [host] }, belgium).catch(
        (error: unknown) => error,
      );
      if (made instanceof Uint8Array) {
        expect(new X509Certificate(made).subjectAltName).toBe(`DNS:${host}`);
      } else expect(made).toEqual(refusal('alternative-name-malformed'));
    }),
  );
});

test('a request carries what is asked for, and proves the key', async () => {
  const terms = walletSealTerms(seal);
  const request = await createCertificateRequest(subject, key.privateKey, terms);
  const opened = await openCertificateRequest(request);
  expect(opened).toMatchObject(terms);
  expect(await pkijs.CertificationRequest.fromBER(Uint8Array.from(request)).verify()).toBe(true);

  const reader = readerTerms({ hosts: ['desk.example'] });
  const asked = await createCertificateRequest(subject, key.privateKey, reader);
  expect(await openCertificateRequest(asked)).toMatchObject(reader);

  const plain = await openCertificateRequest(
    await createCertificateRequest(subject, key.privateKey),
  );
  expect(plain).toMatchObject({
    extendedKeyUsage: [],
    alternativeNames: { dnsNames: [], uris: [] },
  });
});

test('another name in a request proves nothing', async () => {
  const request = await createCertificateRequest(subject, key.privateKey, walletSealTerms(seal));
  const forged = Buffer.from(request);
  forged.write('other!.example', forged.indexOf('issuer.example'));
  await expect(openCertificateRequest(forged)).rejects.toEqual(refusal('request-signature'));
});
