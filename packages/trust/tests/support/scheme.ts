import { LIST_SIGNING, SEAL_USAGES } from '../../src/index.ts';
import {
  type CertificateSpec,
  ecKeyPair,
  type KeyPair,
  type NameSpec,
  signerOf,
  writeCertificate,
} from './certificate-writer.ts';

/** A throwaway scheme: root → country CA → seal, root → list signer. Keys are made once for all tests of a file. */
export const keys = {
  root: ecKeyPair('P-384'),
  be: ecKeyPair('P-384'),
  fr: ecKeyPair('P-384'),
  seal: ecKeyPair(),
  listSigner: ecKeyPair(),
  other: ecKeyPair(),
};

export const seconds = (date: string) => Date.parse(date) / 1000;

const ROOT_NAME: NameSpec = [
  ['O', 'Test Scheme'],
  ['CN', 'Test Scheme Root'],
];
const caName = (country: string): NameSpec => [
  ['C', country],
  ['O', 'Liaison'],
  ['CN', `CA ${country}`],
];
export const sealName = (country: string): NameSpec => [
  ['C', country],
  ['O', 'Example Fund'],
  ['CN', 'Seal'],
];

type Changes = Partial<CertificateSpec>;

export const rootSpec = (changes: Changes = {}): CertificateSpec => ({
  subject: ROOT_NAME,
  key: keys.root,
  issuer: ROOT_NAME,
  issuerKey: keys.root,
  notBefore: seconds('2020-01-01T00:00:00Z'),
  notAfter: seconds('2040-01-01T00:00:00Z'),
  ca: true,
  pathLength: 1,
  keyUsage: ['keyCertSign', 'cRLSign'],
  ...changes,
});

export const authoritySpec = (
  country: string,
  key: KeyPair,
  changes: Changes = {},
): CertificateSpec => ({
  subject: caName(country),
  key,
  issuer: ROOT_NAME,
  issuerKey: keys.root,
  notBefore: seconds('2024-01-01T00:00:00Z'),
  notAfter: seconds('2032-01-01T00:00:00Z'),
  ca: true,
  pathLength: 0,
  keyUsage: ['keyCertSign', 'cRLSign'],
  permitted: [['C', country]],
  ...changes,
});

export const sealSpec = (changes: Changes = {}): CertificateSpec => ({
  subject: sealName('BE'),
  key: keys.seal,
  issuer: caName('BE'),
  issuerKey: keys.be,
  notBefore: seconds('2026-01-01T00:00:00Z'),
  notAfter: seconds('2029-01-01T00:00:00Z'),
  ca: false,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SEAL_USAGES.EHIC],
  ...changes,
});

export const listSignerSpec = (changes: Changes = {}): CertificateSpec => ({
  subject: [
    ['C', 'BE'],
    ['O', 'Test Scheme'],
    ['CN', 'List Signer'],
  ],
  key: keys.listSigner,
  issuer: ROOT_NAME,
  issuerKey: keys.root,
  notBefore: seconds('2026-01-01T00:00:00Z'),
  notAfter: seconds('2027-01-01T00:00:00Z'),
  ca: false,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [LIST_SIGNING],
  ...changes,
});

export const certificates = {
  root: writeCertificate(rootSpec()),
  be: writeCertificate(authoritySpec('BE', keys.be)),
  fr: writeCertificate(authoritySpec('FR', keys.fr)),
  seal: writeCertificate(sealSpec()),
  listSigner: writeCertificate(listSignerSpec()),
};

export const listSigner = signerOf(keys.listSigner, certificates.listSigner);
