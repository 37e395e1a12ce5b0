import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISSUER_MIGRATIONS, listPrefixes } from '@prova/issuer';
import { type SoftwareKey, writeKeyFile } from '@prova/keys';
import { type Database, migrate, QUEUE_MIGRATIONS, STORE_MIGRATIONS } from '@prova/store';
import { createTestAuthority, type TestAuthority } from '../test-authority.ts';
import type { TestInstitutionOrder } from '../test-institutions.ts';
import { ISSUER_URL, type IssuerPlace } from './issuer-order.ts';
import { newP256Key, privateJwkOf } from './test-jwt.ts';

/** A place that a test made. */
export interface MadePlace extends IssuerPlace {
  readonly authority: TestAuthority;
  /** Publishes what the authority would say now. `sequence` is 1 at first. */
  publishTrust(sequence: number): Promise<void>;
  /** Has an institution sign what is printed with its newest key from now on. */
  useKey(owner: Database, id: string, since: number): Promise<void>;
  remove(): Promise<void>;
}

/** Unless told otherwise they issue certificates, cards and PD A1. */
const COMPETENCES: Competences = ['EHIC', 'PDA1'];

/** What institutions may issue. */
export type Competences = NonNullable<TestInstitutionOrder['competences']>;

/** Those in whose name a test issuer issues. Both publish lists of what they withdrew. */
const INSTITUTIONS: readonly TestInstitutionOrder[] = ['BE:0120', 'BE:0130'].map((id) => ({
  id,
  revocationUris: listPrefixes(ISSUER_URL),
}));

/** All steps of an issuer's database. */
export const ISSUER_SCHEMA = [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS, ...ISSUER_MIGRATIONS];

/** What is otherwise of a place. */
export interface PlaceChanges {
  readonly competences?: Competences;
  /** Where wallets reach the issuer. */
  readonly baseUrl?: string;
  /** Where its certificates say that they do; default the same. */
  readonly namedUrl?: string;
}

/** A folder with a trust list and keys, and a database with two institutions. */
export async function makePlace(
  owner: Database,
  now: number,
  { competences = COMPETENCES, baseUrl = ISSUER_URL, namedUrl = baseUrl }: PlaceChanges = {},
): Promise<MadePlace> {
  const institutions = INSTITUTIONS.map((each) => ({ ...each, competences }));
  const authority = await createTestAuthority({ institutions, now });
  const folder = await mkdtemp(join(tmpdir(), 'prova-issuer-'));
  await mkdir(join(folder, 'lists'));
  await migrate(owner, ISSUER_SCHEMA);
  const place: MadePlace = {
    folder,
    root: Buffer.from(authority.root.certificate).toString('base64'),
    dataKey: randomBytes(32).toString('base64'),
    tokenKey: privateJwkOf(newP256Key()),
    authority,
    publishTrust: async (sequence) =>
      writeFile(join(folder, 'trust.cose'), await authority.snapshot({ sequence })),
    useKey: (database, id, since) =>
      registerKey(database, folder, { ...authority.institution(id), purpose: 'paper', id, since }),
    remove: () => rm(folder, { recursive: true }),
  };
  const walletKeys = new Map<string, SoftwareKey>();
  for (const { id } of INSTITUTIONS) {
    const credentialIssuer = `${namedUrl}/wallet/${id.replace(':', '-')}`;
    walletKeys.set(id, await authority.walletKey(id, { credentialIssuer, competences }));
  }
  await place.publishTrust(1);
  for (const { id } of INSTITUTIONS) {
    await owner.query(
      `insert into issuer.institution (institution_id, environment, acronym, since) values ($1, 'test', 'OFN', $2)`,
      [id, now],
    );
    await place.useKey(owner, id, now);
    const key = walletKeys.get(id);
    if (key) await registerKey(owner, folder, { ...key, purpose: 'wallet', id, since: now });
  }
  return place;
}

interface RegisteredKey extends SoftwareKey {
  readonly purpose: 'paper' | 'wallet';
  readonly id: string;
  readonly since: number;
}

async function registerKey(
  database: Database,
  folder: string,
  { privateKey, certificate, purpose, id, since }: RegisteredKey,
): Promise<void> {
  const thumbprint = new Uint8Array(createHash('sha256').update(certificate).digest());
  const keyFile = join(folder, `${Buffer.from(thumbprint).toString('hex')}.pem`);
  await writeKeyFile(keyFile, privateKey);
  await database.query(
    `insert into issuer.signing_key (institution_id, purpose, thumbprint, certificate, place, daily_ceiling, since)
     values ($1, $2, $3, $4, $5, 1000000, $6)`,
    [id, purpose, thumbprint, certificate, JSON.stringify({ kind: 'software', keyFile }), since],
  );
}
