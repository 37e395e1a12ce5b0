import { nodePlatform as platform } from '@prova/platform-node';
import {
  findInstitution,
  type InstalledTrust,
  type Institution,
  installSnapshot,
  type KeyQuery,
  nothingInstalled,
  resolveKey,
  SEAL_USAGES,
  type Snapshot,
  type Tombstone,
  type TrustMaterial,
  trustMaterial,
} from '../src/index.ts';
import {
  type CertificateSpec,
  rsaKeyPair,
  sha256,
  spkiOf,
  writeCertificate,
} from './support/certificate-writer.ts';
import {
  authoritySpec,
  certificates,
  keys,
  sealName,
  sealSpec,
  seconds,
} from './support/scheme.ts';
import { builtAt, institution, issuedAt, opened, tombstone, trusted } from './support/snapshots.ts';

const at = seconds('2026-11-20T10:00:00Z');
const query: KeyQuery = { competence: 'EHIC', at, platform };
const thumbprint = sha256(certificates.seal);
const start = seconds('2026-01-01T00:00:00Z');

const ehicBinding = (certificate: number) => ({
  certificate,
  competences: ['EHIC'] as const,
  from: start,
});

/** What becomes of the key of the first certificate, for the first institution. */
async function resolve(changes: Partial<Snapshot> = {}, asked: Partial<KeyQuery> = {}) {
  const trust = await trusted(changes);
  const [first = institution()] = trust.snapshot.institutions;
  const [certificate = certificates.seal] = trust.snapshot.sealCertificates;
  return resolveKey(trust, first, sha256(certificate), { ...query, ...asked });
}

const withInstitution = (changes: Partial<Institution>) => ({
  institutions: [institution(changes)],
});
const withSeal = (spec: CertificateSpec) => ({ sealCertificates: [writeCertificate(spec)] });

describe('institutions', () => {
  const list = [
    institution(),
    institution({ officialId: '0206653946' }),
    institution({ country: 'DE', officialId: 'BA82708' }),
    institution({ country: 'GR', officialId: '0120' }),
    institution({ country: 'UK', officialId: '0120' }),
  ];

  test.each([
    ['BE', '0120', 'BE:0120'],
    ['BE', 'BE:0120', 'BE:0120'],
    ['BE', '0206653946', 'BE:0206653946'],
    ['DE', 'BA82708', 'DE:BA82708'],
    ['GR', '0120', 'GR:0120'],
    ['EL', '0120', 'GR:0120'],
    ['EL', 'EL:0120', 'GR:0120'],
    ['UK', '0120', 'UK:0120'],
    ['GB', '0120', 'UK:0120'],
    ['BE', '120', undefined],
    ['BE', '01200', undefined],
    ['DE', 'ba82708', undefined],
    ['FR', '0120', undefined],
    ['US', '0120', undefined],
    ['', '', undefined],
  ])('%s %s is %s', async (country, officialId, expected) => {
    const found = findInstitution(await trusted({ institutions: list }), country, officialId);
    expect(found && `${found.country}:${found.officialId}`).toBe(expected);
  });

  test('every one of many is found', async () => {
    const many = Array.from({ length: 100 }, (_, n) =>
      institution({ officialId: String(1000 + n) }),
    );
    const trust = await trusted({ institutions: many });
    for (const each of many) expect(findInstitution(trust, 'BE', each.officialId)).toEqual(each);
  });
});

test('a listed key with a good path is trusted, and stays the same object', async () => {
  const trust = await trusted();
  const [own = institution()] = trust.snapshot.institutions;
  const first = await resolveKey(trust, own, thumbprint, query);
  const second = await resolveKey(trust, own, thumbprint, query);
  expect(first).toMatchObject({ outcome: 'trusted', key: { pinned: false } });
  if (first.outcome !== 'trusted' || second.outcome !== 'trusted') throw new Error('unreachable');
  expect(second.key.certificate.publicKey.spki).toBe(first.key.certificate.publicKey.spki);
  expect(Buffer.from(first.key.certificate.publicKey.spki)).toEqual(spkiOf(keys.seal));
});

test('one certificate of many institutions is a key of each of them, and of no other', async () => {
  const sharing = Array.from({ length: 21 }, (_, n) =>
    institution({ officialId: String(1000 + n) }),
  );
  const stranger = institution({ officialId: '9999', bindings: [ehicBinding(1)] });
  const trust = await trusted({
    institutions: [...sharing, stranger],
    sealCertificates: [certificates.seal, writeCertificate(sealSpec({ key: keys.other }))],
  });
  for (const each of sharing) {
    expect((await resolveKey(trust, each, thumbprint, query)).outcome).toBe('trusted');
  }
  expect(await resolveKey(trust, stranger, thumbprint, query)).toEqual({ outcome: 'not-listed' });
});

test('an institution may have several keys, and a key several bindings', async () => {
  const older = writeCertificate(sealSpec({ key: keys.other }));
  const until = seconds('2026-06-01T00:00:00Z');
  const own = institution({
    bindings: [
      { ...ehicBinding(0), until },
      ehicBinding(1),
      { ...ehicBinding(0), from: seconds('2026-11-01T00:00:00Z') },
    ],
  });
  const trust = await trusted({
    institutions: [own],
    sealCertificates: [older, certificates.seal],
  });
  const outcome = async (hash: Uint8Array, time: number) =>
    (await resolveKey(trust, own, hash, { ...query, at: time })).outcome;
  expect(await outcome(sha256(older), until - 1)).toBe('trusted');
  expect(await outcome(sha256(older), until)).toBe('not-bound');
  expect(await outcome(sha256(older), at)).toBe('trusted');
  expect(await outcome(thumbprint, until)).toBe('trusted');
});

test('a key that nobody listed', async () => {
  const trust = await trusted();
  const unknown = await resolveKey(trust, institution(), new Uint8Array(32), query);
  expect(unknown).toEqual({ outcome: 'not-listed' });
});

test('a key listed for something else, or for another time', async () => {
  const period = { outcome: 'not-bound', reason: 'period' };
  const competence = { outcome: 'not-bound', reason: 'competence' };
  expect(await resolve({}, { competence: 'PDA1' })).toEqual(competence);
  expect(await resolve({}, { at: start - 1 })).toEqual(period);
  expect(await resolve(withInstitution({ validFrom: at + 1 }))).toEqual(period);
  const ended = withInstitution({ status: 'closed', validUntil: at });
  expect(await resolve(ended)).toEqual(period);
  expect((await resolve(ended, { at: at - 1 })).outcome).toBe('trusted');
});

test('a document dated by day may have been issued at any time of it', async () => {
  const noon = seconds('2026-11-20T12:00:00Z');
  const day = { since: seconds('2026-11-20T00:00:00Z'), at: seconds('2026-11-20T23:59:59Z') };
  const ends = withInstitution({ bindings: [{ ...ehicBinding(0), until: noon }] });
  const starts = withInstitution({ bindings: [{ ...ehicBinding(0), from: noon }] });
  for (const changes of [ends, starts]) {
    expect((await resolve(changes, day)).outcome).toBe('trusted');
  }
  expect((await resolve(ends, { at: day.at })).outcome).toBe('not-bound');
  expect((await resolve(starts, { at: day.since })).outcome).toBe('not-bound');
});

test('a suspended institution cannot be confirmed', async () => {
  expect(await resolve(withInstitution({ status: 'suspended' }))).toMatchObject({
    outcome: 'suspended',
    key: { pinned: false },
  });
});

describe('certificates', () => {
  test.each<[string, Partial<Snapshot>, string]>([
    ['no certificate at all', { sealCertificates: [Buffer.from('00')] }, 'cert-malformed'],
    ['a broken chain', { certificateAuthorities: [] }, 'cert-issuer-unknown'],
    [
      'an authority that cannot be read',
      { certificateAuthorities: [Buffer.from('x')] },
      'cert-issuer-unknown',
    ],
    [
      'another purpose',
      withSeal(sealSpec({ extendedKeyUsage: [SEAL_USAGES.PDA1] })),
      'cert-extended-key-usage',
    ],
    [
      'another country than the institution',
      withSeal(
        sealSpec({
          subject: sealName('FR'),
          issuer: authoritySpec('FR', keys.fr).subject,
          issuerKey: keys.fr,
        }),
      ),
      'cert-subject-country',
    ],
    [
      'an authority that had expired then',
      {
        certificateAuthorities: [
          writeCertificate(authoritySpec('BE', keys.be, { notAfter: at - 1 })),
        ],
      },
      'cert-expired',
    ],
    [
      'an authority that was not valid yet',
      {
        certificateAuthorities: [
          writeCertificate(authoritySpec('BE', keys.be, { notBefore: at + 1 })),
        ],
      },
      'cert-not-yet-valid',
    ],
  ])('%s', async (_, changes, code) => {
    const first = await resolve(changes);
    expect(first).toMatchObject({ outcome: 'untrusted', error: { code } });
  });

  test('a refusal is remembered', async () => {
    const trust = await trusted({ certificateAuthorities: [] });
    const first = await resolveKey(trust, institution(), thumbprint, query);
    const second = await resolveKey(trust, institution(), thumbprint, query);
    if (first.outcome !== 'untrusted' || second.outcome !== 'untrusted')
      throw new Error('unreachable');
    expect(second.error).toBe(first.error);
  });

  test('a fault of the platform is not taken for a bad certificate, nor remembered', async () => {
    const trust = await trusted();
    const broken = {
      ...platform,
      verifySignature: () => {
        throw new Error('the token was pulled out');
      },
    };
    await expect(
      resolveKey(trust, institution(), thumbprint, { ...query, platform: broken }),
    ).rejects.toThrow('the token was pulled out');
    expect((await resolveKey(trust, institution(), thumbprint, query)).outcome).toBe('trusted');
  });

  test('the dates of the certificate itself are the affair of the verifier', async () => {
    const expired = withSeal(sealSpec({ notAfter: seconds('2026-02-01T00:00:00Z') }));
    expect((await resolve(expired)).outcome).toBe('trusted');
  });

  test('Greece and the United Kingdom have other codes in certificates', async () => {
    const authority = authoritySpec('GB', keys.fr);
    const seal = sealSpec({
      subject: sealName('GB'),
      issuer: authority.subject,
      issuerKey: keys.fr,
    });
    const british = {
      ...withSeal(seal),
      ...withInstitution({ country: 'UK' }),
      certificateAuthorities: [writeCertificate(authority)],
    };
    expect((await resolve(british)).outcome).toBe('trusted');
  });
});

describe('pinned certificates', () => {
  const key = rsaKeyPair(2048);
  const selfIssued = sealSpec({
    key,
    subject: [['CN', 'sign.example']],
    issuer: [['CN', 'sign.example']],
    issuerKey: key,
  });

  test('are trusted as they are, when they are on the list of pins', async () => {
    expect(await resolve({ ...withSeal(selfIssued), pinned: [0] })).toMatchObject({
      outcome: 'trusted',
      key: { pinned: true, certificate: { publicKey: { type: 'RSA' } } },
    });
  });

  test('are not, when they are not', async () => {
    expect(await resolve(withSeal(selfIssued))).toMatchObject({
      outcome: 'untrusted',
      error: { code: 'cert-self-issued' },
    });
    const elsewhere = {
      sealCertificates: [writeCertificate(selfIssued), certificates.seal],
      pinned: [1],
    };
    expect((await resolve(elsewhere)).outcome).toBe('untrusted');
  });

  test('must still have a strong key', async () => {
    const weak = rsaKeyPair(1024);
    const spec = { ...selfIssued, key: weak, issuerKey: weak };
    expect(await resolve({ ...withSeal(spec), pinned: [0] })).toMatchObject({
      outcome: 'untrusted',
      error: { code: 'cert-key-strength' },
    });
  });
});

describe('tombstones', () => {
  const dates = {
    invalidityDate: seconds('2026-05-01T00:00:00Z'),
    revokedAt: seconds('2026-06-01T00:00:00Z'),
  };
  const nowhere = new Uint8Array(32);
  const ofSeal = (changes: Partial<Tombstone> = {}) =>
    tombstone({ x5t: thumbprint, spkiHash: sha256(spkiOf(keys.seal)), ...dates, ...changes });
  const ofAuthority = (changes: Partial<Tombstone> = {}) =>
    tombstone({
      scope: 'certificate-authority',
      x5t: sha256(certificates.be),
      spkiHash: sha256(spkiOf(keys.be)),
      ...dates,
      ...changes,
    });
  const outcome = async (
    mark: Tombstone,
    changes: Partial<Snapshot> = {},
    asked: Partial<KeyQuery> = {},
  ) => (await resolve({ tombstones: [mark], ...changes }, asked)).outcome;

  test('of the certificate', async () => {
    expect(await resolve({ tombstones: [ofSeal()] })).toEqual({
      outcome: 'revoked',
      tombstone: ofSeal(),
    });
    expect(await outcome(ofSeal({ reason: 'superseded' }))).toBe('revoked');
    const before = { at: dates.revokedAt - 1 };
    expect(await outcome(ofSeal({ reason: 'superseded' }), {}, before)).toBe('trusted');
    expect(await outcome(ofSeal({ reason: 'privilegeWithdrawn' }), {}, before)).toBe('revoked');
    expect(await outcome(ofSeal({ reason: 'certificateHold' }))).toBe('suspended');
  });

  test('of the key: a new certificate does not revive it', async () => {
    expect(await outcome(ofSeal({ x5t: nowhere }))).toBe('revoked');
    const renewed = withSeal(sealSpec({ notAfter: seconds('2030-01-01T00:00:00Z') }));
    expect(await outcome(ofSeal(), renewed)).toBe('revoked');
    expect(await outcome(ofSeal({ x5t: nowhere, spkiHash: nowhere }))).toBe('trusted');
  });

  test('of a certificate whose entry is gone, or broken', async () => {
    const gone = withInstitution({ bindings: [] });
    expect(await outcome(ofSeal(), gone)).toBe('revoked');
    expect(await outcome(ofSeal({ reason: 'superseded' }), gone, { at: start })).toBe('not-listed');
    expect(await outcome(ofSeal(), { certificateAuthorities: [] })).toBe('revoked');
  });

  test('of one competence', async () => {
    const withdrawn = ofSeal({
      scope: 'competence',
      reason: 'competenceWithdrawn',
      competences: ['EHIC'],
    });
    expect(await outcome(withdrawn)).toBe('revoked');
    expect(await outcome({ ...withdrawn, competences: ['PDA1'] })).toBe('trusted');
  });

  test('of the authority kill what it issued, by the start of the certificate', async () => {
    expect(await outcome(ofAuthority({ reason: 'cACompromise' }))).toBe('revoked');
    expect(await outcome(ofAuthority({ reason: 'cACompromise', x5t: nowhere }))).toBe('revoked');
    // The certificate starts on 2026-01-01.
    expect(await outcome(ofAuthority({ reason: 'superseded' }))).toBe('trusted');
    const later = withSeal(sealSpec({ notBefore: dates.revokedAt }));
    expect(await outcome(ofAuthority({ reason: 'superseded' }), later)).toBe('revoked');
    expect(await outcome(ofAuthority({ reason: 'certificateHold' }))).toBe('suspended');
  });

  test('of the authority spare a certificate that is pinned', async () => {
    const compromised = ofAuthority({ reason: 'cACompromise' });
    expect(await outcome(compromised, { pinned: [0] })).toBe('trusted');
  });

  test('of an authority do not strike a certificate of the same key, nor the reverse', async () => {
    expect(await outcome(ofSeal({ scope: 'certificate-authority' }))).toBe('trusted');
    expect(await outcome(ofAuthority({ scope: 'certificate' }))).toBe('trusted');
  });

  test('that a later snapshot leaves out still count', async () => {
    const before: InstalledTrust = installSnapshot(
      nothingInstalled('test', builtAt),
      await opened({ tombstones: [ofSeal()] }),
    );
    const trust: TrustMaterial = await trusted({ sequence: 2 }, before);
    expect(await resolveKey(trust, institution(), thumbprint, query)).toMatchObject({
      outcome: 'revoked',
    });
  });
});

test('material cannot be made of a snapshot that its state refuses', async () => {
  const installed = installSnapshot(
    nothingInstalled('test', builtAt),
    await opened({ sequence: 2 }),
  );
  const older = await opened({ sequence: 1, issuedAt });
  expect(() => trustMaterial(older, installed)).toThrow(
    expect.objectContaining({ code: 'trust-rollback' }),
  );
});
