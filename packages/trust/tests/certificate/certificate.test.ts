import 'reflect-metadata';
import { webcrypto, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import * as peculiar from '@peculiar/x509';
import * as pkijs from 'pkijs';
import { type Certificate, parseCertificate } from '../../src/index.ts';
import { extension, rsaKeyPair, writeCertificate } from '../support/certificate-writer.ts';
import { boolean, nothing, octets, oid, raw, sequence } from '../support/der-writer.ts';
import { certificates, sealName, sealSpec, seconds } from '../support/scheme.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Everything that node:crypto and pkijs also read. */
function expectSameAsOthers(der: Buffer): Certificate {
  const ours = parseCertificate(der);
  const node = new X509Certificate(der);
  expect(ours.notBefore).toBe(Date.parse(node.validFrom) / 1000);
  expect(ours.notAfter).toBe(Date.parse(node.validTo) / 1000);
  expect(hex(ours.serialNumber).replace(/^0+/, '')).toBe(
    node.serialNumber.toLowerCase().replace(/^0+/, ''),
  );
  expect(ours.extensions.basicConstraints?.ca ?? false).toBe(node.ca);
  expect(hex(ours.publicKey.spki)).toBe(
    hex(node.publicKey.export({ format: 'der', type: 'spki' })),
  );
  expect(ours.extensions.extendedKeyUsage).toEqual(node.keyUsage);
  const details = node.publicKey.asymmetricKeyDetails;
  if (ours.publicKey.type === 'RSA') expect(ours.publicKey.bits).toBe(details?.modulusLength);
  for (const [type, values] of [
    ['C', ours.subject.countries],
    ['O', ours.subject.organizations],
    ['CN', ours.subject.commonNames],
  ] as const) {
    const theirs = node.subject.split(/\n| \+ /).filter((line) => line.startsWith(`${type}=`));
    const unescaped = theirs.map((line) => line.slice(type.length + 1).replace(/\\(.)/g, '$1'));
    expect(values).toEqual(unescaped);
  }

  const second = pkijs.Certificate.fromBER(new Uint8Array(der));
  expect(hex(ours.tbs)).toBe(hex(second.tbsView));
  expect(hex(ours.signature)).toBe(
    hex(new Uint8Array(second.signatureValue.valueBlock.valueHexView)),
  );
  expect(hex(ours.issuer.bytes)).toBe(hex(new Uint8Array(second.issuer.toSchema().toBER())));
  return ours;
}

test('reads every certificate of a scheme as node:crypto and pkijs do', () => {
  for (const der of Object.values(certificates)) expectSameAsOthers(der);
});

test.each([2048, 3072, 4096])('reads RSA keys of %i bits', (size) => {
  const key = rsaKeyPair(size);
  const der = writeCertificate(sealSpec({ key, issuer: sealName('BE'), issuerKey: key }));
  const certificate = expectSameAsOthers(der);
  expect(certificate.publicKey).toMatchObject({ type: 'RSA', bits: size });
  expect(certificate.signatureAlgorithm).toBe('RS256');
});

test('reads what @peculiar/x509 issues', async () => {
  peculiar.cryptoProvider.set(webcrypto as Crypto);
  const names = ['C=BE, O=Ziekenfonds Één, CN=Zegel', 'C=GR, O=Ταμείο, CN=x', 'CN=a+O=b, C=FR'];
  for (const name of names) {
    for (const namedCurve of ['P-256', 'P-384']) {
      const algorithm = {
        name: 'ECDSA',
        namedCurve,
        hash: namedCurve === 'P-256' ? 'SHA-256' : 'SHA-384',
      };
      const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const issued = await peculiar.X509CertificateGenerator.createSelfSigned({
        name,
        keys: pair as CryptoKeyPair,
        signingAlgorithm: algorithm,
        notBefore: new Date('2026-01-01T00:00:00Z'),
        notAfter: new Date('2055-01-01T00:00:00Z'),
        extensions: [
          new peculiar.BasicConstraintsExtension(true, 2, true),
          new peculiar.KeyUsagesExtension(peculiar.KeyUsageFlags.keyCertSign, true),
          await peculiar.SubjectKeyIdentifierExtension.create(pair.publicKey as CryptoKey),
          new peculiar.SubjectAlternativeNameExtension([{ type: 'dns', value: 'a.example' }]),
        ],
      });
      const certificate = expectSameAsOthers(Buffer.from(issued.rawData));
      expect(certificate.publicKey.type).toBe(namedCurve);
      expect(certificate.extensions.basicConstraints).toEqual({ ca: true, pathLength: 2 });
      expect(certificate.extensions.keyUsage).toEqual(['keyCertSign']);
      expect(certificate.extensions.unprocessedCritical).toEqual([]);
      expect(certificate.extensions.subjectKeyIdentifier).toHaveLength(20);
    }
  }
});

test('reads the certificates that Node ships, but those with serial number zero (RFC 5280 §4.1.2.2)', () => {
  for (const pem of rootCertificates) {
    const { raw, serialNumber } = new X509Certificate(pem);
    if (/^0+$/.test(serialNumber)) expect(() => parseCertificate(raw)).toThrow('serial number');
    else expectSameAsOthers(raw);
  }
});

test('takes UTCTime and GeneralizedTime, on both sides of 2050', () => {
  const der = writeCertificate(
    sealSpec({
      notBefore: seconds('1951-02-28T23:59:59Z'),
      notAfter: seconds('9999-12-31T23:59:59Z'),
    }),
  );
  const certificate = parseCertificate(der);
  expect(certificate.notBefore).toBe(seconds('1951-02-28T23:59:59Z'));
  expect(certificate.notAfter).toBe(253402300799);
});

test('takes explicit FALSE values, which authorities write', () => {
  const constraints = sequence(oid('2.5.29.19'), boolean(false), octets(sequence(boolean(false))));
  const { ca: _, ...spec } = sealSpec({ more: [constraints] });
  const certificate = expectSameAsOthers(writeCertificate(spec));
  expect(certificate.extensions.basicConstraints).toEqual({ ca: false, pathLength: undefined });
});

test('lists critical extensions that it does not process, constraints of other names among them', () => {
  const unknown = extension('1.2.3.4', nothing(), true);
  const dnsOnly = sequence(raw(0xa0, sequence(raw(0x82, Buffer.from('example')))));
  const excluded = sequence(raw(0xa1, sequence(raw(0xa4, sequence()))));
  for (const constraint of [dnsOnly, excluded]) {
    const der = writeCertificate(
      sealSpec({ more: [unknown, extension('2.5.29.30', constraint, true)] }),
    );
    const { extensions } = parseCertificate(der);
    expect(extensions.unprocessedCritical).toEqual(['1.2.3.4', '2.5.29.30']);
    expect(extensions.permittedNames).toBeUndefined();
  }
});
