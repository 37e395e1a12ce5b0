import { parseInstitutionId } from '@prova/credential';
import { PublishedList } from '@prova/trust-registry';
import { publicKeyJwk } from '../../src/formats/public-key-jwk.ts';
import { authority, institutionOf, listWith, thumbprintOfId, useOf } from './published.ts';

const list = listWith();

test('institutions are found by id, by country and by the certificate that they use', () => {
  const id = parseInstitutionId('GB:0007');
  expect(list.institution(id)?.name).toBe('Nowhere Trust');
  expect(list.institution(parseInstitutionId('BE:9999'))).toBe(undefined);
  expect(list.institutionsOf('UK').map(({ officialId }) => officialId)).toEqual(['0007', '0008']);
  const users = list.usesOfThumbprint(thumbprintOfId('UK:0007'));
  expect(users.map(({ institution }) => institution.officialId)).toEqual(['0007', '0008']);
  expect(list.usesOfThumbprint('A'.repeat(43))).toEqual([]);
});

test('a shared certificate is parsed once, and a pinned one has no authority', () => {
  const [first, second] = list.usesOfThumbprint(thumbprintOfId('UK:0007'));
  expect(first?.key).toBe(second?.key);
  expect(first?.key.authorities).toHaveLength(1);
  expect(useOf(list, 'PL:PL510000Z').key.authorities).toEqual([]);
});

test('what no verifier would believe is not there', () => {
  const orphaned = new PublishedList(authority.contents({ certificateAuthorities: [] }));
  expect(orphaned.usesOf(institutionOf(orphaned, 'BE:0120'))).toEqual([]);
  expect(orphaned.usesOf(institutionOf(orphaned, 'PL:PL510000Z'))).toHaveLength(1);
  const broken = new PublishedList(
    authority.contents({ sealCertificates: list.snapshot.sealCertificates.map(() => junk) }),
  );
  expect(broken.usesOf(institutionOf(broken, 'PL:PL510000Z'))).toEqual([]);
  const unread = new PublishedList(authority.contents({ certificateAuthorities: [junk] }));
  expect(unread.usesOf(institutionOf(unread, 'BE:0120'))).toEqual([]);
});

const junk = new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x05]);

test('keys are written as JWK, elliptic curve and RSA', () => {
  const ec = publicKeyJwk(useOf(list, 'BE:0120').key);
  expect(ec).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
  expect(ec.kid).toBe(authority.institution('BE:0120').kid);
  expect(ec.x5c).toEqual([
    Buffer.from(authority.institution('BE:0120').certificate).toString('base64'),
    Buffer.from(authority.countryCas.get('BE')?.certificate ?? []).toString('base64'),
  ]);
  const rsa = publicKeyJwk(useOf(list, 'PL:PL510000Z').key);
  expect(rsa).toMatchObject({
    kty: 'RSA',
    alg: 'RS256',
    'x5t#S256': thumbprintOfId('PL:PL510000Z'),
  });
  expect(rsa.x5c).toHaveLength(1);
  expect(Object.keys(rsa)).toEqual(['kty', 'n', 'e', 'alg', 'use', 'kid', 'x5t#S256', 'x5c']);
});
