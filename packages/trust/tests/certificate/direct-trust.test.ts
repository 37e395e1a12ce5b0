import { openPinned, openRoot, parseCertificate } from '../../src/index.ts';
import {
  type CertificateSpec,
  extension,
  rsaKeyPair,
  writeCertificate,
} from '../support/certificate-writer.ts';
import { nothing } from '../support/der-writer.ts';
import { authoritySpec, keys, rootSpec, sealName, sealSpec } from '../support/scheme.ts';

const weakKey = rsaKeyPair(1024);
const rsaKey = rsaKeyPair(2048);
const unknownCritical = [extension('1.2.3.4', nothing(), true)];

test.each<[string, CertificateSpec, string]>([
  ['a certificate under another', authoritySpec('BE', keys.be), 'cert-issuer-unknown'],
  ['no authority', rootSpec({ ca: false }), 'cert-not-ca'],
  ['a key that signs no certificates', rootSpec({ keyUsage: ['cRLSign'] }), 'cert-key-usage'],
  ['a weak key', rootSpec({ key: weakKey, issuerKey: weakKey }), 'cert-key-strength'],
  ['an unknown critical extension', rootSpec({ more: unknownCritical }), 'cert-critical-extension'],
])('refuses as root: %s', (_, spec, code) => {
  expect(() => openRoot(writeCertificate(spec))).toThrow(expect.objectContaining({ code }));
});

const selfIssued = (changes: Partial<CertificateSpec>) => {
  const key = changes.key ?? rsaKey;
  return sealSpec({ key, issuer: sealName('BE'), issuerKey: key, ...changes });
};

test('a pinned certificate needs no issuer, no purpose and no country', () => {
  const { extendedKeyUsage: _, keyUsage: __, ...bare } = selfIssued({ subject: [['CN', 'x']] });
  const accepted: CertificateSpec[] = [
    selfIssued({}),
    bare,
    selfIssued({ keyUsage: ['contentCommitment'] }),
    selfIssued({ ca: true }),
    selfIssued({ more: unknownCritical }),
    sealSpec({ issuer: sealName('NL') }),
    sealSpec({ signature: 'ecdsa-sha1' }),
  ];
  for (const spec of accepted) {
    const certificate = parseCertificate(writeCertificate(spec));
    expect(openPinned(certificate)).toBe(certificate);
  }
});

test.each<[string, CertificateSpec, string]>([
  ['a weak key', selfIssued({ key: weakKey }), 'cert-key-strength'],
  ['a key that may not sign', selfIssued({ keyUsage: ['keyEncipherment'] }), 'cert-key-usage'],
])('refuses as pinned: %s', (_, spec, code) => {
  const certificate = parseCertificate(writeCertificate(spec));
  expect(() => openPinned(certificate)).toThrow(expect.objectContaining({ code }));
});
