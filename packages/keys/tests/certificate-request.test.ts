import {
  createCertificateRequest,
  decodePem,
  encodePem,
  generateKeyPair,
  KeysError,
  openCertificateRequest,
} from '@prova/keys';
import fc from 'fast-check';
import * as pkijs from 'pkijs';

const subject = { country: 'UK', organization: 'Throwaway Fund', commonName: 'Seal' } as const;
const { privateKey, publicKey } = await generateKeyPair('P-256');
const request = await createCertificateRequest(subject, privateKey);
const code = (expected: string) =>
  expect.objectContaining({ constructor: KeysError, code: expected });

test.each(['P-256', 'P-384', 'RSA-2048'] as const)('a %s request proves its key', async (kind) => {
  const pair = await generateKeyPair(kind);
  const der = await createCertificateRequest(subject, pair.privateKey);
  const opened = await openCertificateRequest(der);
  expect(opened.publicKey.equals(pair.publicKey)).toBe(true);
  expect(opened.subject).toContain('C=GB');
  expect(await pkijs.CertificationRequest.fromBER(Uint8Array.from(der)).verify()).toBe(true);
});

test('a request with another key in it proves nothing', async () => {
  const other = await generateKeyPair('P-256');
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const forged = Buffer.from(request);
  other.publicKey.export({ format: 'der', type: 'spki' }).copy(forged, forged.indexOf(spki));
  await expect(openCertificateRequest(forged)).rejects.toEqual(code('request-signature'));
});

test('a weak key gets no further', async () => {
  const { generateKeyPairSync } = await import('node:crypto');
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  await expect(createCertificateRequest(subject, weak.privateKey)).rejects.toEqual(
    code('key-unsupported'),
  );
});

test('no changed request is believed, and nothing but KeysError comes out', async () => {
  const position = fc.nat(request.length - 1);
  await fc.assert(
    fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = Uint8Array.from(request, (byte, i) => (i === at ? byte ^ flip : byte));
      await expect(openCertificateRequest(changed)).rejects.toBeInstanceOf(KeysError);
    }),
    { numRuns: 300 },
  );
  await expect(openCertificateRequest(Uint8Array.of(...request, 0))).rejects.toEqual(
    code('request-malformed'),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await expect(openCertificateRequest(bytes)).rejects.toEqual(code('request-malformed'));
    }),
  );
});

test('PEM armour comes off as it went on, and nothing else does', () => {
  const pem = encodePem('CERTIFICATE REQUEST', request);
  expect(decodePem('CERTIFICATE REQUEST', `\n${pem.replaceAll('\n', '\r\n')}`)).toEqual(request);
  const wrong = [
    pem.replaceAll('REQUEST', 'WISH'),
    pem + pem,
    pem.replace('M', '*'),
    pem.slice(0, -4),
    encodePem('CERTIFICATE REQUEST', new Uint8Array()),
    '',
  ];
  for (const text of wrong) {
    expect(() => decodePem('CERTIFICATE REQUEST', text)).toThrow(code('pem-malformed'));
  }
});
