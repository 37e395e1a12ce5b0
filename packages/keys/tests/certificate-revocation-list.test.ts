import {
  asCrlReason,
  type CrlOrder,
  type CrlReason,
  generateKeyPair,
  issueCrl,
  issueRoot,
  issueSealCertificate,
  KeysError,
  type KeysErrorCode,
  type RevokedCertificate,
} from '@prova/keys';
import { parseCertificate } from '@prova/trust';
import fc from 'fast-check';
import * as pkijs from 'pkijs';
import { signSelfIssued } from '../src/certificates.ts';
import { makeCountryCa, makeRoot, START, years } from './authorities.ts';

const WEEK = 7 * 86_400;
const REASON_CODE = '2.5.29.21';
const INVALIDITY_DATE = '2.5.29.24';

const root = await makeRoot();
const belgium = await makeCountryCa(root, 'BE');
const order: CrlOrder = {
  revoked: [],
  thisUpdate: START + WEEK,
  nextUpdate: START + 3 * WEEK,
  crlNumber: 7,
};
const serial = (...octets: number[]) => Uint8Array.from(octets);
const listOf = (...revoked: RevokedCertificate[]) => issueCrl({ ...order, revoked }, belgium);
const at = (seconds: number) => new Date(seconds * 1000);
const refusal = (code: KeysErrorCode) => expect.objectContaining({ constructor: KeysError, code });
const one: RevokedCertificate = { serialNumber: serial(1), revokedAt: START };

const sealKey = await generateKeyPair('P-256');
const subject = { country: 'BE', organization: 'Fund', commonName: 'Seal' } as const;
const seal = await issueSealCertificate(
  { subject, publicKey: sealKey.publicKey, validity: years(2), competences: ['EHIC'] },
  belgium,
);

/** Read by a parser that is not ours. */
const read = (der: Uint8Array) => pkijs.CertificateRevocationList.fromBER(Uint8Array.from(der));

/** The entries as that parser sees them: serial number in hexadecimal, date, extensions by identifier. */
function entriesOf(der: Uint8Array) {
  return (read(der).revokedCertificates ?? []).map((entry) => ({
    serial: Buffer.from(entry.userCertificate.valueBlock.valueHexView).toString('hex'),
    date: entry.revocationDate.value,
    extensions: new Map(
      (entry.crlEntryExtensions?.extensions ?? []).map(({ extnID, critical, extnValue }) => [
        extnID,
        `${critical} ${Buffer.from(extnValue.valueBlock.valueHexView).toString('hex')}`,
      ]),
    ),
  }));
}

test('pkijs reads the list: whose, when, which number, by which key', async () => {
  const der = listOf({ serialNumber: serial(5), revokedAt: START });
  const list = read(der);
  const issuer = pkijs.Certificate.fromBER(Uint8Array.from(belgium.certificate));
  expect(await list.verify({ issuerCertificate: issuer })).toBe(true);
  expect(list.version).toBe(1);
  expect(list.issuer.isEqual(issuer.subject)).toBe(true);
  expect(list.signatureAlgorithm.algorithmId).toBe('1.2.840.10045.4.3.3');
  expect(list.signature.isEqual(list.signatureAlgorithm)).toBe(true);
  expect(list.thisUpdate.value).toEqual(at(order.thisUpdate));
  expect(list.nextUpdate?.value).toEqual(at(order.nextUpdate));
  const extensions = list.crlExtensions?.extensions ?? [];
  expect(extensions.map(({ extnID, critical }) => [extnID, critical])).toEqual([
    ['2.5.29.35', false],
    ['2.5.29.20', false],
  ]);
  const [keyIdentifier, number] = extensions.map(({ extnValue }) =>
    Buffer.from(extnValue.valueBlock.valueHexView).toString('hex'),
  );
  const own = parseCertificate(belgium.certificate).extensions.subjectKeyIdentifier;
  expect(keyIdentifier).toBe(`30168014${Buffer.from(own ?? []).toString('hex')}`);
  expect(number).toBe('020107');
});

test('another authority did not sign it', async () => {
  const other = await makeCountryCa(root, 'GR');
  const issuer = pkijs.Certificate.fromBER(Uint8Array.from(other.certificate));
  const list = read(listOf());
  list.issuer = issuer.subject;
  expect(await list.verify({ issuerCertificate: issuer })).toBe(false);
});

test('a list without entries has none, not an empty one', () => {
  expect(read(listOf()).revokedCertificates).toBe(undefined);
});

test('a certificate is found by the serial number that verifiers read in it', () => {
  const { serialNumber } = parseCertificate(seal);
  const list = read(listOf({ serialNumber, revokedAt: START, reason: 'keyCompromise' }));
  const theirs = pkijs.Certificate.fromBER(Uint8Array.from(seal));
  expect(list.isCertificateRevoked(theirs)).toBe(true);
  expect(read(listOf()).isCertificateRevoked(theirs)).toBe(false);
});

test('an entry says its reason and since when the key was bad', () => {
  const revokedAt = START + 10;
  const [entry] = entriesOf(
    listOf({
      serialNumber: serial(0x80, 1),
      revokedAt,
      reason: 'keyCompromise',
      invalidityDate: START - 1,
    }),
  );
  expect(entry?.serial).toBe('008001');
  expect(entry?.date).toEqual(at(revokedAt));
  const generalizedTime = Buffer.from('20261123235959Z').toString('hex');
  expect([...(entry?.extensions ?? [])]).toEqual([
    [REASON_CODE, 'false 0a0101'],
    [INVALIDITY_DATE, `false 180f${generalizedTime}`],
  ]);
});

test.each<[CrlReason, string | undefined]>([
  ['unspecified', undefined],
  ['keyCompromise', '01'],
  ['cACompromise', '02'],
  ['affiliationChanged', '03'],
  ['superseded', '04'],
  ['cessationOfOperation', '05'],
  ['certificateHold', '06'],
  ['privilegeWithdrawn', '09'],
  ['aACompromise', '0a'],
])('%s has the code of RFC 5280', (reason, code) => {
  const [entry] = entriesOf(listOf({ serialNumber: serial(1), revokedAt: START, reason }));
  expect(entry?.extensions.get(REASON_CODE)).toBe(code && `false 0a01${code}`);
  expect(asCrlReason(reason)).toBe(reason);
});

test.each(['removeFromCRL', 'competenceWithdrawn', 'constructor', ''])(
  'a list has no word for %p',
  (name) => {
    expect(asCrlReason(name)).toBe(undefined);
  },
);

test('from 2050 on, times have four digits for the year', async () => {
  const { privateKey } = root;
  const certificate = await issueRoot({ subject, privateKey, validity: years(40) });
  const turn = Date.UTC(2050, 0, 1) / 1000;
  const list = read(
    issueCrl({ ...order, thisUpdate: turn - 1, nextUpdate: turn }, { privateKey, certificate }),
  );
  expect([list.thisUpdate.type, list.nextUpdate?.type]).toEqual([0, 1]);
  expect([list.thisUpdate.value, list.nextUpdate?.value]).toEqual([at(turn - 1), at(turn)]);
});

test('whatever the entries and their order, the list says them by number and signs the same', () => {
  const entry = fc.record({
    serialNumber: fc.uint8Array({ minLength: 1, maxLength: 19 }),
    revokedAt: fc.integer({ min: START, max: order.thisUpdate }),
    reason: fc.constantFrom<CrlReason>('superseded', 'unspecified', 'certificateHold'),
    invalidityDate: fc.integer({ min: 0, max: START }),
  });
  const number = ({ serialNumber }: RevokedCertificate) =>
    BigInt(`0x${Buffer.from(serialNumber).toString('hex')}`);
  const entries = fc
    .uniqueArray(entry, { selector: number, maxLength: 20 })
    .map((all) => all.filter((one) => number(one) > 0n));
  fc.assert(
    fc.property(entries, (revoked) => {
      const der = listOf(...revoked);
      const found = entriesOf(der);
      const ascending = revoked.toSorted((a, b) => (number(a) < number(b) ? -1 : 1));
      expect(found.map((one) => BigInt(`0x${one.serial}`))).toEqual(ascending.map(number));
      expect(found.map(({ date }) => date)).toEqual(ascending.map((one) => at(one.revokedAt)));
      const signed = (bytes: Uint8Array) => Buffer.from(read(bytes).tbsView);
      expect(signed(listOf(...revoked.toReversed()))).toEqual(signed(der));
    }),
  );
});

test('800 entries, with all they can say, are read by others; one more is refused', () => {
  const entries = Array.from({ length: 801 }, (_, i) => ({
    serialNumber: serial(1, i >> 8, i & 0xff),
    revokedAt: START,
    reason: 'superseded' as const,
    invalidityDate: START,
  }));
  expect(entriesOf(listOf(...entries.slice(1)))).toHaveLength(800);
  expect(() => listOf(...entries)).toThrow(refusal('crl-full'));
});

test.each<[string, RevokedCertificate[]]>([
  ['no serial number', [{ ...one, serialNumber: serial() }]],
  ['the serial number zero', [{ ...one, serialNumber: serial(0, 0) }]],
  ['a serial number of 21 octets', [{ ...one, serialNumber: new Uint8Array(21).fill(1) }]],
  ['one of 20 octets that needs 21', [{ ...one, serialNumber: new Uint8Array(20).fill(0x80) }]],
  ['one certificate twice', [one, { ...one, serialNumber: serial(0, 1) }]],
  ['a revocation to come', [{ ...one, revokedAt: order.thisUpdate + 1 }]],
  ['a key invalid only later', [{ ...one, invalidityDate: START + 1 }]],
])('a list with %s is refused', (_, revoked) => {
  expect(() => listOf(...revoked)).toThrow(refusal('crl-malformed'));
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])('a list has no number %p', (crlNumber) => {
  expect(() => issueCrl({ ...order, crlNumber }, belgium)).toThrow(refusal('crl-malformed'));
});

test('a serial number of 20 octets and the number zero are taken', () => {
  const longest = { ...one, serialNumber: new Uint8Array(20).fill(0x7f) };
  expect(entriesOf(issueCrl({ ...order, crlNumber: 0, revoked: [longest] }, belgium))).toHaveLength(
    1,
  );
});

test('times are whole seconds in the right order', () => {
  const refused = (changes: Partial<CrlOrder>) =>
    expect(() => issueCrl({ ...order, ...changes }, belgium)).toThrow(
      refusal('validity-malformed'),
    );
  refused({ nextUpdate: order.thisUpdate });
  refused({ thisUpdate: order.thisUpdate + 0.5 });
  refused({ nextUpdate: Number.POSITIVE_INFINITY });
  refused({ revoked: [{ ...one, revokedAt: START - 0.5 }] });
  refused({ revoked: [{ ...one, revokedAt: Number.NaN }] });
  refused({ revoked: [{ ...one, invalidityDate: START - 0.5 }] });
});

test('only an authority in its life signs a list, with its own key', async () => {
  const tried = (authority: typeof belgium, changes: Partial<CrlOrder> = {}) =>
    expect(() => issueCrl({ ...order, ...changes }, authority));
  tried({ ...sealKey, certificate: seal }).toThrow(refusal('issuer-not-authority'));
  tried({ ...belgium, privateKey: root.privateKey }).toThrow(refusal('key-certificate-mismatch'));
  const cut = belgium.certificate.subarray(1);
  tried({ ...belgium, certificate: cut }).toThrow(refusal('certificate-malformed'));
  const tooEarly = { thisUpdate: START - 1 };
  tried(belgium, tooEarly).toThrow(refusal('validity-outside-issuer'));
  const end = years(8).notAfter;
  const tooLate = { thisUpdate: end + 1, nextUpdate: end + 2 };
  tried(belgium, tooLate).toThrow(refusal('validity-outside-issuer'));
  const { privateKey } = sealKey;
  const certificate = await signSelfIssued(
    { subject, validity: years(2), authority: { pathLength: 0 } },
    privateKey,
  );
  tried({ privateKey, certificate }).toThrow(refusal('key-unsupported'));
});
