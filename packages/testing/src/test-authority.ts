import { createHash, X509Certificate } from 'node:crypto';
import {
  type Environment,
  formatInstitutionId,
  type InstitutionId,
  parseInstitutionId,
  type Signer,
} from '@prova/credential';
import { type CertificateAuthority, type SoftwareKey, softwareSigner } from '@prova/keys';
import {
  type Competence,
  type EpochSeconds,
  type Institution,
  type Snapshot,
  signSnapshot,
  type Tombstone,
} from '@prova/trust';
import {
  createTestHierarchy,
  type TestHierarchy,
  type TestReaderOrder,
  type TestSealOrder,
} from './test-hierarchy.ts';
import { ORDINARY_INSTITUTIONS, type TestInstitutionOrder } from './test-institutions.ts';
import { kidOf } from './tokens.ts';

/** 2026-11-24T00:00:00Z, a Tuesday: the day on which every test lives. */
export const TEST_DAY: EpochSeconds = 1_795_478_400;
/** 09:00 on that day. */
export const TEST_NOW: EpochSeconds = TEST_DAY + 9 * 3600;

const DAY = 86_400;
const YEAR = 365 * DAY;

export interface TestAuthorityOrder {
  /** Default `test`. */
  readonly environment?: Environment;
  /** Default `TEST_NOW`. */
  readonly now?: EpochSeconds;
  /** Default `ORDINARY_INSTITUTIONS`. */
  readonly institutions?: readonly TestInstitutionOrder[];
}

/** An institution and the key it signs with now. */
export interface TestInstitution extends SoftwareKey {
  readonly id: InstitutionId;
  readonly name: string;
  readonly kid: string;
  readonly signer: Signer;
}

/** A throwaway scheme with real keys. Made anew for each run; its private keys are for everybody to use. */
export interface TestAuthority {
  readonly environment: Environment;
  readonly now: EpochSeconds;
  readonly root: CertificateAuthority;
  readonly listSigner: SoftwareKey & { readonly signer: Signer };
  readonly countryCas: TestHierarchy['countryCas'];
  /** The institution of this id (`BE:0120`) with its newest key. */
  institution(id: string): TestInstitution;
  /** Gives an institution a second key and certificate; both are listed, the new one signs. */
  rotate(id: string): Promise<TestInstitution>;
  /** Gives an institution a key for wallets, listed beside the one it signs paper with, which stays as it is. */
  walletKey(id: string, use: TestWalletUse): Promise<TestInstitution>;
  /** A key with which a desk asks wallets, under the authority of its country. No list names it. */
  reader(order: TestReaderOrder): Promise<SoftwareKey>;
  /** What the scheme would publish now, sequence 1, not signed; `overrides` replace whole members. */
  contents(overrides?: Partial<Snapshot>): Snapshot;
  /** The same as `snapshot.cose`, signed by the list signer. */
  snapshot(overrides?: Partial<Snapshot>): Promise<Uint8Array>;
}

export interface TestWalletUse {
  readonly credentialIssuer: string;
  /** Default: EHIC. */
  readonly competences?: readonly Competence[];
}

interface Enrolled {
  readonly id: InstitutionId;
  readonly order: TestInstitutionOrder;
  /** Oldest first; institutions that share a seal hold the same object. */
  readonly seals: SoftwareKey[];
  readonly walletSeals: WalletSeal[];
}

interface WalletSeal {
  readonly key: SoftwareKey;
  readonly competences: readonly Competence[];
}

/** Limits a test can count on: fresh for a day, due for a week, stale for thirty days. */
export const TEST_POLICY = {
  refreshAfter: DAY,
  softMax: 7 * DAY,
  hardMax: 30 * DAY,
  algorithms: ['ES256', 'RS256'],
  maxClockSkew: 300,
} as const;

/** Makes a whole throwaway scheme. Takes tens of milliseconds, and a tenth of a second for each RSA key. */
export async function createTestAuthority(order: TestAuthorityOrder = {}): Promise<TestAuthority> {
  const { environment = 'test', now = TEST_NOW, institutions = ORDINARY_INSTITUTIONS } = order;
  const hierarchy = await createTestHierarchy(now);
  const enrolled = new Map<string, Enrolled>();

  for (const wanted of institutions) {
    const id = parseInstitutionId(wanted.id);
    const shared = wanted.sharesSealOf === undefined ? undefined : find(wanted.sharesSealOf);
    const seals = shared ? shared.seals : [await hierarchy.seal(sealOrder(id, wanted))];
    enrolled.set(formatInstitutionId(id), { id, order: wanted, seals, walletSeals: [] });
  }

  function find(id: string): Enrolled {
    const found = enrolled.get(formatInstitutionId(parseInstitutionId(id)));
    if (!found) throw new RangeError(`The test authority knows no institution ${id}.`);
    return found;
  }

  function institution(id: string): TestInstitution {
    const found = find(id);
    const seal = found.seals.at(-1);
    if (!seal) throw new RangeError(`The institution ${id} has no key.`);
    return withKey(found, seal);
  }

  function withKey({ id, order: wanted }: Enrolled, seal: SoftwareKey): TestInstitution {
    return {
      id,
      name: wanted.name ?? wanted.id,
      ...seal,
      kid: kidOf(seal.certificate),
      signer: softwareSigner(seal),
    };
  }

  const listSigner = { ...hierarchy.listSigner, signer: softwareSigner(hierarchy.listSigner) };
  const contents = (overrides?: Partial<Snapshot>): Snapshot => ({
    environment,
    sequence: 1,
    issuedAt: now,
    nextUpdate: (overrides?.issuedAt ?? now) + (overrides?.policy ?? TEST_POLICY).hardMax,
    policy: TEST_POLICY,
    certificateAuthorities: [...hierarchy.countryCas.values()].map((ca) => ca.certificate),
    ...listed([...enrolled.values()], now),
    tombstones: [],
    ...overrides,
  });

  return {
    environment,
    now,
    root: hierarchy.root,
    listSigner,
    countryCas: hierarchy.countryCas,
    institution,
    async rotate(id) {
      const { id: parsed, order: wanted, seals } = find(id);
      seals.push(await hierarchy.seal(sealOrder(parsed, wanted)));
      return institution(id);
    },
    async walletKey(id, { credentialIssuer, competences = ['EHIC'] }) {
      const found = find(id);
      const order = { ...sealOrder(found.id, found.order), credentialIssuer, competences };
      const key = await hierarchy.walletSeal(order);
      found.walletSeals.push({ key, competences });
      return withKey(found, key);
    },
    reader: hierarchy.reader,
    contents,
    snapshot: (overrides) => signSnapshot(contents(overrides), listSigner.signer),
  };
}

/** The mark of a revoked key, to be put among a snapshot's `tombstones`. Strikes the certificate at once. */
export function tombstoneOf(
  { certificate }: Pick<SoftwareKey, 'certificate'>,
  revocation: Pick<Tombstone, 'reason' | 'revokedAt'> & Partial<Tombstone>,
): Tombstone {
  const spki = new X509Certificate(certificate).publicKey.export({ format: 'der', type: 'spki' });
  return {
    x5t: sha256(certificate),
    spkiHash: sha256(spki),
    invalidityDate: revocation.revokedAt,
    scope: 'certificate',
    ...revocation,
  };
}

const EHIC: readonly Competence[] = ['EHIC'];

function sealOrder(id: InstitutionId, order: TestInstitutionOrder): TestSealOrder {
  return {
    ...id,
    name: order.name ?? order.id,
    kind: order.key ?? 'P-256',
    trust: order.trust ?? 'scheme',
    competences: order.competences ?? EHIC,
  };
}

/** The rows of a snapshot in its order, and the certificates they point to, each once. */
function listed(
  enrolled: readonly Enrolled[],
  now: EpochSeconds,
): Pick<Snapshot, 'sealCertificates' | 'pinned' | 'institutions'> {
  const since = now - 6 * YEAR;
  const seals = [
    ...new Set(enrolled.flatMap((row) => [...row.seals, ...row.walletSeals.map(({ key }) => key)])),
  ];
  const pinned = enrolled.filter((row) => row.order.trust === 'pinned').flatMap((row) => row.seals);
  const institutions = enrolled.map(
    ({ id, order, seals: own, walletSeals }): Institution => ({
      country: id.country,
      officialId: id.officialId,
      name: order.name ?? order.id,
      status: 'active',
      validFrom: since,
      bindings: [
        ...own.map((key) => ({ key, competences: order.competences ?? EHIC })),
        ...walletSeals,
      ].map(({ key, competences }) => ({
        certificate: seals.indexOf(key),
        competences,
        from: since,
      })),
      accreditations:
        order.accreditations ??
        (order.competences ?? EHIC).map((competence) => ({ competence, from: since })),
      ...(order.revocationUris ? { revocationUris: order.revocationUris } : {}),
      flags: [],
    }),
  );
  return {
    sealCertificates: seals.map((seal) => seal.certificate),
    pinned: [...new Set(pinned)].map((seal) => seals.indexOf(seal)).sort((a, b) => a - b),
    institutions: institutions.sort((a, b) => compare(rowKey(a), rowKey(b))),
  };
}

function rowKey(row: Institution): string {
  return `${row.country}:${row.officialId}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
