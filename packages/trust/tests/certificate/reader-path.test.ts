import { nodePlatform as platform } from '@prova/platform-node';
import {
  MDOC_DOCUMENT_SIGNING,
  MDOC_READER_AUTHENTICATION,
  openReaderPath,
  openRoot,
  openSealPath,
  parseCertificate,
  requireAuthorityAt,
  requireHostName,
  SEAL_USAGES,
} from '../../src/index.ts';
import {
  alternativeNames,
  type CertificateSpec,
  ecKeyPair,
  rsaKeyPair,
  writeCertificate,
} from '../support/certificate-writer.ts';
import { now } from '../support/paths.ts';
import { certificates, keys, sealName, sealSpec } from '../support/scheme.ts';

const context = {
  root: openRoot(certificates.root),
  authorities: [parseCertificate(certificates.be)],
  platform,
};
const names = [alternativeNames(['desk.example'])];
const readerSpec = (changes: Partial<CertificateSpec> = {}) =>
  sealSpec({
    key: keys.other,
    extendedKeyUsage: [MDOC_READER_AUTHENTICATION],
    more: names,
    ...changes,
  });
const reader = (changes: Partial<CertificateSpec> = {}) =>
  parseCertificate(writeCertificate(readerSpec(changes)));

test('a reader of a clinic, under the authority of its country', async () => {
  const certificate = reader();
  const path = await openReaderPath(certificate, context);
  expect(path).toMatchObject({ reader: certificate, country: 'BE' });
  expect(requireAuthorityAt(path, now)).toBe(path.authorities[0]);
  expect(requireHostName(path.reader, 'desk.example')).toBe(certificate);
});

test.each<[string, Partial<CertificateSpec>, string]>([
  ['RSA', { key: rsaKeyPair(2048) }, 'cert-key-type'],
  ['P-384', { key: ecKeyPair('P-384') }, 'cert-key-type'],
  ['a seal', { extendedKeyUsage: [SEAL_USAGES.EHIC] }, 'cert-extended-key-usage'],
  ['a signer of mdocs', { extendedKeyUsage: [MDOC_DOCUMENT_SIGNING] }, 'cert-extended-key-usage'],
  [
    'one that also seals',
    { extendedKeyUsage: [MDOC_READER_AUTHENTICATION, SEAL_USAGES.EHIC] },
    'cert-extended-key-usage',
  ],
  ['no host', { more: [] }, 'cert-name'],
  ['an address, but no host', { more: [alternativeNames(['https://desk.example'])] }, 'cert-name'],
  ['another country', { subject: sealName('FR') }, 'cert-name-constraint'],
  ['one that vouches for itself', { issuer: sealName('BE') }, 'cert-self-issued'],
  ['an authority', { ca: true }, 'cert-is-ca'],
  ['no signatures', { keyUsage: ['keyEncipherment'] }, 'cert-key-usage'],
  ['an authority not on the list', { issuer: sealName('NL') }, 'cert-issuer-unknown'],
  [
    'a critical name',
    { more: [alternativeNames(['desk.example'], true)] },
    'cert-critical-extension',
  ],
])('refused as reader: %s', async (_, changes, code) => {
  await expect(openReaderPath(reader(changes), context)).rejects.toMatchObject({ code });
});

test('a reader seals nothing', async () => {
  await expect(openSealPath(reader(), context)).rejects.toMatchObject({
    code: 'cert-extended-key-usage',
  });
});
