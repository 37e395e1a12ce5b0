import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { STORE_MIGRATIONS } from '@prova/store';
import { parseCertificate } from '@prova/trust';
import {
  createRegister,
  endorse,
  endorsePublication,
  newRegister,
  type PublicationPlace,
  preparePublication,
  REGISTRY_MIGRATIONS,
  type Register,
  type RegisterCertificate,
  type RegisterInstitution,
  releasePublication,
  rootMetadata,
  signPublication,
  type TufSigner,
  thumbprintOf,
  tufSigner,
} from '@prova/trust-registry';
import { TEST_NOW, type TestAuthority } from '../test-authority.ts';
import { createTestDatabase } from '../test-database.ts';

/** A registry of that many institutions in a real database, and everything that is needed to publish it. */
export interface BenchRegistry {
  readonly place: PublicationPlace;
  /** All four steps, one second later each time. */
  publish(): Promise<number>;
  close(): Promise<void>;
}

export async function createBenchRegistry(
  authority: TestAuthority,
  size: number,
): Promise<BenchRegistry> {
  const test = await createTestDatabase({
    migrations: [...STORE_MIGRATIONS, ...REGISTRY_MIGRATIONS],
  });
  const register = largeRegister(authority, size);
  const root = authority.root.certificate;
  await test.database.transaction((tx) => createRegister(tx, { register, root, now: TEST_NOW }));
  const folder = await mkdtemp(join(tmpdir(), 'prova-bench-'));
  const place: PublicationPlace = {
    database: test.database,
    environment: 'test',
    root,
    releases: join(folder, 'public'),
    drafts: join(folder, 'drafts'),
    platform: nodePlatform,
  };
  const publishAt = await publisher(place, authority);
  let now = TEST_NOW;
  return {
    place,
    publish: () => publishAt(now++),
    async close() {
      await test.drop();
      await rm(folder, { recursive: true });
    },
  };
}

async function publisher(place: PublicationPlace, authority: TestAuthority) {
  const roots = [newSigner(), newSigner()];
  const targets = [newSigner(), newSigner()];
  const snapshot = newSigner();
  const timestamp = newSigner();
  const roles = {
    root: { keys: roots, threshold: 2 },
    targets: { keys: targets, threshold: 2 },
    snapshot: { keys: [snapshot], threshold: 1 },
    timestamp: { keys: [timestamp], threshold: 1 },
  };
  let tufRoot = rootMetadata({ version: 1, now: TEST_NOW, roles });
  for (const signer of roots) tufRoot = await endorse(tufRoot, signer);
  const { listSigner } = authority;
  const { subject } = parseCertificate(listSigner.certificate);
  const operator = {
    name: subject.organizations[0] ?? '',
    territory: subject.countries[0] ?? '',
    street: 'Example Street 1',
    locality: 'Nowhere',
    postalCode: '1000',
    country: 'BE',
    mail: 'registry@registry.example',
  };
  const scheme = { baseUrl: 'https://registry.example', operator };
  const authorities = [...authority.countryCas.values()];
  return async (now: number) => {
    await preparePublication(place, { now, actor: 'bench' });
    await signPublication(place, { listSigner: listSigner.signer, authorities, scheme }, now);
    await endorsePublication(place, { tufRoot, targets }, now);
    return releasePublication(place, { tufRoots: [tufRoot], snapshot, timestamp }, now);
  };
}

function newSigner(): TufSigner {
  return tufSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

/** Belgian funds only: each has a certificate with a key of its own, under the authority of Belgium. */
function largeRegister(authority: TestAuthority, size: number): Register {
  const model = authority.institution('BE:0120').certificate;
  const certificates = new Map<string, RegisterCertificate>();
  const institutions = new Map<string, RegisterInstitution>();
  for (let i = 0; i < size; i++) {
    const { der, keyHash } = variant(model);
    const thumbprint = thumbprintOf(der);
    certificates.set(thumbprint, {
      der,
      keyHash,
      pinned: false,
      shared: false,
      state: 'approved',
    });
    const institution = institutionOf(i, thumbprint);
    institutions.set(`BE:${institution.officialId}`, institution);
  }
  const { environment } = authority;
  const { certificateAuthorities } = authority.contents();
  return { ...newRegister({ environment, certificateAuthorities }), certificates, institutions };
}

function institutionOf(i: number, thumbprint: string): RegisterInstitution {
  const from = TEST_NOW - 86_400 * 2000;
  const officialId = `9${i.toString().padStart(6, '0')}`;
  return {
    country: 'BE',
    officialId,
    name: `Fund ${randomBytes(6).toString('hex')} of Nowhere`,
    status: 'active',
    validFrom: from,
    bindings: [{ thumbprint, competences: ['EHIC'], from }],
    accreditations: [{ competence: 'EHIC', from }],
    revocationUris: [`https://issuer.example/${officialId}/revocationLists/`],
    flags: [],
  };
}

/** Whatever differs between two real certificates does here: number, key, signature. Nobody proves its path. */
function variant(model: Uint8Array): { der: Uint8Array; keyHash: string } {
  const der = Buffer.from(model);
  const { serialNumber, publicKey, signature } = parseCertificate(model);
  const { spki } = publicKey;
  der.set(randomBytes(serialNumber.length - 1), der.indexOf(serialNumber) + 1);
  der.set(randomBytes(64), der.indexOf(spki) + spki.length - 64);
  der.set(randomBytes(40), der.indexOf(signature) + signature.length - 40);
  const changed = parseCertificate(new Uint8Array(der)).publicKey.spki;
  return {
    der: new Uint8Array(der),
    keyHash: encodeBase64url(nodePlatform.sha256(changed)),
  };
}
