import { X509Certificate } from 'node:crypto';
import {
  generateKeyPair,
  issueCountryCa,
  issueListSigner,
  issueRoot,
  issueSealCertificate,
  issueSelfIssuedSeal,
  type KeyKind,
  KeysError,
  type KeysErrorCode,
} from '@prova/keys';
import { parseCertificate, SEAL_USAGES } from '@prova/trust';
import * as pkijs from 'pkijs';
import { makeCountryCa, makeRoot, START, years } from './authorities.ts';

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const NAME_CONSTRAINTS = '2.5.29.30';
const CRL_POINTS = '2.5.29.31';

const root = await makeRoot();
const belgium = await makeCountryCa(root, 'BE');
const seal = await generateKeyPair('P-256');
const fund = {
  country: 'BE',
  organization: 'Örtliche #1, "Fund"\\x',
  organizationIdentifier: 'NTRBE-0206653946',
  commonName: 'Seal 2026',
} as const;

/** Read by a parser that is not the one that wrote it. */
const read = (der: Uint8Array) => pkijs.Certificate.fromBER(Uint8Array.from(der));
const extension = (der: Uint8Array, oid: string) =>
  read(der).extensions?.find(({ extnID }) => extnID === oid);
const hex = (bytes: ArrayBuffer | Uint8Array | undefined) =>
  Buffer.from(new Uint8Array(bytes ?? [])).toString('hex');
const refusal = (code: KeysErrorCode) => expect.objectContaining({ constructor: KeysError, code });

test('the root is a self-issued P-384 authority of path length 1 for 20 years', () => {
  const certificate = new X509Certificate(root.certificate);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.ca).toBe(true);
  expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'secp384r1' });
  expect(read(root.certificate).signatureAlgorithm.algorithmId).toBe('1.2.840.10045.4.3.3');
  const constraints = extension(root.certificate, BASIC_CONSTRAINTS);
  expect(constraints?.critical).toBe(true);
  expect(constraints?.parsedValue).toMatchObject({ cA: true, pathLenConstraint: 1 });
  // keyCertSign and cRLSign, nothing else
  expect(hex(extension(root.certificate, KEY_USAGE)?.extnValue.valueBlock.valueHexView)).toContain(
    '03020106',
  );
  expect(read(root.certificate).notBefore.value).toEqual(new Date('2026-11-24T00:00:00Z'));
  expect(read(root.certificate).notAfter.value).toEqual(new Date('2046-11-19T00:00:00Z'));
});

test('a country CA has path length 0 and may name its own country only', () => {
  const parsed = new X509Certificate(belgium.certificate);
  expect(parsed.checkIssued(new X509Certificate(root.certificate))).toBe(true);
  expect(parsed.verify(new X509Certificate(root.certificate).publicKey)).toBe(true);
  expect(extension(belgium.certificate, BASIC_CONSTRAINTS)?.parsedValue).toMatchObject({
    cA: true,
    pathLenConstraint: 0,
  });
  const constraints = extension(belgium.certificate, NAME_CONSTRAINTS);
  expect(constraints?.critical).toBe(true);
  // SEQUENCE { [0] { SEQUENCE { [4] { Name { C = PrintableString "BE" } } } } }
  expect(Buffer.from(constraints?.extnValue.valueBlock.valueHexView ?? []).toString('hex')).toBe(
    '3015a0133011a40f300d310b3009060355040613024245',
  );
});

test('certificates write the ISO code of a state: GR stays, UK becomes GB', async () => {
  for (const [country, iso] of [
    ['GR', 'GR'],
    ['UK', 'GB'],
  ] as const) {
    const authority = await makeCountryCa(root, country);
    const certificate = await issueSealCertificate(
      {
        subject: { ...fund, country },
        publicKey: seal.publicKey,
        validity: years(2),
        competences: ['EHIC'] as const,
      },
      authority,
    );
    expect(new X509Certificate(certificate).subject).toMatch(new RegExp(`^C=${iso}\n`));
    const permitted = extension(authority.certificate, NAME_CONSTRAINTS);
    expect(
      Buffer.from(permitted?.extnValue.valueBlock.valueHexView ?? [])
        .subarray(-2)
        .toString(),
    ).toBe(iso);
  }
});

test.each<KeyKind>(['P-256', 'RSA-2048'])(
  'a %s seal certificate says what it is for',
  async (kind) => {
    const { publicKey } = await generateKeyPair(kind);
    const der = await issueSealCertificate(
      { subject: fund, publicKey, validity: years(2), competences: ['EHIC'] as const },
      belgium,
    );
    const certificate = new X509Certificate(der);
    expect(certificate.ca).toBe(false);
    expect(certificate.verify(new X509Certificate(belgium.certificate).publicKey)).toBe(true);
    expect(certificate.publicKey.equals(publicKey)).toBe(true);
    expect(extension(der, KEY_USAGE)?.critical).toBe(true);
    expect(extension(der, EXTENDED_KEY_USAGE)?.critical).toBe(true);
    expect(certificate.keyUsage).toEqual([SEAL_USAGES.EHIC]);
    const subject = read(der).subject.typesAndValues.map(({ type, value }) => [
      type,
      value.valueBlock.value,
    ]);
    expect(subject).toEqual([
      ['2.5.4.6', 'BE'],
      ['2.5.4.10', fund.organization],
      ['2.5.4.97', 'NTRBE-0206653946'],
      ['2.5.4.3', 'Seal 2026'],
    ]);
  },
);

test('a list signer carries the usage tslSigning and hangs under the root', async () => {
  const subject = { country: 'EU', organization: 'Throwaway Scheme', commonName: 'Lists' } as const;
  const der = await issueListSigner(
    { subject, publicKey: seal.publicKey, validity: years(1) },
    root,
  );
  expect(new X509Certificate(der).keyUsage).toEqual(['0.4.0.2231.3.0']);
  expect(new X509Certificate(der).verify(new X509Certificate(root.certificate).publicKey)).toBe(
    true,
  );
});

test('a self-issued seal certificate is no authority', async () => {
  const { privateKey } = await generateKeyPair('RSA-2048');
  const der = await issueSelfIssuedSeal({
    subject: fund,
    privateKey,
    validity: years(1),
    competences: ['EHIC'],
  });
  const certificate = new X509Certificate(der);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.ca).toBe(false);
});

test('serial numbers are 16 octets, positive, never the same', async () => {
  const order = {
    subject: fund,
    publicKey: seal.publicKey,
    validity: years(2),
    competences: ['EHIC'] as const,
  };
  const serials = new Set<string>();
  for (let i = 0; i < 20; i++) {
    const { serialNumber } = read(await issueSealCertificate(order, belgium));
    expect(serialNumber.valueBlock.valueHexView).toHaveLength(16);
    expect(serialNumber.valueBlock.valueHexView[0]).toBeLessThan(0x80);
    serials.add(hex(serialNumber.valueBlock.toBER()));
  }
  expect(serials.size).toBe(20);
});

test('a country CA that lives past 2049 changes to GeneralizedTime', async () => {
  const { privateKey } = await generateKeyPair('P-384');
  const subject = { country: 'EU', organization: 'Throwaway Scheme', commonName: 'Root' } as const;
  const der = await issueRoot({ subject, privateKey, validity: years(40) });
  expect(read(der).notAfter.type).toBe(1);
  expect(read(der).notAfter.value).toEqual(new Date((START + 40 * 31_536_000) * 1000));
});

test('a certificate says where the list of revoked ones lies, if it is told', async () => {
  const crlUri = 'https://registry.example/crl/0a1b.crl';
  const { publicKey } = seal;
  const order = { subject: fund, publicKey, validity: years(2), competences: ['EHIC'] as const };
  expect(extension(await issueSealCertificate(order, belgium), CRL_POINTS)).toBe(undefined);

  const der = await issueSealCertificate({ ...order, crlUri }, belgium);
  const points = extension(der, CRL_POINTS);
  expect(points?.critical).toBe(false);
  expect(points?.parsedValue.distributionPoints).toMatchObject([
    { distributionPoint: [{ type: 6, value: crlUri }] },
  ]);
  // The strict reader of verifiers takes it.
  expect(parseCertificate(der).extensions.unprocessedCritical).toEqual([]);
});

test.each([
  '',
  'registry.example/a.crl',
  'ftp://registry.example/a.crl',
  'ldap://registry.example/cn=a',
  'https://user@registry.example/a.crl',
  'https://registry.example',
  'https://registry.example/a b.crl',
  'https://registry.example/ä.crl',
  'https://registry.example/a.crl#b',
  `https://registry.example/${'a'.repeat(500)}`,
])('no list of revoked certificates lies at %p', async (crlUri) => {
  const order = { subject: fund, publicKey: seal.publicKey, validity: years(2), crlUri };
  await expect(issueSealCertificate({ ...order, competences: ['EHIC'] }, belgium)).rejects.toEqual(
    refusal('crl-uri-malformed'),
  );
});

test('what must not be issued is refused by a code', async () => {
  const { publicKey, privateKey } = seal;
  const order = { subject: fund, publicKey, validity: years(2), competences: ['EHIC'] as const };
  const refused = (made: Promise<unknown>, code: KeysErrorCode) =>
    expect(made).rejects.toEqual(refusal(code));

  await refused(issueRoot({ subject: fund, privateKey, validity: years(1) }), 'key-unsupported');
  await refused(issueCountryCa(order, root), 'key-unsupported');
  const p384 = await generateKeyPair('P-384');
  await refused(
    issueSealCertificate({ ...order, publicKey: p384.publicKey }, belgium),
    'key-unsupported',
  );
  await refused(issueListSigner({ ...order, publicKey: p384.publicKey }, root), 'key-unsupported');
  await refused(
    issueSealCertificate({ ...order, subject: { ...fund, country: 'FR' } }, belgium),
    'issuer-country-mismatch',
  );
  await refused(
    issueSealCertificate(order, { ...belgium, privateKey }),
    'key-certificate-mismatch',
  );
  await refused(
    issueSealCertificate(order, { ...belgium, certificate: Uint8Array.of(0x30, 0) }),
    'certificate-malformed',
  );
  await refused(
    issueSealCertificate({ ...order, validity: years(9) }, belgium),
    'validity-outside-issuer',
  );
  await refused(
    issueSealCertificate(
      { ...order, validity: { notBefore: START - 1, notAfter: START } },
      belgium,
    ),
    'validity-outside-issuer',
  );
  await refused(
    issueSealCertificate(
      { ...order, validity: { notBefore: START + 0.5, notAfter: START + 1 } },
      belgium,
    ),
    'validity-malformed',
  );
  await refused(
    issueSealCertificate(
      { ...order, validity: { notBefore: START + 2, notAfter: START + 1 } },
      belgium,
    ),
    'validity-malformed',
  );
  for (const organization of ['', 'x'.repeat(65), 'a\u0000b', 'a\nO=b', '\ud800']) {
    const subject = { ...fund, organization };
    await refused(issueSealCertificate({ ...order, subject }, belgium), 'subject-malformed');
  }
  const own = { privateKey, certificate: await issueSealCertificate(order, belgium) };
  await refused(issueSealCertificate(order, own), 'issuer-not-authority');
});
