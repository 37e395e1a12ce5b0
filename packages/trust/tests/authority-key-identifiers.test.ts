import { X509Certificate } from 'node:crypto';
import { authorityKeyIdentifiers, type Snapshot } from '../src/index.ts';
import { rsaKeyPair, writeCertificate } from './support/certificate-writer.ts';
import { authoritySpec, certificates, keys, sealName, sealSpec } from './support/scheme.ts';
import { institution, trusted } from './support/snapshots.ts';

/** As somebody else reads it out of the extension: its last 20 octets (RFC 5280 §4.2.1.2). */
const nameOf = (der: Uint8Array) => {
  const { raw } = new X509Certificate(der);
  const at = raw.indexOf(Buffer.from('0603551d0e04160414', 'hex'));
  return raw.subarray(at + 9, at + 29).toString('base64url');
};
const identifiers = async (changes: Partial<Snapshot>, competence: 'EHIC' | 'PDA1' = 'EHIC') =>
  authorityKeyIdentifiers(await trusted(changes), competence);

const from = 0;
const ehic = (certificate: number) => [{ certificate, competences: ['EHIC' as const], from }];

test('the authority of a country whose institution is accredited and has a key; of no other', async () => {
  expect(await identifiers({})).toEqual([nameOf(certificates.be)]);
  expect(await identifiers({}, 'PDA1')).toEqual([]);
  expect(await identifiers({ institutions: [institution({ accreditations: [] })] })).toEqual([]);
  expect(await identifiers({ institutions: [institution({ bindings: [] })] })).toEqual([]);
  const french = institution({ country: 'FR', officialId: '7500' });
  const both = await identifiers({ institutions: [institution(), french] });
  expect(both).toEqual([nameOf(certificates.be), nameOf(certificates.fr)].sort());
});

test('a country by its ISO code, and certificates of one key once', async () => {
  const authority = writeCertificate(authoritySpec('GB', keys.other));
  const renewed = writeCertificate(authoritySpec('GB', keys.other, { notBefore: 1_700_000_000 }));
  const british = institution({ country: 'UK', officialId: 'A100' });
  const list = { certificateAuthorities: [authority, renewed], institutions: [british] };
  expect(await identifiers(list)).toEqual([nameOf(authority)]);
});

test('of a pinned certificate whoever issued it, where it says so', async () => {
  const foreign = rsaKeyPair(2048);
  const pinned = (changes: object) =>
    writeCertificate(sealSpec({ issuer: sealName('NL'), issuerKey: foreign, ...changes }));
  const own = institution({ bindings: ehic(0) });
  const list = { institutions: [own], pinned: [0] };
  const certificate = pinned({});
  const keyIdentifier = nameOf(writeCertificate(sealSpec({ key: foreign })));
  expect(await identifiers({ ...list, sealCertificates: [certificate] })).toEqual([keyIdentifier]);
  const silent = pinned({ authorityKeyId: 'none' });
  expect(await identifiers({ ...list, sealCertificates: [silent] })).toEqual([]);
  expect(await identifiers({ ...list, sealCertificates: [Uint8Array.of(0x30, 0)] })).toEqual([]);
});

test('an authority that cannot be read is none', async () => {
  const certificateAuthorities = [Uint8Array.of(0x30, 0), certificates.be];
  expect(await identifiers({ certificateAuthorities })).toEqual([nameOf(certificates.be)]);
});
