import { nodePlatform as platform } from '@prova/platform-node';
import {
  type InstalledTrust,
  type Institution,
  installSnapshot,
  type KeyQuery,
  nothingInstalled,
  resolveKey,
  type Snapshot,
  type Tombstone,
  type TrustMaterial,
} from '../src/index.ts';
import {
  type CertificateSpec,
  sha256,
  spkiOf,
  writeCertificate,
} from './support/certificate-writer.ts';
import { certificates, keys, sealSpec, seconds } from './support/scheme.ts';
import { builtAt, institution, opened, tombstone, trusted } from './support/snapshots.ts';

const at = seconds('2026-11-20T10:00:00Z');
const query: KeyQuery = { competence: 'EHIC', at, platform };
const thumbprint = sha256(certificates.seal);
const start = seconds('2026-01-01T00:00:00Z');

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
