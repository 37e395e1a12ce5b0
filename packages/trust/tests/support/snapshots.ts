import { nodePlatform as platform } from '@prova/platform-node';
import {
  type InstalledTrust,
  type Institution,
  nothingInstalled,
  type OpenedSnapshot,
  openSnapshot,
  type Snapshot,
  signSnapshot,
  type Tombstone,
  type TrustMaterial,
  trustMaterial,
} from '../../src/index.ts';
import { certificates, listSigner, seconds } from './scheme.ts';

export const issuedAt = seconds('2026-11-23T06:00:00Z');
const DAY = 86_400;

export const institution = (changes: Partial<Institution> = {}): Institution => ({
  country: 'BE',
  officialId: '0120',
  name: 'Example Fund',
  status: 'active',
  validFrom: seconds('2020-01-01T00:00:00Z'),
  bindings: [{ certificate: 0, competences: ['EHIC'], from: seconds('2026-01-01T00:00:00Z') }],
  accreditations: [{ competence: 'EHIC', from: seconds('2020-01-01T00:00:00Z') }],
  revocationUris: ['https://issuer.example/revocationLists/'],
  flags: [],
  ...changes,
});

export const snapshot = (changes: Partial<Snapshot> = {}): Snapshot => {
  const policy = {
    refreshAfter: DAY,
    softMax: 7 * DAY,
    hardMax: 30 * DAY,
    algorithms: ['ES256', 'RS256'],
    maxClockSkew: 300,
  } as const;
  const issue = { issuedAt, nextUpdate: (changes.issuedAt ?? issuedAt) + policy.hardMax };
  return {
    environment: 'test',
    sequence: 1,
    ...issue,
    policy,
    certificateAuthorities: [certificates.be, certificates.fr],
    sealCertificates: [certificates.seal],
    pinned: [],
    institutions: [institution()],
    tombstones: [],
    ...changes,
  };
};

export const tombstone = (changes: Partial<Tombstone> = {}): Tombstone => ({
  x5t: new Uint8Array(32).fill(1),
  spkiHash: new Uint8Array(32).fill(2),
  reason: 'keyCompromise',
  revokedAt: seconds('2026-06-01T00:00:00Z'),
  invalidityDate: seconds('2026-05-01T00:00:00Z'),
  scope: 'certificate',
  ...changes,
});

export const expectation = { root: certificates.root, environment: 'test', platform } as const;

export async function opened(changes: Partial<Snapshot> = {}): Promise<OpenedSnapshot> {
  return openSnapshot(await signSnapshot(snapshot(changes), listSigner), expectation);
}

export const builtAt = seconds('2026-10-01T00:00:00Z');

export async function trusted(
  changes: Partial<Snapshot> = {},
  before: InstalledTrust = nothingInstalled('test', builtAt),
): Promise<TrustMaterial> {
  const release = await opened(changes);
  return trustMaterial(release, before);
}
