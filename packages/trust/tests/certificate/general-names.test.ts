import { X509Certificate } from 'node:crypto';
import { nodePlatform as platform } from '@prova/platform-node';
import fc from 'fast-check';
import {
  openRoot,
  openSealPath,
  parseCertificate,
  requireHostName,
  TrustError,
} from '../../src/index.ts';
import { alternativeNames, extension, writeCertificate } from '../support/certificate-writer.ts';
import { octets, raw, sequence, utf8 } from '../support/der-writer.ts';
import { certificates, sealSpec } from '../support/scheme.ts';

const withNames = (...more: readonly Buffer[]) => writeCertificate(sealSpec({ more }));
const ISSUER = 'https://issuer.example/wallet/BE-0120';

test('reads host names and addresses as Node does, and leaves names of other kinds out', () => {
  const address = raw(0x81, Buffer.from('office@issuer.example'));
  const directory = raw(0xa4, sequence());
  const names = sequence(
    raw(0x82, Buffer.from('issuer.example')),
    address,
    raw(0x86, Buffer.from(ISSUER)),
    directory,
    raw(0x87, Buffer.from([127, 0, 0, 1])),
  );
  const der = withNames(extension('2.5.29.17', names));
  const { alternativeNames: read } = parseCertificate(der).extensions;
  expect(read).toEqual({ dnsNames: ['issuer.example'], uris: [ISSUER] });
  const { subjectAltName = '' } = new X509Certificate(der);
  expect(subjectAltName).toContain('DNS:issuer.example');
  expect(subjectAltName).toContain(`URI:${ISSUER}`);
  expect(parseCertificate(certificates.seal).extensions.alternativeNames).toBeUndefined();
});

test.each([
  ['none at all', sequence()],
  ['an empty one', sequence(raw(0x82))],
  ['a NUL in one', sequence(raw(0x82, Buffer.from('issuer.example\0.evil.example')))],
  ['a space in one', sequence(raw(0x86, Buffer.from('https://issuer.example /')))],
  ['letters beyond ASCII', sequence(raw(0x82, Buffer.from('fûnd.example')))],
  ['something else', utf8('issuer.example')],
  [
    'bytes after them',
    Buffer.concat([sequence(raw(0x82, Buffer.from('a'))), octets(Buffer.of(0))]),
  ],
])('alternative names refused: %s', (_, value) => {
  const der = withNames(extension('2.5.29.17', value));
  expect(() => parseCertificate(der)).toThrow(expect.objectContaining({ code: 'cert-malformed' }));
});

test('in a path they change nothing, and where they are critical they are refused as ever', async () => {
  const open = (der: Uint8Array) =>
    openSealPath(parseCertificate(der), {
      root: openRoot(certificates.root),
      authorities: [parseCertificate(certificates.be)],
      platform,
    });
  const names = ['issuer.example', ISSUER];
  expect((await open(withNames(alternativeNames(names)))).country).toBe('BE');
  await expect(open(withNames(alternativeNames(names, true)))).rejects.toMatchObject({
    code: 'cert-critical-extension',
  });
});

test('a host is the one that is named, whatever its case; a wildcard names none', () => {
  const certificate = parseCertificate(withNames(alternativeNames(['Desk.example', '*.example'])));
  expect(requireHostName(certificate, 'desk.EXAMPLE')).toBe(certificate);
  for (const host of ['other.example', '', 'example', 'desk.example.', 'x.desk.example']) {
    expect(() => requireHostName(certificate, host)).toThrow(
      expect.objectContaining({ code: 'cert-name' }),
    );
  }
  expect(() => requireHostName(parseCertificate(certificates.seal), 'desk.example')).toThrow(
    TrustError,
  );
});

test('whatever stands there is read or refused with a code', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        const { extensions } = parseCertificate(withNames(extension('2.5.29.17', bytes)));
        const { dnsNames = [], uris = [] } = extensions.alternativeNames ?? {};
        expect([...dnsNames, ...uris].join('')).toMatch(/^[!-~]*$/);
      } catch (error) {
        expect(error).toMatchObject({ code: 'cert-malformed' });
      }
    }),
  );
});
