import { createHash, X509Certificate } from 'node:crypto';
import { type CertificateAuthority, issueCrl } from '@prova/keys';
import {
  createTestAuthority,
  ORDINARY_INSTITUTIONS,
  PINNED_INSTITUTION,
  TEST_NOW,
  tombstoneOf,
} from '@prova/testing';
import { parseCertificate, type Tombstone } from '@prova/trust';
import * as pkijs from 'pkijs';
import { revocationsOf } from '../../src/formats/revocations.ts';

const DAY = 86_400;
const authority = await createTestAuthority({
  institutions: [...ORDINARY_INSTITUTIONS, PINNED_INSTITUTION],
});
const seal = authority.institution('BE:0120');
const belgium = countryCa('BE');
const struck = { revokedAt: TEST_NOW - DAY, invalidityDate: TEST_NOW - 2 * DAY } as const;

function countryCa(country: 'BE' | 'DE'): CertificateAuthority {
  const found = authority.countryCas.get(country);
  if (!found) throw new Error(country);
  return found;
}

function revocations(...tombstones: Tombstone[]) {
  return revocationsOf(authority.contents({ tombstones }), authority.root.certificate, TEST_NOW);
}

/** What the authority with this certificate must list. */
function revokedBy({ certificate }: CertificateAuthority, ...tombstones: Tombstone[]) {
  const found = revocations(...tombstones).find(({ authority: { der } }) =>
    Buffer.from(der).equals(certificate),
  );
  return found?.revoked;
}

const serialOf = (der: Uint8Array) => parseCertificate(der).serialNumber;

test('the root and every country have a list, named after its key, and nothing is on it', () => {
  const all = revocations();
  expect(all.map(({ revoked }) => revoked)).toEqual([[], [], []]);
  const expected = [authority.root, belgium, countryCa('DE')].map(({ certificate }) => {
    const spki = new X509Certificate(certificate).publicKey.export({ format: 'jwk' });
    const point = [spki.x, spki.y].map((part) => Buffer.from(part ?? '', 'base64url'));
    const bits = Buffer.concat([Buffer.of(4), ...point]);
    return `crl/${createHash('sha1').update(bits).digest('hex')}.crl`;
  });
  expect(all.map(({ path }) => path).sort()).toEqual(expected.sort());
});

test('a revoked seal is on the list of its authority, with reason and dates, and on no other', () => {
  const tombstone = tombstoneOf(seal, { ...struck, reason: 'keyCompromise' });
  const serialNumber = serialOf(seal.certificate);
  expect(revokedBy(belgium, tombstone)).toEqual([
    { serialNumber, ...struck, reason: 'keyCompromise' },
  ]);
  expect(revokedBy(countryCa('DE'), tombstone)).toEqual([]);
  expect(revokedBy(authority.root, tombstone)).toEqual([]);
});

test('another certificate of a revoked key is listed too', () => {
  const tombstone = tombstoneOf(seal, { ...struck, reason: 'keyCompromise' });
  const other = { ...tombstone, x5t: new Uint8Array(32) };
  expect(revokedBy(belgium, other)).toHaveLength(1);
});

test('a hold is listed until it is lifted', () => {
  const hold = tombstoneOf(seal, { ...struck, reason: 'certificateHold' });
  const lift = tombstoneOf(seal, { reason: 'removeFromCRL', revokedAt: TEST_NOW - 1 });
  expect(revokedBy(belgium, hold)).toMatchObject([{ reason: 'certificateHold' }]);
  expect(revokedBy(belgium, hold, lift)).toEqual([]);
  const lost = tombstoneOf(seal, { ...struck, reason: 'superseded' });
  expect(revokedBy(belgium, hold, lift, lost)).toMatchObject([{ reason: 'superseded' }]);
});

test('of several reasons the harshest is given, in whatever order they came', () => {
  const superseded = tombstoneOf(seal, { ...struck, reason: 'superseded' });
  const stolen = tombstoneOf(seal, { revokedAt: TEST_NOW - 5, reason: 'keyCompromise' });
  const hold = tombstoneOf(seal, { revokedAt: TEST_NOW - 4, reason: 'certificateHold' });
  for (const order of [
    [superseded, stolen, hold],
    [hold, stolen, superseded],
  ]) {
    expect(revokedBy(belgium, ...order)).toMatchObject([{ reason: 'keyCompromise' }]);
  }
});

test('what lists have no word for is revoked without a reason', () => {
  const tombstone = tombstoneOf(seal, { ...struck, reason: 'somethingNew' });
  const serialNumber = serialOf(seal.certificate);
  expect(revokedBy(belgium, tombstone)).toEqual([{ serialNumber, ...struck }]);
});

test('not on a list: what is to come, what touches one competence, what is pinned', () => {
  const future = tombstoneOf(seal, { revokedAt: TEST_NOW + 1, reason: 'keyCompromise' });
  const partly = tombstoneOf(seal, {
    ...struck,
    reason: 'competenceWithdrawn',
    scope: 'competence',
    competences: ['EHIC'],
  });
  const pinned = tombstoneOf(authority.institution('PL:PL510000Z'), {
    ...struck,
    reason: 'keyCompromise',
  });
  const all = revocations(future, partly, pinned);
  expect(all.flatMap(({ revoked }) => revoked)).toEqual([]);
});

test('the root lists an authority whose every word is struck, not one that was superseded', () => {
  const mark = (reason: string) =>
    tombstoneOf(belgium, { ...struck, reason, scope: 'certificate-authority' });
  const serialNumber = serialOf(belgium.certificate);
  expect(revokedBy(authority.root, mark('cACompromise'))).toEqual([
    { serialNumber, ...struck, reason: 'cACompromise' },
  ]);
  expect(revokedBy(authority.root, mark('certificateHold'))).toHaveLength(1);
  expect(revokedBy(authority.root, mark('superseded'))).toEqual([]);
});

test('pkijs finds the seal on the list that its authority signs', () => {
  const tombstone = tombstoneOf(seal, { ...struck, reason: 'superseded' });
  const revoked = revokedBy(belgium, tombstone) ?? [];
  const order = { thisUpdate: TEST_NOW, nextUpdate: TEST_NOW + DAY, crlNumber: 1, revoked };
  const list = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(issueCrl(order, belgium)));
  const theirs = pkijs.Certificate.fromBER(Uint8Array.from(seal.certificate));
  expect(list.isCertificateRevoked(theirs)).toBe(true);
});
