import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodePem, generateKeyPair, issueRoot, issueSelfIssuedSeal } from '@prova/keys';
import { importInstitutions, TrustRegistryError } from '@prova/trust-registry';
import fc from 'fast-check';
import { P_384, RSA_1024 } from './foreign-certificates.ts';

const NOW = 1_795_478_400;
const YEAR = 31_536_000;

async function selfIssued(
  kind: 'P-256' | 'RSA-2048' | 'RSA-3072',
  from = NOW,
): Promise<Uint8Array> {
  const { privateKey } = await generateKeyPair(kind);
  return issueSelfIssuedSeal({
    subject: { country: 'BE', organization: 'Invented', commonName: 'Seal' },
    privateKey,
    validity: { notBefore: from, notAfter: from + YEAR },
    competences: [],
  });
}

async function authority(): Promise<Uint8Array> {
  const { privateKey } = await generateKeyPair('P-384');
  const subject = { country: 'EU', organization: 'Invented', commonName: 'Root' } as const;
  return issueRoot({ subject, privateKey, validity: { notBefore: NOW, notAfter: NOW + YEAR } });
}

const der = await selfIssued('RSA-2048');
const other = await selfIssued('P-256');
const expired = await selfIssued('P-256', NOW - 3 * YEAR);
const pem = encodePem('CERTIFICATE', der);
const base64 = Buffer.from(der).toString('base64');
const thumbprint = (bytes: Uint8Array) =>
  Buffer.from(new X509Certificate(bytes).fingerprint256.replaceAll(':', ''), 'hex').toString(
    'base64url',
  );

const fund = { officialId: '0120', countryCode: 'BE', name: 'Invented Fund', certificates: [pem] };
const importRows = (...rows: unknown[]) => importInstitutions(JSON.stringify(rows));
const only = (row: unknown) => {
  const imported = importRows(row);
  return { ...imported, first: imported.institutions[0] };
};
const rejected = (row: unknown) => importRows(row).rejections;

test('a row in camel case becomes an institution with a pinned certificate', () => {
  expect(importRows(fund)).toEqual({
    institutions: [
      {
        id: { country: 'BE', officialId: '0120' },
        name: 'Invented Fund',
        certificates: [{ thumbprint: thumbprint(der), der, period: { from: 0 } }],
        accreditations: [{ competence: 'EHIC', from: 0 }],
        accreditationAssumed: true,
      },
    ],
    certificates: new Map([[thumbprint(der), der]]),
    rejections: [],
  });
});

test('members in capitals are the same members', () => {
  const capitals = {
    OFFICIALID: '0120',
    COUNTRYCODE: 'BE',
    NAME: 'Invented Fund',
    certificates: [pem],
  };
  expect(importRows(capitals)).toEqual(importRows(fund));
  expect(rejected({ ...fund, OFFICIALID: '0121' })).toEqual([
    { row: 1, field: 'officialId', code: 'member-ambiguous' },
  ]);
});

test.each([
  ['PEM', pem],
  ['PEM with Windows line ends', pem.replaceAll('\n', '\r\n')],
  ['PEM on one line', pem.replaceAll('\n', ' ')],
  ['bare base64', base64],
  ['bare base64 in lines', base64.replace(/.{64}/g, '$&\n')],
  ['PEM in PEM', encodePem('CERTIFICATE', Buffer.from(pem))],
  ['base64 of PEM', Buffer.from(pem).toString('base64')],
  [
    'PEM in PEM in PEM',
    encodePem('CERTIFICATE', Buffer.from(encodePem('CERTIFICATE', Buffer.from(pem)))),
  ],
])('%s leads to the thumbprint of the real certificate', (_, certificate) => {
  expect(only({ ...fund, certificates: [certificate] }).first?.certificates[0]?.thumbprint).toBe(
    thumbprint(der),
  );
});

test('a certificate wrapped without end is refused', () => {
  let wrapped = pem;
  for (let i = 0; i < 3; i++) wrapped = encodePem('CERTIFICATE', Buffer.from(wrapped));
  expect(rejected({ ...fund, certificates: [wrapped] })).toEqual([
    { row: 1, field: 'certificates[0]', code: 'certificate-wrapping' },
  ]);
});

test.each([
  ['not base64', '*'],
  ['nothing', ''],
  ['two certificates', pem + pem],
  ['a key', pem.replaceAll('CERTIFICATE', 'PRIVATE KEY')],
  ['half an armour', pem.slice(0, -10)],
  ['spare bits', `${base64.replace(/=+$/, '').slice(0, -1)}/`],
  ['a megabyte', 'A'.repeat(1_000_000)],
])('%s is no certificate, and the rest of the row stays', (_, certificate) => {
  const { first, rejections } = only({ ...fund, certificates: [certificate, pem] });
  expect(rejections).toEqual([{ row: 1, field: 'certificates[0]', code: 'certificate-encoding' }]);
  expect(first?.certificates).toHaveLength(1);
});

test.each([
  ['bytes after its end', 'cert-malformed', encodePem('CERTIFICATE', Uint8Array.of(...der, 0))],
  ['RSA of 1024 bits', 'cert-key-strength', RSA_1024],
  ['P-384, which signs no attestation', 'cert-key-type', P_384],
  ['a key for certificates only', 'cert-key-usage', encodePem('CERTIFICATE', await authority())],
])('a certificate with %s is refused as trust would refuse it: %s', (_, code, listed) => {
  expect(rejected({ ...fund, certificates: [listed] })).toEqual([
    { row: 1, field: 'certificates[0]', code },
  ]);
});

test('institutions that share a certificate hold the same bytes, stored once', () => {
  const rows = Array.from({ length: 21 }, (_, i) => ({ ...fund, officialId: `10${10 + i}` }));
  const { institutions, certificates } = importRows(...rows);
  expect(institutions).toHaveLength(21);
  expect(certificates.size).toBe(1);
  expect(new Set(institutions.map((row) => row.certificates[0]?.der)).size).toBe(1);
});

test('an expired certificate stays as history, and one listed twice counts once', () => {
  const listed = [expired, other, expired].map((bytes) => encodePem('CERTIFICATE', bytes));
  expect(
    only({ ...fund, certificates: listed }).first?.certificates.map((own) => own.thumbprint),
  ).toEqual([thumbprint(expired), thumbprint(other)]);
});

test.each([
  ['letters', 'BA82708'],
  ['lower case, kept', '7rak'],
  ['country in front, reduced', 'BE:BA82708'],
])('an id with %s', (_, officialId) => {
  expect(only({ ...fund, officialId }).first?.id).toEqual({
    country: 'BE',
    officialId: officialId.replace('BE:', ''),
  });
});

test.each([
  ['EL', 'GR'],
  ['GB', 'UK'],
  ['gr', 'GR'],
])('the country %s is stored as %s', (countryCode, country) => {
  const row = { ...fund, countryCode, officialId: `${countryCode}:1234` };
  expect(only(row).first?.id).toEqual({ country, officialId: '1234' });
});

test('GR with an id that says EL is one country', () => {
  const row = { ...fund, countryCode: 'GR', officialId: 'EL:1234' };
  expect(only(row).first?.id).toEqual({ country: 'GR', officialId: '1234' });
});

test.each([
  [{ ...fund, countryCode: 'US' }, 'countryCode', 'country-unknown'],
  [{ ...fund, countryCode: undefined }, 'countryCode', 'member-missing'],
  [{ ...fund, countryCode: 7 }, 'countryCode', 'member-malformed'],
  [{ ...fund, officialId: 'FR:0120' }, 'officialId', 'country-mismatch'],
  [{ ...fund, officialId: 120 }, 'officialId', 'member-malformed'],
  [{ ...fund, officialId: null }, 'officialId', 'member-missing'],
  [{ ...fund, officialId: '012' }, 'officialId', 'institution-id-malformed'],
  [{ ...fund, officialId: '01234567890' }, 'officialId', 'institution-id-malformed'],
  [{ ...fund, officialId: 'AB-12' }, 'officialId', 'institution-id-malformed'],
  [{ ...fund, officialId: 'BE:BE:0120' }, 'officialId', 'institution-id-malformed'],
  [{ ...fund, name: '' }, 'name', 'member-malformed'],
  [{ ...fund, name: 'x'.repeat(251) }, 'name', 'member-malformed'],
  [{ ...fund, name: 'a\u0000b' }, 'name', 'member-malformed'],
  [{ ...fund, name: 'a\u202eb' }, 'name', 'member-malformed'],
  [{ ...fund, name: 'a\u2028b' }, 'name', 'member-malformed'],
  [{ ...fund, name: 'a\u200bb' }, 'name', 'member-malformed'],
  [{ ...fund, certificates: 'MII' }, 'certificates', 'member-malformed'],
  [{ ...fund, certificates: Array(65).fill(pem) }, 'certificates', 'too-many-certificates'],
  [null, '', 'row-malformed'],
  [[fund], '', 'row-malformed'],
  ['BE:0120', '', 'row-malformed'],
])('row %# is left out with its field and code, the next is imported', (row, field, code) => {
  const { institutions, rejections } = importRows(row, { ...fund, officialId: '0999' });
  expect(rejections).toEqual([{ row: 1, field, code }]);
  expect(institutions.map(({ id }) => id.officialId)).toEqual(['0999']);
});

test('a name that takes minutes to normalise is refused at once', () => {
  // Each mark moves the ones before it.
  const name = `a${'\u0301\u0316'.repeat(300_000)}`;
  const { rejections } = importInstitutions(JSON.stringify([{ ...fund, name }]));
  expect(rejections).toEqual([{ row: 1, field: 'name', code: 'member-malformed' }]);
});

test('a second row of one institution is reported, not merged', () => {
  const { institutions, rejections } = importRows(fund, {
    ...fund,
    officialId: 'BE:0120',
    name: 'Again',
  });
  expect(rejections).toEqual([{ row: 2, field: '', code: 'institution-duplicate' }]);
  expect(institutions).toHaveLength(1);
});

test('the record of the specification: issuers, periods, thumbprints', () => {
  const issuer = {
    officialID: '0120',
    countryCode: 'BE',
    name: 'Invented Fund',
    certificates: [
      {
        'x5t#S256': thumbprint(der),
        validFrom: '2026-11-24T00:00:00Z',
        validUntil: '2027-11-23T23:30:00+0200',
        certificatePEM: pem,
      },
      { 'x5t#S256': thumbprint(der), certificatePEM: encodePem('CERTIFICATE', other) },
      { 'x5t#S256': `${'='.repeat(300_000)}x`, certificatePEM: pem },
    ],
    accreditationPeriods: [
      { portableDocument: 'EHIC', validFrom: '2020-01-01T00:00:00+0200', validUntil: '2021-12-31' },
      { portableDocument: 'EHIC', validFrom: '2023-01-01T00:00:00Z' },
      { portableDocument: 'S1', validFrom: '2023-01-01T00:00:00Z' },
      { portableDocument: 'EHIC', validFrom: '2023-02-31' },
      { portableDocument: 'EHIC', validFrom: '2023-02-01', validUntil: '2023-01-31' },
    ],
  };
  const { institutions, rejections } = importInstitutions(JSON.stringify({ issuers: [issuer] }));
  expect(institutions[0]).toMatchObject({
    certificates: [
      { thumbprint: thumbprint(der), period: { from: NOW, until: Date.UTC(2027, 10, 24) / 1000 } },
    ],
    // Whole days as they stand there, the last one included.
    accreditations: [
      { competence: 'EHIC', from: Date.UTC(2020, 0, 1) / 1000, until: Date.UTC(2022, 0, 1) / 1000 },
      { competence: 'EHIC', from: Date.UTC(2023, 0, 1) / 1000 },
    ],
    accreditationAssumed: false,
  });
  expect(rejections).toEqual([
    { row: 1, field: 'certificates[1]', code: 'thumbprint-mismatch' },
    { row: 1, field: 'certificates[2]', code: 'thumbprint-mismatch' },
    { row: 1, field: 'accreditationPeriods[2]', code: 'document-unknown' },
    { row: 1, field: 'accreditationPeriods[3]', code: 'period-malformed' },
    { row: 1, field: 'accreditationPeriods[4]', code: 'period-malformed' },
  ]);
});

test('the record of the test resolver: results, names of documents, keys beside certificates', () => {
  const result = {
    ...fund,
    did: 'did:web:invented.example',
    publicKeys: [{ kty: 'RSA', 'x5t#S256': thumbprint(der) }],
    accreditedFor: ['EHIC', 'UNHEARD-OF'],
  };
  const { institutions, rejections } = importInstitutions(JSON.stringify({ results: [result] }));
  expect(institutions[0]).toMatchObject({
    accreditations: [{ competence: 'EHIC', from: 0 }],
    accreditationAssumed: true,
  });
  expect(rejections).toEqual([{ row: 1, field: 'accreditedFor[1]', code: 'document-unknown' }]);
});

test('a list of accreditations that is empty, or no list, accredits for nothing', () => {
  for (const part of [
    { accreditationPeriods: [] },
    { accreditedFor: [] },
    { accreditedFor: 'EHIC' },
  ]) {
    expect(only({ ...fund, ...part }).first).toMatchObject({
      accreditations: [],
      accreditationAssumed: false,
    });
  }
});

test.each([
  ['', 'import-malformed'],
  ['{"error":"internal"}', 'import-malformed'],
  ['{"results":[],"issuers":[]}', 'import-malformed'],
  ['{"results":{}}', 'import-malformed'],
  ['null', 'import-malformed'],
  ['[{"name":"a","name":"b"}]', 'import-malformed'],
  ['['.repeat(100_000), 'import-malformed'],
  [`[${'0,'.repeat(20_000)}0]`, 'import-too-large'],
])('a source that is no list of institutions is refused as a whole: %#', (text, code) => {
  expect(() => importInstitutions(text)).toThrow(
    expect.objectContaining({ constructor: TrustRegistryError, code }),
  );
});

test('an export with a byte order mark is read', () => {
  expect(importInstitutions(`\uFEFF${JSON.stringify([fund])}`).institutions).toHaveLength(1);
});

test('nothing in a row can make the import crash', () => {
  const hostile = fc.oneof(fc.jsonValue(), fc.constant(pem), fc.constant(base64.slice(0, -1)));
  const row = fc.record(
    {
      officialId: fc.oneof(fc.constant('0120'), hostile),
      countryCode: fc.oneof(fc.constant('BE'), hostile),
      name: fc.oneof(fc.constant('Invented'), hostile),
      certificates: fc.oneof(fc.array(hostile), hostile),
      accreditationPeriods: hostile,
      accreditedFor: hostile,
      __proto__: hostile,
      constructor: hostile,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(row, hostile)), (rows) => {
      const { institutions, certificates } = importInstitutions(JSON.stringify(rows));
      expect(institutions.length).toBeLessThanOrEqual(rows.length);
      expect([...certificates.keys()].every((key) => key === thumbprint(der))).toBe(true);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        importInstitutions(text);
      } catch (error) {
        expect(error).toBeInstanceOf(TrustRegistryError);
      }
    }),
  );
});

test('no changed certificate keeps its thumbprint', () => {
  fc.assert(
    fc.property(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Uint8Array.from(der, (byte, i) => (i === at ? byte ^ flip : byte));
      const { certificates } = importRows({
        ...fund,
        certificates: [encodePem('CERTIFICATE', changed)],
      });
      expect(certificates.has(thumbprint(der))).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('an invented repository of real proportions is imported whole', async () => {
  const file = join(
    import.meta.dirname,
    '../../../../fixtures/institution-repository/institutions.json',
  );
  const { institutions, certificates, rejections } = importInstitutions(
    await readFile(file, 'utf8'),
  );
  expect(rejections).toEqual([]);
  expect(institutions).toHaveLength(117);
  expect(new Set(institutions.map(({ id }) => id.country)).size).toBe(20);
  expect(institutions.filter(({ id }) => !/^\d+$/.test(id.officialId))).toHaveLength(69);
  expect(institutions.filter(({ id }) => /[a-z]/.test(id.officialId))).toHaveLength(3);
  expect(Math.max(...institutions.map(({ name }) => name.length))).toBe(93);

  const listed = institutions.flatMap((row) => row.certificates.map((own) => own.thumbprint));
  expect(listed).toHaveLength(131);
  expect(certificates.size).toBe(52);
  const shares = [...certificates.keys()].map(
    (key) => listed.filter((each) => each === key).length,
  );
  expect(Math.max(...shares)).toBe(21);
  const sizes = listed.map((key) => {
    const bytes = certificates.get(key) ?? new Uint8Array();
    return new X509Certificate(bytes).publicKey.asymmetricKeyDetails?.modulusLength;
  });
  expect([2048, 3072, 4096].map((size) => sizes.filter((each) => each === size).length)).toEqual([
    82, 24, 25,
  ]);
  // The thumbprint is that of what another parser reads, not of a wrapping.
  for (const [key, bytes] of certificates) expect(thumbprint(bytes)).toBe(key);
});
