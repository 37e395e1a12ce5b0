import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import {
  generateKeyPair,
  issueSelfIssuedSeal,
  KeysError,
  keyAlgorithm,
  softwareSigner,
} from '@prova/keys';
import { years } from './authorities.ts';

const subject = { country: 'BE', organization: 'Throwaway Fund', commonName: 'Seal' } as const;
const code = (expected: string) =>
  expect.objectContaining({ constructor: KeysError, code: expected });

async function sealKey(kind: 'P-256' | 'RSA-2048' | 'RSA-4096') {
  const { privateKey } = await generateKeyPair(kind);
  return {
    privateKey,
    certificate: await issueSelfIssuedSeal({
      subject,
      privateKey,
      validity: years(1),
      competences: ['EHIC'],
    }),
  };
}

test('a P-256 key signs ES256, at once, in order, as raw r‖s', async () => {
  const key = await sealKey('P-256');
  const signer = softwareSigner(key);
  expect(signer.algorithm).toBe('ES256');
  const inputs = [Buffer.from('one'), Buffer.from('two')];
  const signatures = signer.signMany(inputs);
  if (signatures instanceof Promise) throw new Error('The software signer answers at once.');
  const { publicKey } = new X509Certificate(signer.certificate);
  signatures.forEach((signature, i) => {
    expect(signature).toHaveLength(64);
    const given = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', inputs[i] ?? Buffer.alloc(0), given, signature)).toBe(true);
  });
});

test('an RSA key signs RS256 with PKCS #1 v1.5', async () => {
  const signer = softwareSigner(await sealKey('RSA-2048'));
  expect(signer.algorithm).toBe('RS256');
  const [signature = Buffer.alloc(0)] = await signer.signMany([Buffer.from('one')]);
  const { publicKey } = new X509Certificate(signer.certificate);
  expect(verify('RSA-SHA256', Buffer.from('one'), publicKey, signature)).toBe(true);
});

test('a key that is not of the certificate is refused', async () => {
  const one = await sealKey('P-256');
  const other = await sealKey('P-256');
  expect(() => softwareSigner({ ...one, certificate: other.certificate })).toThrow(
    code('key-certificate-mismatch'),
  );
  expect(() => softwareSigner({ ...one, certificate: Uint8Array.of(1, 2, 3) })).toThrow(
    code('certificate-malformed'),
  );
});

test('keys outside the rules are refused, whatever the certificate', async () => {
  const { certificate } = await sealKey('P-256');
  const weak = [
    generateKeyPairSync('rsa', { modulusLength: 1024 }),
    generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
    generateKeyPairSync('ec', { namedCurve: 'P-521' }),
    generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }),
    generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    generateKeyPairSync('ed25519'),
  ];
  for (const { privateKey } of weak) {
    expect(() => softwareSigner({ privateKey, certificate })).toThrow(code('key-unsupported'));
  }
});

test('the algorithm follows from the key alone', async () => {
  expect(keyAlgorithm((await generateKeyPair('P-384')).publicKey)).toBe('ES384');
  expect(keyAlgorithm((await generateKeyPair('RSA-3072')).privateKey)).toBe('RS256');
});
