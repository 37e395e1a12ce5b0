import 'reflect-metadata';
import fc from 'fast-check';
import { parseCertificate, TrustError } from '../../src/index.ts';
import { ecKeyPair, extension, spkiOf, writeCertificate } from '../support/certificate-writer.ts';
import { bits, integer, nothing, octets, oid, raw, sequence, utf8 } from '../support/der-writer.ts';
import { certificates, keys, sealSpec } from '../support/scheme.ts';

function codeOf(der: Uint8Array): string {
  try {
    parseCertificate(der);
    return 'parsed';
  } catch (error) {
    if (error instanceof TrustError) return error.code;
    throw error;
  }
}

const p256 = Buffer.from('ffffffff00000001000000000000000000000000ffffffffffffffffffffffff', 'hex');
/** The curve P-256, spelt out (X9.62 ECParameters). */
const explicitCurve = sequence(
  integer(1),
  sequence(oid('1.2.840.10045.1.1'), integer(p256)),
  sequence(octets(p256), octets(p256)),
  octets(Buffer.alloc(65, 4)),
  integer(p256),
);
const ecKey = (parameters: Buffer, point = spkiOf(keys.seal).subarray(-65)) =>
  sequence(sequence(oid('1.2.840.10045.2.1'), parameters), bits(point));

/** The certificate with its first `found` replaced by as many other bytes. */
function patched(found: Buffer, replacement: Buffer, der = certificates.seal): Buffer {
  const copy = Buffer.from(der);
  const at = copy.indexOf(found);
  expect(at).toBeGreaterThan(0);
  expect(replacement).toHaveLength(found.length);
  replacement.copy(copy, at);
  return copy;
}

test.each<[string, () => Uint8Array, string]>([
  ['nothing', () => new Uint8Array(), 'cert-malformed'],
  ['no certificate', () => utf8('certificate'), 'cert-malformed'],
  ['trailing bytes', () => Buffer.concat([certificates.seal, Buffer.from([0])]), 'cert-malformed'],
  [
    'more than 64 kB, however well formed',
    () =>
      writeCertificate(sealSpec({ more: [extension('1.2.3.4', octets(Buffer.alloc(65_536)))] })),
    'cert-malformed',
  ],
  ['the end missing', () => certificates.seal.subarray(0, -1), 'cert-malformed'],
  [
    'an indefinite length (BER)',
    () =>
      Buffer.concat([Buffer.from([0x30, 0x80]), certificates.seal.subarray(4), Buffer.alloc(2)]),
    'cert-malformed',
  ],
  [
    'a length longer than needed (BER)',
    () => {
      const short = certificates.seal.subarray(4);
      const length = Buffer.from([0x30, 0x83, 0, short.length >> 8, short.length & 0xff]);
      return Buffer.concat([length, short]);
    },
    'cert-malformed',
  ],
  [
    'BER inside, a constructed octet string',
    () =>
      writeCertificate(sealSpec({ more: [sequence(oid('1.2.3'), raw(0x24, octets(nothing())))] })),
    'cert-malformed',
  ],
  ['version 1', () => writeCertificate(sealSpec({ version: 0 })), 'cert-malformed'],
  [
    'a negative serial number',
    () => writeCertificate(sealSpec({ serialNumber: raw(2, Buffer.from([0x80, 1])) })),
    'cert-malformed',
  ],
  [
    'a serial number of zero',
    () => writeCertificate(sealSpec({ serialNumber: integer(0) })),
    'cert-malformed',
  ],
  [
    'a serial number of 30 bytes',
    () => writeCertificate(sealSpec({ serialNumber: integer(Buffer.alloc(30, 1)) })),
    'cert-malformed',
  ],
  [
    'a serial number longer than needed',
    () => writeCertificate(sealSpec({ serialNumber: raw(2, Buffer.from([0, 1])) })),
    'cert-malformed',
  ],
  [
    'an extension twice',
    () =>
      writeCertificate(sealSpec({ more: [extension('2.5.29.15', bits(Buffer.from([0x80]), 7))] })),
    'cert-malformed',
  ],
  [
    'a NUL in the common name',
    () =>
      writeCertificate(
        sealSpec({
          subject: [
            ['C', 'BE'],
            ['CN', 'bank.example\0.evil.example'],
          ],
        }),
      ),
    'cert-malformed',
  ],
  [
    'a name that is not UTF-8',
    () =>
      writeCertificate(
        sealSpec({
          subject: [
            ['C', 'BE'],
            ['CN', raw(0x0c, Buffer.from([0xc3]))],
          ],
        }),
      ),
    'cert-malformed',
  ],
  [
    'two signature algorithms',
    () => {
      const other = oid('1.2.840.10045.4.3.2');
      return patched(oid('1.2.840.10045.4.3.3'), other);
    },
    'cert-malformed',
  ],
  [
    'a 30th of February',
    () => patched(Buffer.from('260101000000Z'), Buffer.from('260230000000Z')),
    'cert-malformed',
  ],
  [
    'a time without zone',
    () => patched(Buffer.from('260101000000Z'), Buffer.from('2601010000000')),
    'cert-malformed',
  ],
  [
    'a BOOLEAN of 1',
    () => patched(Buffer.from('0101ff', 'hex'), Buffer.from('010101', 'hex')),
    'cert-malformed',
  ],
  [
    'an empty key usage list',
    () => writeCertificate(sealSpec({ extendedKeyUsage: [] })),
    'cert-malformed',
  ],
  [
    'explicit curve parameters',
    () => writeCertificate(sealSpec({ spki: ecKey(explicitCurve) })),
    'cert-explicit-curve',
  ],
  [
    'a curve not on the list',
    () => writeCertificate(sealSpec({ key: ecKeyPair('secp256k1') })),
    'cert-key-type',
  ],
  ['P-521', () => writeCertificate(sealSpec({ key: ecKeyPair('P-521') })), 'cert-key-type'],
  [
    'a compressed point',
    () => {
      const point = spkiOf(keys.seal).subarray(-65, -32);
      const compressed = Buffer.concat([Buffer.from([2]), point.subarray(1)]);
      return writeCertificate(sealSpec({ spki: ecKey(oid('1.2.840.10045.3.1.7'), compressed) }));
    },
    'cert-key-type',
  ],
  [
    'an RSA key with exponent 1',
    () => {
      const key = sequence(integer(Buffer.alloc(256, 0xff)), integer(1));
      const algorithm = sequence(oid('1.2.840.113549.1.1.1'), nothing());
      return writeCertificate(sealSpec({ spki: sequence(algorithm, bits(key)) }));
    },
    'cert-key-strength',
  ],
])('refuses %s', (_, write, code) => {
  expect(codeOf(write())).toBe(code);
});

test('other bytes than a certificate are refused with a code, and never otherwise', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...Object.values(certificates)),
      fc.nat(),
      fc.nat(255),
      fc.nat(),
      fc.nat(255),
    )
    .map(([der, ...changes]) => {
      const copy = new Uint8Array(der);
      for (let i = 0; i < changes.length; i += 2)
        copy[(changes[i] ?? 0) % copy.length] = changes[i + 1] ?? 0;
      return copy;
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated), (der) => {
      expect(codeOf(der)).toMatch(/^(parsed|cert-)/);
    }),
    { numRuns: 3000 },
  );
});
