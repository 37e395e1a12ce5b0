import { createHash, verify, X509Certificate } from 'node:crypto';
import {
  createTestAuthority,
  ORDINARY_INSTITUTIONS,
  PINNED_INSTITUTION,
  TEST_NOW,
  tombstoneOf,
} from '@prova/testing';
import type { Snapshot } from '@prova/trust';
import { PublishedList, signVical, vicalOf } from '@prova/trust-registry';
import { Decoder, encode, Tag } from 'cbor-x';

// The list of issuing authorities as somebody else's software reads it: cbor-x as it comes, and Node.

const authority = await createTestAuthority({
  institutions: [...ORDINARY_INSTITUTIONS, PINNED_INSTITUTION],
});
const DAY = 86_400;
const [belgium, germany] = [authority.countryCas.get('BE'), authority.countryCas.get('DE')];
const pinned = authority.institution('PL:PL510000Z');

const decoder = new Decoder({ mapsAsObjects: true });
const payloadOf = (overrides?: Partial<Snapshot>) =>
  vicalOf(new PublishedList(authority.contents(overrides)), 'Prova scheme (TEST)');
/** Dates without their tag, which is judged on the bytes. */
const read = (payload: Uint8Array) => decoder.decode(Buffer.from(payload));
const certificatesIn = (payload: Uint8Array): Buffer[] =>
  read(payload).certificateInfos.map(({ certificate }: { certificate: Buffer }) => certificate);
const thumbprint = (der: Uint8Array) => createHash('sha256').update(der).digest('base64url');
const sorted = (...ders: (Uint8Array | undefined)[]) =>
  ders
    .map((der) => Buffer.from(der ?? []))
    .sort((a, b) => (thumbprint(a) < thumbprint(b) ? -1 : 1));

test('the head says who, when, which', () => {
  const vical = read(payloadOf({ sequence: 17 }));
  expect(Object.keys(vical).sort()).toEqual([
    'certificateInfos',
    'date',
    'nextUpdate',
    'version',
    'vicalIssueID',
    'vicalProvider',
  ]);
  expect(vical).toMatchObject({
    version: '1.0',
    vicalProvider: 'Prova scheme (TEST)',
    vicalIssueID: 17,
    date: new Date('2026-11-24T09:00:00Z'),
    nextUpdate: new Date('2026-12-24T09:00:00Z'),
  });
});

test('every date is a text with tag 0, none a number', () => {
  const text = Buffer.from(payloadOf()).toString('latin1');
  // Tag 0, then a text of 20 characters.
  expect(text.match(/\xc0\x74\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g)).toHaveLength(2 + 3 * 2);
  expect(text).toContain('date\xc0\x742026-11-24T09:00:00Z');
});

test('it lists the authorities of countries and the pinned seals, and no other seal', () => {
  expect(certificatesIn(payloadOf())).toEqual(
    sorted(belgium?.certificate, germany?.certificate, pinned.certificate),
  );
});

test('what it says of a certificate is what Node reads in it', () => {
  const { certificateInfos } = read(payloadOf());
  for (const info of certificateInfos) {
    const own = new X509Certificate(info.certificate);
    expect(info.serialNumber).toBe(BigInt(`0x${own.serialNumber}`));
    expect(info.issuingCountry).toBe(/^C=(..)$/m.exec(own.subject)?.[1]);
    expect(info.issuingAuthority).toBe(/^O=(.+)$/m.exec(own.subject)?.[1]);
    expect([info.notBefore, info.notAfter]).toEqual(
      [own.validFrom, own.validTo].map((text) => new Date(text)),
    );
    const der = own.raw.toString('hex');
    expect(der).toContain(info.subject.toString('hex'));
    expect(der).toContain(info.issuer.toString('hex'));
    // The extension subjectKeyIdentifier: an OCTET STRING in an OCTET STRING.
    expect(der).toContain(`0603551d0e04160414${info.ski.toString('hex')}`);
    expect(info.docType).toEqual(['eu.europa.ec.eudi.ehic.1', 'prova.prc.1']);
  }
  expect(certificateInfos).toHaveLength(3);
});

test('what is struck is not listed, and the tombstone says why', () => {
  const revocation = { revokedAt: TEST_NOW - DAY, invalidityDate: TEST_NOW - 2 * DAY } as const;
  const tombstone = tombstoneOf(pinned, { ...revocation, reason: 'keyCompromise' });
  const payload = payloadOf({ tombstones: [tombstone] });
  expect(certificatesIn(payload)).toEqual(sorted(belgium?.certificate, germany?.certificate));
  expect(read(payload).extensions).toEqual({
    'prova.revoked': [
      {
        x5t: Buffer.from(tombstone.x5t),
        reason: 'keyCompromise',
        at: new Date(revocation.revokedAt * 1000),
        invalidity: new Date(revocation.invalidityDate * 1000),
        scope: 'certificate',
      },
    ],
  });
});

test('an authority is listed while a key below it stands', () => {
  const only = tombstoneOf(authority.institution('BE:0120'), {
    reason: 'superseded',
    revokedAt: TEST_NOW - DAY,
  });
  expect(certificatesIn(payloadOf({ tombstones: [only] }))).toEqual(
    sorted(germany?.certificate, pinned.certificate),
  );
  const lost = tombstoneOf(
    { certificate: belgium?.certificate ?? new Uint8Array() },
    { reason: 'cACompromise', revokedAt: TEST_NOW - DAY, scope: 'certificate-authority' },
  );
  expect(certificatesIn(payloadOf({ tombstones: [lost] }))).toEqual(
    sorted(germany?.certificate, pinned.certificate),
  );
});

test('a document that a key may no longer seal is not named', () => {
  const tombstone = tombstoneOf(pinned, {
    reason: 'competenceWithdrawn',
    revokedAt: TEST_NOW - DAY,
    scope: 'competence',
    competences: ['EHIC'],
  });
  const payload = payloadOf({ tombstones: [tombstone] });
  expect(certificatesIn(payload)).toEqual(sorted(belgium?.certificate, germany?.certificate));
  expect(read(payload).extensions['prova.revoked'][0].competences).toEqual(['EHIC']);
});

test('a list of nobody is an empty list', () => {
  expect(read(payloadOf({ institutions: [] })).certificateInfos).toEqual([]);
});

test('the same list gives the same bytes', () => {
  expect(payloadOf()).toEqual(payloadOf());
});

test('the envelope is an untagged COSE_Sign1 by the list signer, with nothing else in its headers', async () => {
  const payload = payloadOf();
  const signed = await signVical(payload, authority.listSigner.signer);
  const message = new Decoder({ mapsAsObjects: false }).decode(Buffer.from(signed));
  expect(message).not.toBeInstanceOf(Tag);
  const [protectedBytes, headers, content, signature] = message;
  // {1: -7}
  expect(protectedBytes.toString('hex')).toBe('a10126');
  expect([...headers]).toEqual([[33, Buffer.from(authority.listSigner.certificate)]]);
  expect(content).toEqual(Buffer.from(payload));
  const sigStructure = encode(['Signature1', protectedBytes, Buffer.alloc(0), content]);
  const key = new X509Certificate(headers.get(33)).publicKey;
  const isSigned = (data: Uint8Array) =>
    verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature);
  expect(isSigned(sigStructure)).toBe(true);
  expect(isSigned(Buffer.concat([sigStructure, Buffer.alloc(1)]))).toBe(false);
});
