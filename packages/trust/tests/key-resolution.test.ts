import { nodePlatform as platform } from '@prova/platform-node';
import {
  type Institution,
  type KeyQuery,
  resolveKey,
  SEAL_USAGES,
  type Snapshot,
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
import { institution, trusted } from './support/snapshots.ts';

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

test('a listed key with a good path is trusted, and is the same object, even when asked for at once', async () => {
  const trust = await trusted();
  const [own = institution()] = trust.snapshot.institutions;
  const [first, second] = await Promise.all([
    resolveKey(trust, own, thumbprint, query),
    resolveKey(trust, own, thumbprint, query),
  ]);
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
